/** `npm run build`: everything in `dist/`, made beside it and put in its place when it is complete. */
import {spawnSync} from 'node:child_process';
import {chmodSync, copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {buildBuilder, builderFacts} from './build/builder.ts';
import {buildCommand} from './build/cli.ts';
import {writeLocales} from './build/locales.ts';
import {rewriteDeclarations} from './build/declarations.ts';
import {editorFiles} from './build/editors.ts';
import {embedInReadme, embedPage} from './build/embed.ts';
import {frameworkTypes} from './build/framework-types.ts';
import {licences} from './build/licences.ts';
import {llmsFiles} from './build/llms.ts';
import {communityManifest} from './build/manifest.ts';
import {communitySchema} from './build/schema.ts';
import {publishedFiles} from './build/sizes.ts';
import {checkLocales} from './check/locales.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const workshop = join(root, '.cache', `build-${process.pid}`);
const made = join(workshop, 'dist');

process.on('exit', () => rmSync(workshop, {recursive: true, force: true}));

/** Runs a tool of ours with this Node. When it fails it has said why, so this ends with its exit code. */
function run(tool: string, ...args: readonly string[]): void {
  const env = {...process.env, OB_DIST: made};
  const {status} = spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

const write = (file: string, content: object | string): void =>
  writeFileSync(
    join(made, file),
    typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`,
  );

// npm packs files with the modes that they have, and a package must be the same whoever builds it.
process.umask(0o022);
for (const file of ['package.json', 'README.md', 'LICENSE']) chmodSync(join(root, file), 0o644);

// The project's own package.json says of `dist/` alone which files define elements.
mkdirSync(workshop, {recursive: true});
writeFileSync(join(workshop, 'package.json'), '{"type": "module"}');
run('typescript/lib/tsc.js', '-p', 'tsconfig.build.json', '--outDir', made);
rewriteDeclarations(made);
const readme = join(root, 'README.md');
const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {version: string};
writeFileSync(readme, embedInReadme(readFileSync(readme, 'utf8'), version));
const manifest = await communityManifest();
const described = {...editorFiles(manifest), ...frameworkTypes(manifest), ...llmsFiles(manifest)};
for (const [file, content] of Object.entries(described)) write(file, content);
write('custom-elements.json', manifest);
write('licenses.txt', licences());
mkdirSync(join(made, 'cdn'), {recursive: true});
copyFileSync(join(root, 'src/styles/cdn.css'), join(made, 'cdn/ob-community.css'));
write('community.schema.json', communitySchema());
run('rollup/dist/bin/rollup', '-c', 'rollup.config.ts', '--silent');
// Whoever bundles the package brings Lit itself.
rmSync(join(made, 'bundle'), {recursive: true});
await buildCommand(made);
if (!(await checkLocales())) process.exit(1);
await writeLocales(join(made, 'cdn'));
const files = publishedFiles(join(made, 'cdn'));
write('cdn/integrity.json', files);
write('embed.html', embedPage(version, files));
await buildBuilder(join(made, 'builder'), builderFacts(manifest, version, files));

rmSync(dist, {recursive: true, force: true});
renameSync(made, dist);
