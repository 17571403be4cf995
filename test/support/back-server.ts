import {readFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import {join} from 'node:path';
import {htmlOf} from '../hosts/host-page.ts';
import {life} from '../hosts/life/pages.ts';
import {hostDocument} from './host-data.ts';

/** A site that is left and come back to. */
export interface Site {
  readonly server: Server;
  /** What was asked for since the last look, in order: `GET /inbox`. */
  look(): string[];
  /** Answers what waits for an answer. */
  answer(): void;
}

const read = (path: string): string => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
const community = JSON.stringify({...hostDocument, logo: ''});

/** By path: media type and content. `/elsewhere` is a page that knows nothing of us. */
const files: Readonly<Record<string, readonly [type: string, make: () => string]>> = {
  '/elsewhere': ['text/html', () => '<!doctype html><title>Elsewhere</title><h1>Elsewhere</h1>'],
  '/back.json': ['application/json', () => community],
  '/back-typed.json': ['application/json', () => community],
  '/back-loading.json': ['application/json', () => community],
  '/inbox': ['application/json', () => '{"id":"R-7"}'],
  ...Object.fromEntries(
    ['/dist/cdn/ob-community.js', '/test/hosts/witness.js', '/test/hosts/back.js'].map(
      path => [path, ['text/javascript', () => read(path)]] as const,
    ),
  ),
};

/** The host pages of the group `life`, by name, and what they ask for. */
export function backServer(): Site {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const server = createServer(({url = '', method = '', headers: {host}}, response) => {
    asked.push(`${method} ${url}`);
    const visit = {origin: `http://${host}`, other: `http://${host}`, nonce: '', id: '', integrity: ''};
    const page = life.find(({name}) => url === `/${name}`);
    const [type, make] = page ? (['text/html', () => htmlOf(page, visit)] as const) : (files[url] ?? []);
    const send = (): void => {
      // Not `no-store`: what may not be stored is not kept for coming back either.
      response.writeHead(make ? 200 : 404, {
        'Content-Type': type ?? 'text/plain',
        'Cache-Control': 'no-cache',
      });
      response.end(make?.() ?? '');
    };
    if (url === '/back-loading.json') waiting.push(send);
    else send();
  });
  return {
    server,
    look: () => asked.splice(0),
    answer() {
      for (const send of waiting.splice(0)) send();
    },
  };
}
