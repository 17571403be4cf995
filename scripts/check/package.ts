import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Manifest extends Record<string, unknown> {
  exports: Record<string, string | Record<string, string>>;
}

/** Every path that `exports` promises, but for patterns. */
const targets = ({exports}: Manifest): string[] =>
  Object.values(exports)
    .flatMap(target => (typeof target === 'string' ? target : Object.values(target)))
    .filter(target => !target.includes('*'));

/** Paths in the tarball, as npm would pack it. */
function packed(): ReadonlySet<string> {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const parsed = JSON.parse(output) as
    {files: {path: string}[]}[] | Record<string, {files: {path: string}[]}>;
  return new Set(Object.values(parsed).flatMap(({files}) => files.map(({path}) => `./${path}`)));
}

/** Importing the classes must work where there is no DOM, and must register nothing. */
function importsQuietly(): boolean {
  const program = `
    const {ObCommunity} = await import('ob-community');
    if (typeof ObCommunity !== 'function') throw Error('no class');
    if (globalThis.customElements?.get('ob-community')) throw Error('registered');`;
  const args = ['--input-type=module', '--eval', program];
  return spawnSync(process.execPath, args, {cwd: root, stdio: 'inherit'}).status === 0;
}

/** Holds what the published package promises; says what it does not keep. */
export async function checkPackage(): Promise<boolean> {
  const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Manifest;
  const {messages} = await publint({pkgDir: root, strict: true, level: 'warning'});
  const files = packed();
  const complaints = [
    ...messages.map(message => formatMessage(message, manifest) ?? message.code),
    ...targets(manifest)
      .filter(target => !files.has(target) && target !== './package.json')
      .map(target => `${target} is exported but not in the package.`),
    ...(manifest['engines'] ? ['engines would make npm install an old version in silence.'] : []),
    ...(/"resolved"/.test(readFileSync(`${root}package-lock.json`, 'utf8'))
      ? ['package-lock.json names where packages were downloaded from.']
      : []),
    ...(existsSync(`${root}LICENSE`) ? [] : ['There is no LICENSE.']),
  ];
  for (const complaint of complaints) console.error(complaint);
  if (!complaints.length)
    console.log(`${files.size} files, ${targets(manifest).length} exports, nothing missing.`);
  return !complaints.length && importsQuietly();
}
