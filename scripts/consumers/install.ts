import {copyFileSync, cpSync, existsSync, globSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Project} from './projects.ts';
import {npm} from './run.ts';

const root = join(import.meta.dirname, '../..');
const consumers = join(root, 'test/consumers');

interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Record<string, {resolved?: string; integrity?: string}>;
}

const read = (folder: string, file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));

/** Copies a project with the page that all share, its type test and the packed package to a folder of its own. */
export function copyProject(project: Project, tarball: string, folder: string): void {
  const {name, shared = '', misuse, server} = project;
  cpSync(join(consumers, name), folder, {recursive: true});
  for (const file of readdirSync(join(consumers, 'shared'))) {
    const isPart = file.endsWith('.html') && name === 'eleventy';
    cpSync(join(consumers, 'shared', file), join(folder, shared, isPart ? '_includes' : '', file));
  }
  const page = readFileSync(join(consumers, 'shared/page.html'), 'utf8');
  for (const file of globSync('index.html', {cwd: folder})) {
    const html = readFileSync(join(folder, file), 'utf8');
    writeFileSync(join(folder, file), html.replace('<!-- page -->', page));
  }
  if (misuse) copyFileSync(join(consumers, 'types', misuse[0]), join(folder, misuse[1]));
  // A server of its own serves what lies there.
  if (server) cpSync(join(consumers, 'shared/community.json'), join(folder, 'public/community.json'));
  copyFileSync(tarball, join(folder, 'ob-community.tgz'));
}

/** Installs a project as its lock file says, and runs its scripts `types`, `build` and `shake`, as far as it has them. */
export async function installAndBuild(folder: string): Promise<void> {
  await npm(folder, 'ci', '--ignore-scripts', '--prefer-offline');
  const {scripts = {}} = read(folder, 'package.json') as Manifest;
  // Next writes declarations while it builds.
  for (const script of ['build', 'types', 'shake']) if (script in scripts) await npm(folder, 'run', script);
}

/** Writes a project's lock file anew: without addresses of a registry, and without the hash of our own package. */
export async function lock(project: Project, folder: string): Promise<void> {
  await npm(folder, 'install', '--ignore-scripts');
  const content = read(folder, 'package-lock.json') as Lock;
  for (const [path, entry] of Object.entries(content.packages)) {
    if (path === 'node_modules/ob-community') delete entry.integrity;
    else delete entry.resolved;
  }
  writeFileSync(join(consumers, project.name, 'package-lock.json'), `${JSON.stringify(content, null, 2)}\n`);
}

/** `vite 8.3.8, typescript 7.0.2`, as installed. */
export function installedVersions({versions}: Project, folder: string): string {
  const version = (name: string): string =>
    existsSync(join(folder, 'node_modules', name))
      ? (read(folder, `node_modules/${name}/package.json`) as {version: string}).version
      : 'not installed';
  return versions.map(name => `${name} ${version(name)}`).join(', ');
}
