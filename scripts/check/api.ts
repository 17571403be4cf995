import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'yaml';
import type {Manifest} from '../build/manifest-types.ts';
import {apiOf, compareApi, highest, undeclared, type Api, type Level, type Pending} from './api-diff.ts';

const root = join(import.meta.dirname, '../..');

const json = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));

interface PackageJson {
  version: string;
  exports: Record<string, unknown>;
}

/** The contract of what is built in `dist/`. */
export const currentApi = (): Api =>
  apiOf(
    json('dist/custom-elements.json') as Manifest,
    Object.keys((json('package.json') as PackageJson).exports),
  );

/** Changes that wait in `.changeset/`. */
function pendingChanges(): Pending[] {
  const folder = join(root, '.changeset');
  const files = readdirSync(folder).filter(name => name.endsWith('.md') && name !== 'README.md');
  return files.map(name => {
    const [, front = '', text = ''] = readFileSync(join(folder, name), 'utf8').split(/^---$/m);
    const {'ob-community': level = 'none'} = (parse(front) ?? {}) as {'ob-community'?: Level};
    return {level, text};
  });
}

/** Compares the contract with that of the last release, `api.json`: whoever changes it must have declared it. */
export function checkApi(): boolean {
  const changes = compareApi(json('api.json') as Api, currentApi());
  const pending = pendingChanges();
  const {version} = json('package.json') as PackageJson;
  const complaints = undeclared(changes, pending, version);
  for (const complaint of complaints) console.error(complaint);
  if (complaints.length) console.error('Declare it: npx changeset');
  const level = highest(changes.map(change => change.level));
  const declared = highest(pending.map(change => change.level));
  if (!complaints.length)
    console.log(`${changes.length} changes since ${version} ask for: ${level}; declared: ${declared}.`);
  return !complaints.length;
}
