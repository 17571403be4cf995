/** `npm run check`: what must hold beside the tests. Runs everything, then says what failed. */
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {checkCommand} from './check/command.ts';
import {checkLocales} from './check/locales.ts';
import {checkPackage} from './check/package.ts';
import {checkSent} from './check/sent.ts';
import {checkSizes} from './check/sizes.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Runs a tool of ours; true when it had nothing to say. */
function tool(file: string, ...args: readonly string[]): boolean {
  const {status} = spawnSync(process.execPath, [`node_modules/${file}`, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  return status === 0;
}

const checks: Readonly<Record<string, () => boolean | Promise<boolean>>> = {
  types: () => tool('typescript/lib/tsc.js', '--noEmit'),
  lint: () => tool('eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  format: () => tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  languages: checkLocales,
  sent: checkSent,
  sizes: checkSizes,
  command: checkCommand,
  package: checkPackage,
};

if (!existsSync(`${root}dist/cdn/integrity.json`)) {
  console.error('dist/ is not built. Run: npm run build');
  process.exit(1);
}

const failed: string[] = [];
for (const [name, check] of Object.entries(checks)) {
  console.log(`\n# ${name}`);
  if (!(await check())) failed.push(name);
}
console.log(failed.length ? `\nFailed: ${failed.join(', ')}.` : '\nEvery check holds.');
process.exitCode = failed.length ? 1 : 0;
