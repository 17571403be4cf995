/** Host pages and what they load, at `/hosts/` of the test runner's server. */
import {randomBytes} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {TestRunnerConfig} from '@web/test-runner';
import {build} from 'esbuild';
import {compile} from 'tailwindcss';
import {fillIn, htmlOf, type HostPage, type Visit} from '../hosts/host-page.ts';
import {hostPages, otherPages} from '../hosts/host-pages.ts';
import {hostDocument} from './host-data.ts';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

const root = join(import.meta.dirname, '../..');
const dropIn = (): string => readFileSync(join(root, 'dist/cdn/ob-community.js'), 'utf8');

/** The release before this one, as far as a page can tell: another version, and another word on the screen. */
function previousRelease(): string {
  const code = dropIn();
  const previous = code
    .replace(/^\/\*! ob-community [\d.]+/, '/*! ob-community 0.0.1')
    .replaceAll('"Mailing lists"', '"Mailing lists of the release before"');
  if (!previous.includes('community 0.0.1') || !previous.includes('of the release before'))
    throw new Error('The drop-in has neither its version nor its words where they were.');
  return previous;
}

/** One bit of the last character but one is another. */
function damaged(): string {
  const code = dropIn();
  const last = code.length - 2;
  return code.slice(0, last) + String.fromCharCode(code.charCodeAt(last) ^ 1) + code.slice(last + 1);
}

/** A page's own application, which brings a Lit of its own. */
async function application(): Promise<string> {
  const contents = `import {LitElement, html} from 'lit';
    customElements.define('host-clock', class extends LitElement { render() { return html\`<p>The page's own <b>Lit</b></p>\`; } });`;
  const result = await build({
    stdin: {contents, resolveDir: root},
    bundle: true,
    format: 'esm',
    conditions: ['production'],
    write: false,
  });
  return result.outputFiles[0]?.text ?? '';
}

/** Preflight has functions that only Tailwind's compiler knows. */
async function tailwind(): Promise<string> {
  const file = (name: string): string => join(root, 'node_modules/tailwindcss', name);
  const compiler = await compile('@import "tailwindcss/theme.css"; @import "tailwindcss/preflight.css";', {
    loadStylesheet: (id, base) => {
      const path = file(id.replace('tailwindcss/', ''));
      return Promise.resolve({path, base, content: readFileSync(path, 'utf8')});
    },
  });
  return compiler.build([]);
}

const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="20"/></svg>';

/** By path below `/hosts/`: type and content. */
const FILES: Record<string, readonly [type: string, make: () => string | Promise<string>]> = {
  'data/community.json': ['application/json', () => JSON.stringify(hostDocument)],
  'data/inbox': ['application/json', () => '{"id":"R-7"}'],
  'data/logo.svg': ['image/svg+xml', () => logo],
  'previous/ob-community.js': ['text/javascript', previousRelease],
  'damaged/ob-community.js': ['text/javascript', damaged],
  'application.js': ['text/javascript', application],
  'tailwind.css': ['text/css', tailwind],
};

/** Addresses that answer differently the second time, and have answered once. */
const asked = new Set<string>();

function visitOf(host: string): Visit {
  const published = JSON.parse(readFileSync(join(root, 'dist/cdn/integrity.json'), 'utf8')) as Record<
    string,
    {integrity: string}
  >;
  const [, port = ''] = host.split(':');
  const nonce = randomBytes(16).toString('base64url');
  return {
    origin: `http://${host}`,
    other: `http://localhost:${port}`,
    nonce,
    id: randomBytes(8).toString('hex'),
    integrity: published['ob-community.js']?.integrity ?? '',
  };
}

type Context = Parameters<Middleware>[0];

/** Past the test runner, which gives answers a cache of a year. */
function send(context: Context, status: number, headers: Record<string, string>, body: string): void {
  context.respond = false;
  const open = {'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin'};
  context.res.writeHead(status, {'Cache-Control': 'no-store', ...open, ...headers}).end(body);
}

function sendPage(context: Context, page: HostPage): void {
  const visit = visitOf(context.host);
  const headers = Object.entries(page.headers ?? {}).map(([name, value]) => [name, fillIn(value, visit)]);
  const type = {'Content-Type': 'text/html; charset=utf-8'};
  send(context, 200, {...(Object.fromEntries(headers) as typeof type), ...type}, htmlOf(page, visit));
}

/** Good or broken at the first request, the other afterwards. */
function sendOnce(context: Context, path: string): void {
  const isBroken = path.includes('broken') === !asked.has(path);
  asked.add(path);
  const type = {'Content-Type': 'application/json'};
  send(context, isBroken ? 503 : 200, type, JSON.stringify(isBroken ? {} : hostDocument));
}

/** Serves every host page with its own headers, and what stands on it. */
export const hostRoutes: Middleware = async (context, next): Promise<void> => {
  const path = context.path.replace(/^\/hosts\//, '');
  const page = [...hostPages, ...otherPages].find(each => `${each.group}/${each.name}` === path);
  const file = FILES[path];
  if (path === context.path) await next();
  else if (page) sendPage(context, page);
  else if (file) send(context, 200, {'Content-Type': file[0]}, await file[1]());
  else if (/^data\/(broken|works)-once-/.test(path)) sendOnce(context, path);
  else if (path.startsWith('data/never-')) context.respond = false;
  else await next();
};
