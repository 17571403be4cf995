import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {checkPackage as checkTypes, createPackageFromTarballData, type Problem} from '@arethetypeswrong/core';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {billOfMaterials} from '../build/bill-of-materials.ts';
import {runtimePackages} from '../build/licences.ts';
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

/** Every script for pages says whose code is in it; their licences ask for that. */
export function checkNotices(): boolean {
  const {folder, files} = tarball();
  const bundles = [...files].filter(file => /^dist\/cdn\/.*\.js$/.test(file));
  const silent = bundles.filter(file => {
    const code = readFileSync(join(folder, file), 'utf8');
    return (
      code.includes('litHtmlVersions') && !/^\/\*! ob-community .*MIT.*Lit.*BSD-3-Clause \*\/\n/.test(code)
    );
  });
  for (const file of silent) console.error(`${file} has Lit in it and does not say so.`);
  if (!silent.length) console.log(`${bundles.length} bundles carry their notices.`);
  const isListed = /^lit-html .*\(BSD-3-Clause\)$/m.test(
    readFileSync(join(folder, 'dist/licences.txt'), 'utf8'),
  );
  if (!isListed) console.error("dist/licences.txt does not have Lit's licence.");
  return !silent.length && bundles.length > 0 && isListed;
}

/** The bill of materials names everything that is installed with the package, with its licence. */
export function checkBill(): boolean {
  const {components} = billOfMaterials();
  const bare = components.filter(({licenses}) => !licenses?.length).map(({name}) => name);
  const absent = runtimePackages().filter(name => !components.some(each => each.name === name));
  for (const name of bare) console.error(`${name} has no licence in the bill of materials.`);
  for (const name of absent) console.error(`${name} is not in the bill of materials.`);
  if (!bare.length && !absent.length)
    console.log(`${components.map(({name, version}) => `${name} ${version}`).join(', ')}: all licensed.`);
  return !bare.length && !absent.length;
}
