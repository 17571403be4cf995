import {load, type LoadCode} from '../../src/document/load.ts';
import type {CommunityDocument} from '../../src/document/types.ts';
import {promises} from './contract.ts';
import {forget} from './device.ts';

/** What stands behind an address that only stories know. */
type Answer = (init: RequestInit | undefined) => Promise<Response>;

const answers = new Map<string, Answer>();
const {fetch: nativeFetch, setTimeout: nativeSetTimeout} = globalThis;

/** Answers what stories serve; every other request, such as Storybook's own, goes where it went. */
const stub: typeof fetch = (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  return answers.get(url)?.(init) ?? nativeFetch(input, init);
};

/**
 * Serves an address while a story is shown; for its `beforeEach`. Several may be shown at a time, on a page of
 * documentation. With the last one the native `fetch` comes back.
 *
 * @returns a function that ends it
 */
function serve(url: string, answer: Answer): () => void {
  answers.set(url, answer);
  globalThis.fetch = stub;
  return () => {
    answers.delete(url);
    if (!answers.size) globalThis.fetch = nativeFetch;
  };
}

const respond = (body: BodyInit, init: ResponseInit & {type?: string} = {}): Promise<Response> =>
  Promise.resolve(new Response(body, {...init, headers: {'content-type': init.type ?? 'application/json'}}));

const refuse = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

/** The browser is offline for exactly as long as it takes to notice: other stories may be on the same page. */
function refuseOffline(): Promise<Response> {
  return new Promise((_, reject) => {
    nativeSetTimeout(() => {
      Object.defineProperty(navigator, 'onLine', {value: false, configurable: true});
      reject(new TypeError('Failed to fetch'));
      nativeSetTimeout(() => Reflect.deleteProperty(navigator, 'onLine'));
    }, 50);
  });
}

const abortable: Answer = init =>
  new Promise((_, reject) => {
    init?.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
  });

const failures: Record<LoadCode, Answer> = {
  offline: refuseOffline,
  timeout: abortable,
  network: refuse,
  // The second try, whose answer nobody can read, tells CORS from a dead server.
  cors: init => (init?.method === 'HEAD' ? respond('') : refuse()),
  http: () => respond('', {status: 503}),
  type: () => respond('<p>Please log in</p>', {type: 'text/html'}),
  json: () => respond('{"name": "Cut off'),
  size: () => respond('x'.repeat(5_000_001)),
};

/** Nobody should wait 15 s to see what a timeout looks like. */
function hurry(): () => void {
  globalThis.setTimeout = ((handler: TimerHandler, delay?: number, ...rest: unknown[]) =>
    nativeSetTimeout(handler, delay === 15_000 ? 50 : delay, ...rest)) as typeof setTimeout;
  return () => {
    globalThis.setTimeout = nativeSetTimeout;
  };
}

/** The parts of a story that shows what one address answers. */
export interface Served extends ReturnType<typeof promises> {
  args: {src: string};
  beforeEach: () => (() => void) | Promise<() => void>;
}

/** Of a server elsewhere: what fails names it. */
const address = (name: string): string => `https://community.example/${name}.json`;

/** Beside this page, so that the pictures that a document names are found. */
const addressHere = (name: string): string => new URL(`${name}.json`, document.baseURI).href;

/** An address that answers with a document. `name` is unique among all stories. */
export const served = (name: string, document: CommunityDocument): Served => ({
  ...promises('ready'),
  args: {src: addressHere(name)},
  beforeEach: () => serve(addressHere(name), () => respond(JSON.stringify(document))),
});

/** An address that never answers. */
export const pending = (name: string): Served => ({
  ...promises('loading'),
  args: {src: address(name)},
  beforeEach: () => serve(address(name), () => new Promise(() => undefined)),
});

/** The same, for an element that does not ask before it is told to. */
export const held = (name: string): Served => ({...pending(name), ...promises('idle')});

/** An address that fails, and of which there is no copy. */
export const failing = (name: string, code: LoadCode): Served => ({
  ...promises('error', code),
  args: {src: address(`${name}-${code}`)},
  beforeEach: () => {
    const end = [serve(address(`${name}-${code}`), failures[code])];
    if (code === 'timeout') end.push(hurry());
    return () => end.forEach(each => each());
  },
});

/** An address that fails after it has answered once, so that the last good copy is shown. */
export const outdated = (name: string, document: CommunityDocument): Served => ({
  ...promises('stale', 'http'),
  args: {src: addressHere(name)},
  beforeEach: async () => {
    const end = serve(addressHere(name), () => respond(JSON.stringify(document)));
    await load(addressHere(name), true);
    answers.set(addressHere(name), failures.http);
    // Asked again, so that the elements of the story find no answer in memory, only the copy.
    await load(addressHere(name), true);
    return end;
  },
});

/**
 * An endpoint that takes messages.
 *
 * @param body - what it answers, as JSON; without it there is never an answer
 */
export function receiving(
  name: string,
  body: object | undefined,
  status: number,
): {action: string; beforeEach: Served['beforeEach']} {
  const action = `https://inbox.example/${name}`;
  const answer: Answer = () =>
    body ? respond(JSON.stringify(body), {status}) : new Promise(() => undefined);
  return {
    action,
    beforeEach: () => {
      forget();
      const end = serve(action, answer);
      return () => {
        end();
        forget();
      };
    },
  };
}
