/** A browser, a network and an endpoint that fail on demand, on a clock of their own. */
/** mulberry32: small, seeded and good enough to deal faults with. */
export const seeded = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mix = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mix = (mix + Math.imul(mix ^ (mix >>> 7), 61 | mix)) ^ mix;
  return ((mix ^ (mix >>> 14)) >>> 0) / 4_294_967_296;
};

// More turns than any chain of promises in the modules has links.
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 40; turn++) await Promise.resolve();
};

interface Task {
  at: number;
  run: (() => void) | undefined;
}

export class FakeClock {
  #now = 1.8e12;
  #tasks: Task[] = [];

  now(): number {
    return this.#now;
  }

  after(delay: number, run: () => void): () => void {
    const task: Task = {at: this.#now + Math.max(0, delay), run};
    const place = this.#tasks.findIndex(other => other.at > task.at);
    this.#tasks.splice(place < 0 ? this.#tasks.length : place, 0, task);
    return () => (task.run = undefined);
  }

  sleep(delay: number): Promise<void> {
    return new Promise(resolve => this.after(delay, resolve));
  }

  /** Runs what is due within `time` milliseconds, letting promises settle before and after each task. */
  async advance(time: number): Promise<void> {
    const end = this.#now + time;
    await settle();
    for (let task; (task = this.#tasks[0]) && task.at <= end;) {
      this.#tasks.shift();
      if (!task.run) continue;
      this.#now = Math.max(this.#now, task.at);
      task.run();
      await settle();
    }
    this.#now = end;
  }
}

/** Local storage of one origin: what it holds are its own enumerable properties, as in browsers. */
export const fakeStorage = (): Storage =>
  Object.create({
    getItem(this: Record<string, string>, key: string) {
      return Object.hasOwn(this, key) ? this[key] : null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  }) as Storage;

/** Storage with a quota of 0. */
export const fullStorage = (): Storage => {
  const storage = fakeStorage();
  Object.defineProperty(storage, 'setItem', {
    value: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  return storage;
};

/** Web Locks of one origin; `request` as `navigator.locks` has it with `ifAvailable`. */
export class FakeLocks {
  readonly #holders = new Map<string, object>();

  for(tab: object): Pick<LockManager, 'request'> {
    const request = async (name: string, _options: LockOptions, grant: LockGrantedCallback<unknown>) => {
      await Promise.resolve();
      if (this.#holders.has(name)) return grant(null);
      this.#holders.set(name, tab);
      try {
        return await grant({name, mode: 'exclusive'});
      } finally {
        if (this.#holders.get(name) === tab) this.#holders.delete(name);
      }
    };
    return {request} as Pick<LockManager, 'request'>;
  }

  /** What the browser does when a tab goes away. */
  free(tab: object): void {
    for (const [name, holder] of this.#holders) if (holder === tab) this.#holders.delete(name);
  }
}

/** What can happen to a request. `before` and `after` say on which side of the endpoint's commit. */
export const FAULTS = [
  'drop before', 'drop after', 'reset in the body', 'invalid 422', 'rejected 403', 'too large 413', 'rate 429',
  'rate 429 with Retry-After', 'error 500 before', 'error 500 after', 'error 503', 'page 200 before',
  'page 200 after', 'stall before', 'stall after', 'stall, then commit', 'gone 404',
] as const; // prettier-ignore

export type Fault = (typeof FAULTS)[number] | 'none';

const answer = (
  status: number,
  body: string,
  headers: Record<string, string> = {},
  breaks = false,
): Response => {
  return {
    status,
    redirected: false,
    type: 'cors',
    headers: new Headers(headers),
    text: () => (breaks ? Promise.reject(new TypeError('reset')) : Promise.resolve(body)),
  } as unknown as Response;
};

/** An endpoint that stores messages; key-aware ones once for each `submission_id`. */
export class FakeServer {
  readonly received: {id: string; text: string}[] = [];
  requests = 0;
  readonly isAware: boolean;

  constructor(isAware: boolean) {
    this.isAware = isAware;
  }

  copies(text: string): number {
    return this.received.filter(message => message.text === text).length;
  }

  commit(form: FormData): Response {
    const [id, text] = [form.get('submission_id') as string, form.get('message') as string];
    const isKnown = this.isAware && this.received.some(message => message.id === id);
    if (!isKnown) this.received.push({id, text});
    return answer(isKnown ? 409 : 201, JSON.stringify({id: `R-${id}`}));
  }

  /** Answers a request with a fault: after how many milliseconds, and with what; an Error breaks the line. */
  handle(form: FormData, fault: Fault, latency: number): [delay: number, result: () => Response | Error][] {
    this.requests++;
    const lost = new TypeError('Failed to fetch');
    const commit = (
      result: (good: Response) => Response | Error,
      delay = latency,
    ): [number, () => Response | Error][] => [[delay, () => result(this.commit(form))]];
    const say = (status: number, body = '', headers = {}): [number, () => Response][] => [
      [latency, () => answer(status, body, headers)],
    ];
    const page = '<!doctype html><title>One more step</title>';
    switch (fault) {
      case 'none': return commit(good => good);
      case 'drop before': return [[latency, () => lost]];
      case 'drop after': return commit(() => lost);
      case 'reset in the body': return commit(() => answer(201, '{"id": "R-1"}', {}, true));
      case 'invalid 422': return say(422, '{"errors": [{"field": "message", "detail": "is too short"}]}');
      case 'rejected 403': return say(403, '{"detail": "no"}');
      case 'too large 413': return say(413);
      case 'rate 429': return say(429);
      case 'rate 429 with Retry-After': return say(429, '', {'Retry-After': '40'});
      case 'error 500 before': return say(500);
      case 'error 500 after': return commit(() => answer(500, '{"success": false}'));
      case 'error 503': return say(503, '', {'Retry-After': '5'});
      case 'page 200 before': return say(200, page, {'Content-Type': 'text/html'});
      case 'page 200 after': return commit(() => answer(200, page));
      case 'stall before': return [[120_000, () => lost]];
      case 'stall after': return [[latency, () => (this.commit(form), new Error('stall'))], [120_000, () => lost]];
      case 'stall, then commit': return [[120_000, () => this.commit(form)]];
      case 'gone 404': return say(404, page);
    } // prettier-ignore
  }
}
