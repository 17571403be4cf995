/** Answers of a server that the test plays, by address; what it does not know goes on to the network. */
export interface Server {
  /** Addresses that were asked for, in order. */
  readonly requests: string[];
  /** What it answers from now on. */
  answer: (url: string, init: RequestInit) => Response | Promise<Response>;
}

export const host = 'data.harbour.example';
let count = 0;

/** An address that nobody has asked for before, so that no copy of it is kept. */
export const freshAddress = (): string =>
  `https://${host}/${++count}-${Math.random().toString(36).slice(2)}.json`;

export const json = (value: unknown): Response =>
  new Response(JSON.stringify(value), {headers: {'Content-Type': 'application/json'}});

/** Stands in for the servers at `data.harbour.example` during each test of the suite that calls it. */
export function useServer(): Server {
  const real = globalThis.fetch;
  const server: Server = {requests: [], answer: () => json({})};
  beforeEach(() => {
    server.requests.length = 0;
    server.answer = () => json({});
    globalThis.fetch = async (input, init = {}) => {
      const url = input instanceof Request ? input.url : String(input);
      if (!url.includes(host)) return real(input, init);
      // The second try, which only tells a refusal by CORS from a dead server, is no request for a document.
      if (init.mode !== 'no-cors') server.requests.push(url);
      await Promise.resolve();
      return server.answer(url, init);
    };
  });
  afterEach(() => void (globalThis.fetch = real));
  return server;
}

const never = (signal: AbortSignal | null | undefined): Promise<Response> =>
  new Promise((_, reject) =>
    signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
  );

const offline = (isOffline: boolean): void => {
  if (isOffline) Object.defineProperty(navigator, 'onLine', {value: false, configurable: true});
  else delete (navigator as {onLine?: boolean}).onLine;
};

const realTimeout = globalThis.setTimeout;

/** The clock that gives up on a server runs out at once. */
const impatient = (isImpatient: boolean): void => {
  globalThis.setTimeout = (
    isImpatient
      ? (callback: () => void, ms?: number) => realTimeout(callback, ms === 15_000 ? 20 : ms)
      : realTimeout
  ) as typeof setTimeout;
};

afterEach(() => {
  offline(false);
  impatient(false);
});

const fail = (): never => {
  throw new TypeError('Failed to fetch');
};

/** Each way in which loading fails: the answer, and the sentence that the visitor reads. */
const failures: Readonly<Record<string, readonly [answer: Server['answer'], sentence: string]>> = {
  offline: [() => (offline(true), fail()), 'You are offline.'],
  timeout: [(_, {signal}) => never(signal), `${host} took too long to answer.`],
  network: [fail, `${host} did not answer.`],
  cors: [
    (_, {mode}) => (mode === 'no-cors' ? new Response() : fail()),
    `${host} does not allow this page to read its data.`,
  ],
  http: [() => new Response('gone', {status: 404}), `${host} answered with error 404.`],
  type: [
    () => new Response('<p>Log in</p>', {headers: {'Content-Type': 'text/html'}}),
    `${host} sent something other than community data.`,
  ],
  json: [
    () => new Response('{"name":', {headers: {'Content-Type': 'application/json'}}),
    `The data from ${host} is damaged.`,
  ],
  size: [
    () =>
      new Response(`{"name":"${'x'.repeat(5_000_001)}"}`, {headers: {'Content-Type': 'application/json'}}),
    `The data from ${host} is larger than 5 MB.`,
  ],
};

/** Codes of all of them. */
export const failureCodes: readonly string[] = Object.keys(failures);

/** Lets loading fail in that way; for a time-out the wait is short. */
export function breakWith(server: Server, code: string): string {
  const [answer, sentence] = failures[code]!;
  impatient(code === 'timeout');
  server.answer = answer;
  return sentence;
}

/** Lets loading work again. */
export function mend(server: Server, value: unknown): void {
  offline(false);
  impatient(false);
  server.answer = () => json(value);
}
