import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The package as npm would publish it. */
export interface Tarball {
  /** The bytes of the `.tgz`. */
  readonly bytes: Uint8Array;
  /** Paths in it, from the root of the package: `dist/index.js`. */
  readonly files: ReadonlySet<string>;
  /** A project that has it installed, with what the package depends on; removed when this process ends. */
  readonly project: string;
  /** Where it is installed in that project. */
  readonly folder: string;
}

/** Packs a checkout without building it, and gives the file's path. */
export function pack(from: string, into: string): string {
  const output = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', into], {
    cwd: from,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const parsed = JSON.parse(output) as {filename: string}[] | Record<string, {filename: string}>;
  return join(into, Object.values(parsed)[0]?.filename ?? '');
}

let made: Tarball | undefined;

/** Packs the package once for all checks, and installs it in a project of its own. */
export function tarball(): Tarball {
  return (made ??= make());
}

function make(): Tarball {
  const project = mkdtempSync(join(tmpdir(), 'ob-community-'));
  process.on('exit', () => rmSync(project, {recursive: true, force: true}));
  const file = pack(root, project);
  execFileSync('tar', ['-xzf', file, '-C', project]);
  const listed = execFileSync('tar', ['-tzf', file], {encoding: 'utf8'}).trim().split('\n');
  const modules = join(project, 'node_modules');
  mkdirSync(modules);
  const folder = join(modules, 'ob-community');
  cpSync(join(project, 'package'), folder, {recursive: true});
  for (const name of ['lit', '@lit', 'lit-element', 'lit-html', '@types', 'csstype', '@lit-labs'])
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  return {
    bytes: readFileSync(file),
    files: new Set(listed.map(path => path.replace(/^package\//, ''))),
    project,
    folder,
  };
}
