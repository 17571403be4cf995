/** Answers of the test runner's server that a community document should not have, and a count of who asked. */
import {createServer, type AddressInfo} from 'node:net';
import type {IncomingMessage, ServerResponse} from 'node:http';
import type {TestRunnerConfig} from '@web/test-runner';
import {inboxPorts} from './faulty-inbox.ts';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];
type Answer = (response: ServerResponse, nth: number, request: IncomingMessage) => void;

const send =
  (status: number, type: string, body: string, headers: Record<string, string> = {}): Answer =>
  response =>
    response
      .writeHead(status, {...(type && {'Content-Type': type}), 'Cache-Control': 'no-store', ...headers})
      .end(body);

const json = 'application/json';
const padded = (bytes: number): string => JSON.stringify({name: 'Tide', padding: 'x'.repeat(bytes)});
const named: Answer = (response, nth) =>
  send(200, json, JSON.stringify({name: `Tide ${nth}`}))(response, nth, response.req);

/** By name. `Tide N` is the answer to the Nth request. */
const ANSWERS: Record<string, Answer> = {
  good: named,
  plain: send(200, 'text/plain; charset=utf-8', '{"name": "Tide"}'),
  untyped: send(200, '', '{"name": "Tide"}'),
  accented: send(200, json, '{"name": "Marée – 潮"}'),
  cached: send(200, json, '{"name": "Tide"}', {'Cache-Control': 'max-age=3600'}),
  open: send(200, json, '{"name": "Tide"}', {'Access-Control-Allow-Origin': '*'}),
  missing: send(404, 'text/html', '<h1>Not found</h1>'),
  broken: send(500, json, '{"name": "Tide"}'),
  html: send(200, 'text/html', '<h1>Please log in</h1>'),
  damaged: send(200, json, '{"name": "Tide", '),
  empty: send(200, json, ''),
  list: send(200, json, '[{"name": "Tide"}]'),
  null: send(200, json, 'null'),
  text: send(200, json, '"Tide"'),
  big: send(200, json, padded(1_100_000)),
  sized: (response, nth, request) => {
    const body = padded(5_100_000);
    send(200, json, body, {'Content-Length': String(body.length)})(response, nth, request);
  },
  unsized: response => {
    response.writeHead(200, {'Content-Type': json}).write('{"name": "');
    const more = (): void => {
      if (response.destroyed) return;
      response.write('x'.repeat(500_000), () => setTimeout(more, 1));
    };
    more();
  },
  silent: () => undefined,
  stalled: response => response.writeHead(200, {'Content-Type': json}).write('{"name": '),
  gone: response => response.destroy(),
  'silent-head': (response, nth, request) => {
    if (request.method !== 'HEAD') named(response, nth, request);
  },
};

/** GET requests by `token`. */
const counts = new Map<string, number>();

/** A port at which nothing listens any more. */
const deadPort = (): Promise<number> =>
  new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/**
 * `/faulty/good,broken?token=T` gives the first request of T the answer `good` and every later one `broken`;
 * `/faulty/count?token=T` says how many GET requests T had, `/faulty/dead-port` names a port without a server,
 * `/faulty/inbox-ports` those of endpoints for messages, see `faulty-inbox.ts`.
 */
export const faultyRoutes: Middleware = async (context, next) => {
  const [, kinds] = /^\/faulty\/(.+)$/.exec(context.path) ?? [];
  if (!kinds) {
    await next();
    return;
  }
  const token = context.URL.searchParams.get('token') ?? '';
  const before = counts.get(token) ?? 0;
  if (kinds === 'inbox-ports') {
    context.body = JSON.stringify(await inboxPorts());
    return;
  }
  if (kinds === 'count' || kinds === 'dead-port') {
    context.body = JSON.stringify(kinds === 'count' ? before : await deadPort());
    return;
  }
  const nth = context.method === 'GET' ? before + 1 : Math.max(1, before);
  counts.set(token, nth);
  const all = kinds.split(',');
  const answer = ANSWERS[all[Math.min(nth, all.length) - 1] ?? ''];
  if (!answer) {
    await next();
    return;
  }
  context.status = 200;
  context.respond = false;
  answer(context.res, nth, context.req);
};
