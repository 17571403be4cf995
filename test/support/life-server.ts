import {readFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import {join} from 'node:path';
import {sample} from './sample.ts';

/** Long enough that it can be searched, and is rendered in two steps. */
const many = Array.from({length: 61}, (_, index) => ({id: `i${index}`, name: `Friend ${index}`}));
const community = JSON.stringify({
  ...sample,
  initiatives: many,
  logo: '',
  contact: {action: '/inbox', email: 'post@harbour.example'},
});

/**
 * A page with the drop-in on it, and documents that arrive, fail, go out of date or come late. `/never` is never
 * answered.
 */
export function lifeServer(): Server {
  const script = readFileSync(join(import.meta.dirname, '../../dist/cdn/ob-community.js'));
  const page =
    '<!doctype html><title>Host</title><main></main><script type="module" src="/ob-community.js"></script>';
  let asked = 0;
  let waited = 0;
  return createServer(({url = ''}, response) => {
    const answer = (status: number, type: string, body: string | Buffer): void =>
      void response.writeHead(status, {'Content-Type': type, 'Cache-Control': 'no-store'}).end(body);
    const give = (): void => answer(200, 'application/json', community);
    const routes: Record<string, () => void> = {
      '/': () => answer(200, 'text/html', page),
      '/ob-community.js': () => answer(200, 'text/javascript', script),
      '/community.json': give,
      // Late, and one answer in two is a failure.
      '/late.json': () => void setTimeout(waited++ % 2 ? () => answer(503, 'text/plain', '') : give, 30),
      '/never': () => undefined,
      // Good the first time only, so that every other answer is the copy that was kept.
      '/stale.json': () => (asked++ ? answer(503, 'text/plain', '') : give()),
      '/inbox': () => answer(200, 'application/json', '{"ok":true}'),
    };
    (routes[url] ?? (() => answer(404, 'text/plain', '')))();
  });
}
