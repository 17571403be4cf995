import {writeFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {build} from 'esbuild';
import {rollup} from 'rollup';
import {elements} from '../build/elements.ts';
import {tarball} from './tarball.ts';

/** Paths of the package's modules that have code in a bundle, from the root of the package. */
type Bundle = (entry: string) => Promise<string[]>;

const viaEsbuild: Bundle = async entry => {
  const {metafile} = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'error',
    absWorkingDir: tarball().project,
    // An import of classes alone has no effect, which is what is measured.
    logOverride: {'ignored-bare-import': 'silent'},
  });
  const [output] = Object.values(metafile.outputs);
  return Object.entries(output?.inputs ?? {})
    .filter(([, {bytesInOutput}]) => bytesInOutput > 0)
    .map(([path]) => path);
};

const viaRollup: Bundle = async entry => {
  const bundle = await rollup({input: entry, plugins: [nodeResolve()], logLevel: 'silent'});
  const {output} = await bundle.generate({format: 'es'});
  return Object.entries(output[0].modules)
    .filter(([, {renderedLength}]) => renderedLength > 0)
    .map(([path]) => path);
};

/** Bundles one import, and gives the elements whose class or definition came along. */
async function brought(bundle: Bundle, code: string): Promise<{classes: string[]; definitions: string[]}> {
  const {project, folder} = tarball();
  const entry = join(project, 'entry.js');
  writeFileSync(entry, code);
  const paths = (await bundle(entry)).map(path => relative(folder, join(project, relative(project, path))));
  const files = new Set(
    paths.map(path => path.replaceAll('\\', '/').replace(/^.*ob-community\/dist\//, 'dist/')),
  );
  return {
    classes: elements.filter(name => files.has(`dist/${name}/${name}.js`)),
    definitions: elements.filter(name => files.has(`dist/${name}/ob-${name}.js`)),
  };
}

/** The page brings its sections; every other element stands alone. */
async function complaints(bundle: Bundle, name: string): Promise<string[]> {
  const tag = await brought(bundle, `import 'ob-community/ob-${name}.js';`);
  const known = await brought(
    bundle,
    `import * as module from 'ob-community/${name}.js'; console.log(module);`,
  );
  const isAlone = name === 'community' || (tag.definitions.join() === name && tag.classes.join() === name);
  return [
    ...(isAlone ? [] : [`ob-${name}.js brings ${[...tag.classes, ...tag.definitions].join(', ')}.`]),
    ...(known.definitions.length ? [`${name}.js defines ${known.definitions.join(', ')}.`] : []),
    ...(known.classes.includes(name) ? [] : [`${name}.js has no class.`]),
  ];
}

async function indexComplaints(bundle: Bundle): Promise<string[]> {
  const one = await brought(bundle, `import {ObPeople} from 'ob-community'; console.log(ObPeople);`);
  const none = await brought(bundle, `import 'ob-community';`);
  return [
    ...(one.classes.join() === 'people' && !one.definitions.length
      ? []
      : [`One class from 'ob-community' brings ${[...one.classes, ...one.definitions].join(', ')}.`]),
    ...(none.classes.length || none.definitions.length ? [`'ob-community' alone brings elements.`] : []),
  ];
}

/** Measures in two bundlers that one element does not bring another, and that importing a class defines nothing. */
export async function checkShaking(): Promise<boolean> {
  const found: string[] = [];
  for (const [bundler, bundle] of Object.entries({esbuild: viaEsbuild, Rollup: viaRollup})) {
    for (const name of elements)
      found.push(...(await complaints(bundle, name)).map(each => `${bundler}: ${each}`));
    found.push(...(await indexComplaints(bundle)).map(each => `${bundler}: ${each}`));
  }
  for (const complaint of found) console.error(complaint);
  if (!found.length)
    console.log(
      `${elements.length} elements: none brings another, no class defines a tag (esbuild, Rollup).`,
    );
  return !found.length;
}
