import {existsSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';

const root = join(import.meta.dirname, '../..');

interface PackageJson {
  name: string;
  version: string;
  license: string;
  dependencies?: Record<string, string>;
}

const readPackage = (folder: string): PackageJson =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;

/** Folders of all packages that one needs when it runs, each once; the lock file keeps them flat. */
function needed(folder: string, found = new Set<string>()): Set<string> {
  for (const name of Object.keys(readPackage(folder).dependencies ?? {}).sort()) {
    const dependency = join(root, 'node_modules', name);
    if (found.has(dependency)) continue;
    found.add(dependency);
    needed(dependency, found);
  }
  return found;
}

/** Names of all packages that ours needs when it runs, in the order in which they are found. */
export const runtimePackages = (): string[] =>
  [...needed(root)].map(folder => relative(join(root, 'node_modules'), folder).replaceAll('\\', '/'));

/**
 * The licences of everything that the package's modules need when they run. The files for pages hold no code of
 * others: they have a part of their own in the place of Lit.
 */
export function licences(): string {
  const entries = [...needed(root)].map(folder => {
    const {name, version, license} = readPackage(folder);
    const file = join(folder, 'LICENSE');
    const text = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'The package carries no text of it.';
    return {title: `${name} ${version} (${license})`, text};
  });
  const blocks = [...new Set(entries.map(({text}) => text))].map(text => {
    const titles = entries.filter(each => each.text === text).map(({title}) => title);
    return `${titles.join('\n')}\n\n${text}\n`;
  });
  return `What the modules need when they run. The files for pages in cdn/ hold no code of others.\n\n${blocks.join('\n----\n\n')}`;
}
