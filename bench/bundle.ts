import {fileURLToPath} from 'node:url';
import {build, type BuildOptions} from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));

/** Minified as one would publish it, Lit in its production form. */
async function bundle(options: BuildOptions): Promise<string> {
  const {outputFiles} = await build({
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    define: {'process.env.NODE_ENV': '"production"'},
    legalComments: 'none',
    logLevel: 'error',
    absWorkingDir: root,
    ...options,
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** A program for Node, everything in it, as the command line is published. */
export const bundleRender = (entry: string): Promise<string> =>
  bundle({
    entryPoints: [entry],
    platform: 'node',
    target: 'node20',
    conditions: ['node', 'production'],
    banner: {js: "import {createRequire} from 'node:module';const require = createRequire(import.meta.url);"},
  });

/** Lit alone, as an element needs it. */
export const bundleLit = (): Promise<string> =>
  bundle({stdin: {contents: "export {LitElement, html, css} from 'lit'", resolveDir: root}});

/**
 * A script of `bench/pages/`.
 *
 * @param define - values of the constants that it declares, as source text
 */
export const bundlePage = (name: string, define: Record<string, string> = {}): Promise<string> =>
  bundle({
    entryPoints: [`bench/pages/${name}`],
    define: {'process.env.NODE_ENV': '"production"', ...define},
  });

/**
 * What an application would make of other packages, which are looked up in `bench/node_modules/`.
 *
 * @param contents - source text with the imports; an empty one stays empty
 */
export const bundlePeer = async (contents: string, loader: 'js' | 'css' = 'js'): Promise<string> =>
  contents && bundle({stdin: {contents, resolveDir: here, loader}, target: 'es2024'});
