import {chmodSync, existsSync, globSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {build, type Plugin} from 'esbuild';

const root = join(import.meta.dirname, '../..');

interface Manifest {
  name: string;
  version: string;
  license?: string;
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** Of the manifest only what the command says of itself; the rest is for those who work on it. */
const shortManifest: Plugin = {
  name: 'short-manifest',
  setup(context) {
    context.onLoad({filter: /package\.json$/}, ({path}) => {
      const {name, version} = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
      return {contents: JSON.stringify({name, version}), loader: 'json'};
    });
  },
};

/** Folders of the packages that files come from; a package may lie in another one's `node_modules`. */
const packagesOf = (inputs: readonly string[]): string[] =>
  [...new Set(inputs.flatMap(input => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []))].sort();

/** What the Readme says under its heading "License": some authors say it only there. */
const fromReadme = (text: string): string | undefined =>
  /^(?:#+ *)?licen[cs]e\s*\n(?:[=-]+\n)?\s*(\S.*)$/ims.exec(text)?.[1]?.trim();

/**
 * The licence of a package, as its authors wrote it.
 * @throws Error for a package that says nothing of its licence: it must not be bundled
 */
function licenceOf(folder: string): string {
  const {name, version, license} = manifestOf(join(root, folder));
  const find = (pattern: string): string | undefined => {
    const [file] = globSync(pattern, {cwd: join(root, folder)}).sort();
    return file && readFileSync(join(root, folder, file), 'utf8').trim();
  };
  const text =
    find('{licen[cs]e,LICEN[CS]E,Licen[cs]e,copying,COPYING}*') ??
    fromReadme(find('{readme,README,Readme}*') ?? '') ??
    (license && `Licence: ${license}`);
  if (!text) throw new Error(`${name} has no licence and cannot be bundled.`);
  return `${name} ${version}\n\n${text}\n`;
}

/**
 * The licences of every package that files come from, as one text.
 *
 * @param inputs - paths of files, from the root of the project
 */
export const licencesOf = (inputs: readonly string[]): string =>
  packagesOf(inputs)
    .map(licenceOf)
    .join(`\n${'-'.repeat(80)}\n\n`);

/**
 * Makes the `ob-community` command of `src/cli/cli.ts`: one file for Node 20 or newer that needs no other package, and
 * beside it the licences of the packages that it includes.
 *
 * @param folder - gets `cli.js` and `cli.licenses.txt`
 */
export async function buildCommand(folder: string): Promise<void> {
  const outfile = join(folder, 'cli.js');
  const {name, version} = manifestOf(root);
  const {metafile} = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/cli.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // Packages that offer both are read as modules; jsonc-parser's other form cannot be bundled.
    mainFields: ['module', 'main'],
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    plugins: [shortManifest],
    banner: {
      js: `/*! ${name} ${version} | MIT | licences of what it includes: cli.licenses.txt */
import {createRequire as obCreateRequire} from 'node:module';
const require = obCreateRequire(import.meta.url);`,
    },
  });
  writeFileSync(join(folder, 'cli.licenses.txt'), licencesOf(Object.keys(metafile.inputs)));
  if (!existsSync(outfile)) throw new Error('The command was not built.');
  chmodSync(outfile, 0o755);
}
