/** `npm run build`: everything in `dist/`. */
import {spawnSync} from 'node:child_process';
import {copyFileSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {communitySchema} from './build/schema.ts';
import {writeIntegrity} from './build/sizes.ts';

const root = new URL('../', import.meta.url);

/** Runs a tool of ours with this Node. When it fails it has said why, so this ends with its exit code. */
function run(tool: string, ...args: readonly string[]): void {
  const file = fileURLToPath(new URL(`node_modules/${tool}`, root));
  const {status} = spawnSync(process.execPath, [file, ...args], {cwd: fileURLToPath(root), stdio: 'inherit'});
  if (status !== 0) process.exit(status ?? 1);
}

rmSync(new URL('dist/', root), {recursive: true, force: true});
run('typescript/lib/tsc.js', '-p', 'tsconfig.build.json');
mkdirSync(new URL('dist/cdn/', root), {recursive: true});
copyFileSync(new URL('src/styles/cdn.css', root), new URL('dist/cdn/ob-community.css', root));
writeFileSync(new URL('dist/community.schema.json', root), `${JSON.stringify(communitySchema(), null, 2)}\n`);
run('rollup/dist/bin/rollup', '-c', 'rollup.config.ts', '--silent');
writeIntegrity();
