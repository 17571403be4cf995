import {spawnSync} from 'node:child_process';
import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {tarball} from './tarball.ts';

const root = join(import.meta.dirname, '../..');
const tests = join(root, 'test/consumers/types');

/** Where each file is checked: its name, and where JSX comes from. */
const cases: readonly (readonly [file: string, jsx?: string])[] = [
  ['dom.ts'],
  ['react.tsx', 'react'],
  ['preact.tsx', 'preact'],
  ['solid.tsx', 'solid-js'],
  ['vue.ts'],
  ['svelte.ts'],
];

const standIns = ['preact', 'solid-js', 'vue', 'svelte'];

function compile(folder: string, file: string, jsx?: string): string {
  const config = join(folder, `tsconfig.${file}.json`);
  const compilerOptions = jsx ? {jsx: 'react-jsx', jsxImportSource: jsx} : {};
  writeFileSync(config, JSON.stringify({extends: './tsconfig.json', compilerOptions, files: [file]}));
  const args = [join(root, 'node_modules/typescript/lib/tsc.js'), '-p', config];
  return spawnSync(process.execPath, args, {cwd: folder, encoding: 'utf8'}).stdout;
}

/**
 * Compiles a template for each framework against the packed declarations, libraries included. Each file holds
 * uses that must be accepted, and misuse marked with `@ts-expect-error`, which the compiler reports when it is
 * not refused.
 */
export function checkTemplateTypes(): boolean {
  const {project} = tarball();
  const folder = join(project, 'types');
  cpSync(tests, folder, {recursive: true});
  for (const name of standIns) {
    const installed = join(project, 'node_modules', name);
    cpSync(join(tests, 'stand-ins', name), installed, {recursive: true});
    writeFileSync(join(installed, 'package.json'), JSON.stringify({name, version: '0.0.0'}));
  }
  const said = cases.map(([file, jsx]) => compile(folder, file, jsx)).join('');
  const misuse = cases.flatMap(([file]) =>
    readFileSync(join(tests, file), 'utf8').match(/@ts-expect-error/g),
  );
  if (said) console.error(said);
  else
    console.log(`${cases.length} kinds of template take what they may, and refuse ${misuse.length} misuses.`);
  return !said;
}
