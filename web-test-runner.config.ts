/**
 * How test files are served and which engine runs them. `scripts/test.ts` runs the engines one by one with
 * `testRunnerConfig`; the default export is what they share.
 */
import {createReadStream, existsSync, statSync} from 'node:fs';
import {extname, join, normalize, relative} from 'node:path';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {build} from 'esbuild';
import {defaultReporter} from '@web/test-runner';
import type {TestRunnerConfig} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import type {Engine} from './scripts/engines.ts';
import {freePort, startWebKit} from './scripts/webkit.ts';
import {faultyRoutes} from './test/support/faulty-routes.ts';
import {hostRoutes} from './test/support/host-routes.ts';
import {renderRoute} from './test/support/render-route.ts';

const root = import.meta.dirname;
const patience = process.env['CI'] ? 3 : 1;

type Plugin = NonNullable<TestRunnerConfig['plugins']>[number];
type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

/** Path prefix: folder. What is below is sent as it is on disk. */
const RAW: Record<string, string> = {
  '/dist/': join(root, 'dist'),
  '/pictures/': join(root, 'stories/pictures'),
  '/test/hosts/': join(root, 'test/hosts'),
  // The drop-in where its languages are missing, and where one is of another version.
  '/lonely/ob-community.js': join(root, 'dist/cdn/ob-community.js'),
  '/dated/ob-community.js': join(root, 'dist/cdn/ob-community.js'),
  '/dated/locales/de.js': join(root, 'test/hosts/dated-de.js'),
  // Published data of real communities, when it lies beside the project; tests do without it.
  '/inputs/': join(root, '../shared/inputs'),
  // Debian's libjs-* packages, at the address that Debian's web servers give them.
  '/javascript/': '/usr/share/javascript',
  // Packages that host pages load, as a page gets them from a network of copies.
  '/hosts/packages/': join(root, 'node_modules'),
};

/**
 * The test runner injects a script into every page and recompiles every module. Published files must arrive byte
 * for byte (integrity), and host pages must be as strict as they say (Content Security Policy).
 */
const serveRaw: Middleware = (context, next) => {
  const path = decodeURIComponent(context.path);
  const prefix = Object.keys(RAW).find(start => path.startsWith(start));
  const file = prefix && normalize(join(RAW[prefix] ?? '', path.slice(prefix.length)));
  if (!file || file.endsWith('.ts') || !existsSync(file) || !statSync(file).isFile()) return next();
  // As networks of copies do: a page in a sandbox has an opaque origin.
  context.set({'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin'});
  context.type = extname(file);
  context.set('Cache-Control', 'no-cache');
  context.body = createReadStream(file);
  return undefined;
};

/** Without this each test file fetches every dependency anew. The port, and so the cache, is a new one each run. */
const cacheDependencies: Middleware = async (context, next) => {
  await next();
  if (/^\/(node_modules|__bundled__)\//.test(context.path))
    context.set('Cache-Control', 'public, max-age=3600');
};

/** Must be the same modules that `src/` imports (Lit), or speaks to the test runner's server. */
const UNBUNDLED = [
  'lit',
  'lit/*',
  'lit-html',
  'lit-html/*',
  'lit-element',
  'lit-element/*',
  '@lit/*',
  '@web/*',
];

/**
 * Serves each library that only tests import as one module: 200 requests fewer for a file that uses fast-check, and
 * CommonJS (axe-core, ajv) works. Its export names are those that it has in Node.
 */
const bundleTestLibraries: Plugin = {
  name: 'bundle-test-libraries',
  resolveImport({source, context}) {
    if (context.path.startsWith('/node_modules/') || !/^@?[a-z][^:]*$/i.test(source)) return undefined;
    const shared = UNBUNDLED.some(
      name => source === name || (name.endsWith('*') && source.startsWith(name.slice(0, -1))),
    );
    return shared ? undefined : `/__bundled__/${source}.js`;
  },
  async serve({path}) {
    const name = /^\/__bundled__\/(.+)\.js$/.exec(path)?.[1];
    if (!name) return undefined;
    const body =
      (await (storybook ??= bundleStorybook())).get(name) ?? (await (bundles[name] ??= bundle(name)));
    return {body, type: 'js'};
  },
};

/** The elements on what the bundles for pages have in the place of Lit. */
const litForBundles: Plugin = {
  name: 'lit-for-bundles',
  resolveImport: ({source, context}) =>
    source === 'lit' && context.path.startsWith('/src/') ? '/src/bundle/lit.ts' : undefined,
};

const bundles: Record<string, Promise<string>> = {};
let storybook: Promise<Map<string, string>> | undefined;

/** What stories and their runner import. They share state (hooks, the manifest), and so one set of modules. */
const STORYBOOK = [
  '@storybook/web-components',
  '@storybook/web-components/entry-preview-argtypes',
  '@storybook/web-components-vite',
  '@wc-toolkit/storybook-helpers',
  'storybook/preview-api',
  'storybook/test',
];

/** Module name: code. Parts that several share have names of their own. */
async function bundleStorybook(): Promise<Map<string, string>> {
  const outdir = join(root, '__bundled__');
  const {outputFiles} = await build({
    entryPoints: STORYBOOK.map(name => ({in: name, out: name})),
    absWorkingDir: root,
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    define: {'process.env.NODE_ENV': '"production"'},
    external: UNBUNDLED,
    // What Storybook's own server does in Node, and no page calls.
    plugins: [
      {
        name: 'without-node',
        setup(each) {
          each.onResolve({filter: /^(node:.*|path|fs|url|module)$/}, () => ({
            path: 'node',
            namespace: 'none',
          }));
          each.onLoad({filter: /.*/, namespace: 'none'}, () => ({contents: 'module.exports = {}'}));
        },
      },
    ],
    write: false,
    logLevel: 'error',
  });
  return new Map(outputFiles.map(file => [relative(outdir, file.path).slice(0, -3), file.text]));
}

async function bundle(name: string): Promise<string> {
  const names = Object.keys((await import(name)) as object).filter(key =>
    /^(?!__esModule$)[\w$]+$/.test(key),
  );
  const result = await build({
    stdin: {contents: `export {${names.join()}} from ${JSON.stringify(name)}`, resolveDir: root},
    bundle: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    define: {'process.env.NODE_ENV': '"production"'},
    external: UNBUNDLED,
    write: false,
    logLevel: 'error',
  });
  return result.outputFiles[0]?.text ?? '';
}

const shared: TestRunnerConfig = {
  rootDir: root,
  hostname: '127.0.0.1',
  // Lit's development build writes a warning into each console.
  nodeResolve: {exportConditions: ['production', 'browser']},
  middleware: [cacheDependencies, serveRaw, hostRoutes, faultyRoutes, renderRoute],
  plugins: [
    bundleTestLibraries,
    esbuildPlugin({ts: true, target: 'es2022', tsconfig: join(root, 'tsconfig.json')}),
  ],
  reporters: [defaultReporter({reportTestProgress: false})],
  testFramework: {
    config: {ui: 'bdd', timeout: 20_000 * patience, forbidOnly: true, forbidPending: true},
  },
  // One page at a time: a page in the background has no focus and slow timers, and WebDriver moves the pointer in
  // the one page that it shows.
  concurrency: 1,
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000 * patience,
  testsStartTimeout: 60_000 * patience,
  // For a whole file; the longest compares every inner node on thirty host pages.
  testsFinishTimeout: 240_000 * patience,
  staticLogging: true,
};

export default shared;

const CHROMIUM_FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-features=OptimizationHints,MediaRouter,Translate',
  '--disable-gpu',
  '--no-first-run',
  '--no-proxy-server',
];

const FIREFOX_PREFERENCES = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.proxy.type': 0,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
};

/** A configured engine. `stop` ends every process that was started for it; it may be called twice. */
export interface Prepared {
  config: TestRunnerConfig;
  stop: () => void;
}

/**
 * The configuration that runs `files` in one engine. For WebKitGTK it starts a virtual display and a WebDriver,
 * which live until `stop` or the end of this process.
 */
export async function testRunnerConfig(engine: Engine, files: string[]): Promise<Prepared> {
  const port = await freePort();
  // Half of the visitors get the bundles, the other half what a developer built with Lit: in Firefox the elements stand
  // on Lit, elsewhere on its stand-in. Host pages load the bundles in every engine.
  const plugins = [...(engine.name === 'firefox' ? [] : [litForBundles]), ...(shared.plugins ?? [])];
  const settings = {...shared, port, files, plugins};
  if (engine.name === 'webkit') {
    const {launcher, stop} = await startWebKit(engine, patience);
    return {config: {...settings, browsers: [launcher]}, stop};
  }
  const launchOptions = {
    executablePath: engine.browser,
    timeout: 60_000 * patience,
    protocolTimeout: 300_000 * patience,
    ...(engine.name === 'firefox'
      ? {browser: 'firefox' as const, extraPrefsFirefox: FIREFOX_PREFERENCES}
      : {args: process.getuid?.() === 0 ? [...CHROMIUM_FLAGS, '--no-sandbox'] : CHROMIUM_FLAGS}),
  };
  return {
    config: {...settings, browsers: [chromeLauncher({launchOptions})]},
    stop: () => undefined,
  };
}
