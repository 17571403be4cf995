import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import {checkPackage as checkTypes, createPackageFromTarballData, type Problem} from '@arethetypeswrong/core';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {embedInReadme, embedPage} from '../build/embed.ts';
import {publishedFiles} from '../build/sizes.ts';
import {tarball} from './tarball.ts';

const root = join(import.meta.dirname, '../..');

interface PackageJson extends Record<string, unknown> {
  exports: Record<string, string | Record<string, string>>;
  scripts: Record<string, string>;
}

/** Fields that name one file of the package. */
const fields = ['types', 'customElements', 'web-types', 'unpkg', 'jsdelivr'] as const;

/** Every path that `package.json` promises, but for patterns. */
const targets = (json: PackageJson): string[] =>
  [
    ...fields.map(field => String(json[field])),
    ...Object.values(json.exports).flatMap(target =>
      typeof target === 'string' ? target : Object.values(target),
    ),
  ].filter(target => !target.includes('*'));

/** What a package for browsers must not have, and why. */
function complaintsOf(json: PackageJson): string[] {
  const {files} = tarball();
  const install = Object.keys(json.scripts).filter(name => /^(pre|post)?install$/.test(name));
  const {provenance} = (json['publishConfig'] ?? {}) as {provenance?: boolean};
  return [
    ...targets(json).flatMap(target =>
      files.has(target.replace(/^\.\//, '')) ? [] : [`${target} is promised but not in the package.`],
    ),
    ...install.map(name => `The script ${name} would run on every machine that installs the package.`),
    ...(json['engines'] ? ['engines would make npm install an old version in silence.'] : []),
    ...(Array.isArray(json['sideEffects']) ? [] : ['sideEffects must list the files that define elements.']),
    ...(provenance ? [] : ['publishConfig.provenance must be true.']),
    ...(/"resolved"/.test(readFileSync(join(root, 'package-lock.json'), 'utf8'))
      ? ['package-lock.json names where packages were downloaded from.']
      : []),
    ...(files.has('LICENSE') ? [] : ['There is no LICENSE.']),
    ...[...files].flatMap(file =>
      /^(dist\/|package\.json|README\.md|LICENSE)/.test(file) ? [] : [`${file} is in the package.`],
    ),
  ];
}

/** Holds what `package.json` promises of the packed package. */
export function checkPackage(): boolean {
  const json = JSON.parse(readFileSync(join(tarball().folder, 'package.json'), 'utf8')) as PackageJson;
  const complaints = complaintsOf(json);
  for (const complaint of complaints) console.error(complaint);
  const {files, bytes} = tarball();
  if (!complaints.length)
    console.log(
      `${files.size} files, ${bytes.length} B packed, ${targets(json).length} promised paths are there.`,
    );
  return !complaints.length;
}

/** `publint --strict` on the packed package. */
export async function checkPublint(): Promise<boolean> {
  const {folder} = tarball();
  const json = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;
  const {messages} = await publint({pkgDir: folder, strict: true, pack: false});
  for (const message of messages) console.error(formatMessage(message, json) ?? message.code);
  if (!messages.length) console.log('publint --strict has nothing to say.');
  return !messages.length;
}

/**
 * Where types are looked up: by bundlers and by Node in modules. A package of modules alone cannot serve the
 * look-up of before 2021 (`node10`, removed in TypeScript 7), nor `require` before Node 22.
 */
const isOurs = (problem: Problem): boolean => {
  const kind = 'resolutionKind' in problem ? problem.resolutionKind : undefined;
  return kind !== 'node10' && kind !== 'node16-cjs';
};

/** "Are the types wrong?" on the bytes that would be published, as for a package of modules alone. */
export async function checkAttw(): Promise<boolean> {
  const result = await checkTypes(createPackageFromTarballData(tarball().bytes));
  const problems = 'problems' in result ? result.problems.filter(isOurs) : undefined;
  for (const problem of problems ?? []) console.error(JSON.stringify(problem));
  if (problems?.length === 0 && 'entrypoints' in result)
    console.log(
      `${Object.keys(result.entrypoints).length} entry points: attw has no finding (modules only).`,
    );
  return problems?.length === 0;
}

/** Importing the classes must work where there is no DOM, and must register nothing. */
export function checkQuiet(): boolean {
  const program = `
    const {ObCommunity} = await import('ob-community');
    if (typeof ObCommunity !== 'function') throw Error('no class');
    if (globalThis.customElements?.get('ob-community')) throw Error('registered');`;
  const args = ['--input-type=module', '--eval', program];
  const {status} = spawnSync(process.execPath, args, {cwd: tarball().project, stdio: 'inherit'});
  if (status === 0) console.log('The classes load without a DOM, and define nothing.');
  return status === 0;
}

/** The lines to embed are those of this version: in the README without hashes, in `dist/embed.html` with the files' own. */
export function checkEmbed(): boolean {
  const {folder} = tarball();
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const {version} = JSON.parse(read('package.json')) as {version: string};
  const files = publishedFiles(join(folder, 'dist/cdn'));
  const old = [
    ...(embedInReadme(read('README.md'), version) === read('README.md') ? [] : ['README.md']),
    ...(embedPage(version, files) === read('dist/embed.html') ? [] : ['dist/embed.html']),
    ...(isDeepStrictEqual(JSON.parse(read('dist/cdn/integrity.json')), files)
      ? []
      : ['dist/cdn/integrity.json']),
  ];
  for (const name of old) console.error(`${name} is old. Run: npm run build`);
  if (!old.length)
    console.log(`Version ${version}, ${Object.keys(files).length} hashes and sizes are those of the files.`);
  return !old.length;
}
