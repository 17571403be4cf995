import {existsSync, globSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'chai';
import {projects} from '../../scripts/consumers/projects.ts';
import {fillSnippets} from '../../scripts/consumers/snippets.ts';

const root = join(import.meta.dirname, '../..');
const consumers = join(root, 'test/consumers');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const guide = read('docs/frameworks.md');

interface Dependent {
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  overrides?: Record<string, string>;
}

interface Lock {
  packages: Record<string, Dependent & {resolved?: string; integrity?: string; link?: boolean}>;
}

const manifestOf = (name: string): Dependent =>
  JSON.parse(read(`test/consumers/${name}/package.json`)) as Dependent;
const lockOf = (name: string): Lock => JSON.parse(read(`test/consumers/${name}/package-lock.json`)) as Lock;

describe('The guide for applications', () => {
  it('shows the code of the projects that are built and tried, as it is', () => {
    expect(guide).to.equal(fillSnippets(guide));
  });

  it('shows something of every project, and no code that is not tried', () => {
    const shown = [...guide.matchAll(/<!-- snippet: ([\w-]+)\//g)].map(([, name]) => name);
    const told = projects.filter(({name}) => name !== 'esbuild').map(({name}) => name);
    expect(shown).to.include.members(told);
    expect(guide).to.include(manifestOf('esbuild').scripts?.['build']);
    expect(guide.match(/^```\w+$/gm)).to.have.length(shown.length);
  });
});

describe('A project that uses the package', () => {
  it('is tried, when there is a folder for it', () => {
    const folders = readdirSync(consumers).filter(each => existsSync(join(consumers, each, 'package.json')));
    expect(projects.map(({name}) => name).sort()).to.deep.equal(folders.sort());
  });

  it('names exact versions, so that it is the same next year', () => {
    for (const {name} of projects) {
      const manifest = manifestOf(name);
      const versions = {...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides};
      expect(versions['ob-community'], name).to.equal('file:ob-community.tgz');
      delete versions['ob-community'];
      for (const version of Object.values(versions)) expect(version, name).to.match(/^\d+\.\d+\.\d+$/);
    }
  });

  it('has a lock file that names no server, and holds every package but ours by its hash', () => {
    for (const {name} of projects) {
      const {packages} = lockOf(name);
      for (const [path, entry] of Object.entries(packages).filter(([each]) => each)) {
        const isOurs = path === 'node_modules/ob-community';
        expect(entry.resolved, `${name}: ${path}`).to.equal(isOurs ? 'file:ob-community.tgz' : undefined);
        expect(!!entry.integrity, `${name}: ${path}`).to.equal(!isOurs);
      }
    }
  });

  it('is locked to what the package depends on', () => {
    const {dependencies} = JSON.parse(read('package.json')) as Dependent;
    for (const {name} of projects) {
      const {packages} = lockOf(name);
      expect(packages['node_modules/ob-community']?.dependencies, name).to.deep.equal(dependencies);
    }
  });

  it('holds misuse that its compiler must refuse, where templates or scripts are typed', () => {
    for (const {name, misuse} of projects) {
      const {scripts = {}} = manifestOf(name);
      if (!('types' in scripts)) continue;
      const files = misuse ? [`types/${misuse[0]}`] : globSync(`${name}/Misuse.*`, {cwd: consumers});
      const code = files.map(file => read(`test/consumers/${file}`)).join('');
      expect(code.match(/@(ts|vue)-expect-error/g)?.length ?? 0, name).to.be.at.least(5);
    }
  });
});
