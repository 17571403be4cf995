/**
 * `npm run release`: everything of a release but publishing it. Takes the pending changes of `.changeset/` into
 * version and CHANGELOG.md, builds, takes the contract down in `api.json`, runs every check with five builds, and
 * leaves in `release/` what goes out: the tarball, its bill of materials (CycloneDX), the licences, and hashes.
 *
 *     npm run release                 the next version
 *     npm run release -- --dry-run    the same with the version as it is; changes no file that is committed
 */
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {parseArgs} from 'node:util';
import {billOfMaterials} from './build/bill-of-materials.ts';
import {currentApi} from './check/api.ts';
import {pack} from './check/tarball.ts';

const root = join(import.meta.dirname, '..');
const out = join(root, 'release');
const {values} = parseArgs({options: {'dry-run': {type: 'boolean'}}});

/** Runs a script of ours; one that fails has said why, and ends the release. */
function node(...args: readonly string[]): void {
  console.log(`\n# ${args.join(' ')}`);
  const {status} = spawnSync(process.execPath, args, {cwd: root, stdio: 'inherit'});
  if (status !== 0) process.exit(status ?? 1);
}

/** The lock file names our version too, in two places; changesets leaves them. */
function updateLock(): void {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
  const {version} = read('package.json') as {version: string};
  const lock = read('package-lock.json') as {version: string; packages: {'': {version: string}}};
  lock.version = lock.packages[''].version = version;
  writeFileSync(join(root, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
}

if (!values['dry-run']) {
  node('scripts/build.ts');
  // While the changes are pending: they must declare what the contract has become.
  node('scripts/check.ts', '--only', 'api');
  node('node_modules/@changesets/cli/bin.js', 'version');
  updateLock();
}
// The version stands in the published files.
node('scripts/build.ts');
if (!values['dry-run']) writeFileSync(join(root, 'api.json'), `${JSON.stringify(currentApi(), null, 2)}\n`);
node('scripts/check.ts');

rmSync(out, {recursive: true, force: true});
mkdirSync(out);
const file = pack(root, out);
writeFileSync(join(out, 'bom.cdx.json'), `${JSON.stringify(billOfMaterials(), null, 2)}\n`);
copyFileSync(join(root, 'dist/licenses.txt'), join(out, 'licenses.txt'));
const names = [basename(file), 'bom.cdx.json', 'licenses.txt'];
const hashes = names.map(name => {
  const hash = createHash('sha256')
    .update(readFileSync(join(out, name)))
    .digest('hex');
  return `${hash}  ${name}\n`;
});
writeFileSync(join(out, 'SHA256SUMS'), hashes.join(''));
console.log(
  `\n${hashes.join('')}\nrelease/ is complete. What is left: commit, tag, and npm publish release/${basename(file)}`,
);
