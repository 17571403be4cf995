import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {transformSync} from 'esbuild';
import {tarball} from './tarball.ts';

const root = join(import.meta.dirname, '../..');

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent?: readonly string[];
  readonly sourceRoot?: string;
}

/** What is wrong with a source map: it must hold the very source, under a name that leads out of no package. */
function mapGaps(file: string, map: SourceMap): string[] {
  const {sources, sourcesContent = [], sourceRoot = ''} = map;
  const [source = '', ...others] = sources;
  const path = join(root, 'src', source);
  return [
    ...(others.length || source.startsWith('.') || !sourceRoot.startsWith('ob-community:')
      ? [`${file} is mapped to ${sources.join(', ')}.`]
      : []),
    ...(existsSync(path) && sourcesContent[0] === readFileSync(path, 'utf8')
      ? []
      : [`${file} does not carry its source.`]),
  ];
}

/** What esbuild would change for browsers of 2022 is newer than ES2022. */
const isModern = (code: string): boolean => {
  const print = (target: string): string => transformSync(code, {target, format: 'esm'}).code;
  return print('es2022') === print('esnext');
};

function moduleGaps(folder: string, file: string): string[] {
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const beside = [file.replace(/\.js$/, '.d.ts'), `${file}.map`].filter(
    name => !existsSync(join(folder, name)),
  );
  if (beside.length) return beside.map(name => `${name} is not in the package.`);
  const code = read(file);
  const longest = Math.max(...code.split('\n').map(({length}) => length));
  return [
    ...mapGaps(file, JSON.parse(read(`${file}.map`)) as SourceMap),
    ...(code.includes(`//# sourceMappingURL=`) ? [] : [`${file} does not name its map.`]),
    ...(longest > 2_000 ? [`${file} is minified.`] : []),
    ...(isModern(code) ? [] : [`${file} is newer than ES2022.`]),
    ...(/'\.{1,2}\/[^']*\.ts'/.test(read(file.replace(/\.js$/, '.d.ts')))
      ? [`${file}: the declarations import sources.`]
      : []),
  ];
}

/** Holds what every published module promises: readable ES2022, declarations, a map that carries the source. */
export function checkModules(): boolean {
  const {folder, files} = tarball();
  const modules = [...files].filter(
    file => /^dist\/.*\.js$/.test(file) && !/^dist\/(cdn\/|cli\.js)/.test(file),
  );
  const complaints = modules.flatMap(file => moduleGaps(folder, file));
  for (const complaint of complaints) console.error(complaint);
  if (!complaints.length)
    console.log(
      `${modules.length} modules: readable ES2022, with declarations and maps that carry their sources.`,
    );
  return !complaints.length && modules.length > 0;
}
