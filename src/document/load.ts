/** Why a document could not be loaded; each has its own sentence. */
export type LoadCode = 'offline' | 'timeout' | 'network' | 'cors' | 'http' | 'type' | 'json' | 'size';

/** A document could not be loaded. */
export class LoadError extends Error {
  /** Why; the sentence for it is the element's matter. */
  readonly code: LoadCode;
  /** Absolute address that was asked for. */
  readonly url: string;
  /** HTTP status, when there was an answer. */
  readonly status: number | undefined;

  constructor(code: LoadCode, url: string, status?: number) {
    super(`${url}: ${code}${status ? ` ${status}` : ''}`);
    this.name = 'LoadError';
    this.code = code;
    this.url = url;
    this.status = status;
  }
}

/** A community document as it arrived, not yet trusted. */
export interface Loaded {
  readonly data: object;
  /** When it left its server. */
  readonly date: Date;
  /** Why there is nothing newer, when this is the last good copy. */
  readonly error?: LoadError;
}

/** Bytes of a document, at most. */
const largest = 5_000_000;
/** Milliseconds until an answer must be complete. */
const patience = 15_000;
/** Characters of the copy that is kept on the device, at most: the host page shares the 5 MB of its origin with us. */
const keepable = 1_000_000;

/** Last good copies, for where the device keeps nothing: opaque origins, blocked storage, a full quota. */
const memory = new Map<string, string>();

const key = (url: string): string => `ob-community:${url}`;

function keep(url: string, text: string): void {
  const copy = `${Date.now()} ${text}`;
  memory.set(url, copy);
  try {
    if (text.length < keepable) localStorage.setItem(key(url), copy);
  } catch {
    // The getter itself throws in sandboxed frames; the copy in memory serves.
  }
}

function kept(url: string, error: LoadError): Loaded | undefined {
  try {
    const copy = memory.get(url) ?? localStorage.getItem(key(url)) ?? '';
    const space = copy.indexOf(' ');
    const date = new Date(+copy.slice(0, space));
    return space > 0 && +date ? {data: parse(copy.slice(space), url), date, error} : undefined;
  } catch {
    // No storage, or somebody else wrote there: no copy.
    return undefined;
  }
}

function parse(text: string, url: string): object {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    // SyntaxError is all that it throws.
    throw new LoadError('json', url);
  }
  if (typeof data !== 'object' || !data || Array.isArray(data)) throw new LoadError('type', url);
  return data;
}

/** Reads a body as text, and stops as soon as it is too large: some never end. */
async function readText({body}: Response, url: string): Promise<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let part; reader && !(part = await reader.read()).done;) {
    text += part.value;
    if (text.length > largest) throw new LoadError('size', url);
  }
  return text;
}

/** One request. Servers of raw files say text/plain, some say nothing. */
async function request(url: string, fresh: boolean, signal: AbortSignal): Promise<Loaded> {
  const response = await fetch(url, {cache: fresh ? 'no-cache' : 'default', signal});
  if (!response.ok) throw new LoadError('http', url, response.status);
  if (!/json|text\/plain|octet-stream|^$/.test(response.headers.get('content-type') ?? ''))
    throw new LoadError('type', url);
  const text = await readText(response, url);
  const data = parse(text, url);
  keep(url, text);
  return {data, date: new Date()};
}

/**
 * Names what made fetch reject. A refusal by CORS looks like a dead server; a second try whose answer nobody can
 * read (`no-cors`) tells the two apart.
 */
async function explain(url: string, signal: AbortSignal): Promise<LoadError> {
  if (signal.aborted) return new LoadError('timeout', url);
  if (!navigator.onLine) return new LoadError('offline', url);
  if (URL.parse(url)?.origin === location.origin) return new LoadError('network', url);
  return fetch(url, {method: 'HEAD', mode: 'no-cors', signal}).then(
    () => new LoadError('cors', url),
    () => new LoadError('network', url),
  );
}

async function fetchDocument(url: string, fresh: boolean): Promise<Loaded> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), patience);
  try {
    return await request(url, fresh, controller.signal);
  } catch (reason) {
    const error = reason instanceof LoadError ? reason : await explain(url, controller.signal);
    const copy = kept(url, error);
    if (copy) return copy;
    throw error;
  } finally {
    clearTimeout(timer);
    // Ends what is still on its way when the answer was refused by its head.
    controller.abort();
  }
}

const requests = new Map<string, Promise<Loaded>>();
const listeners = new Map<string, Set<() => void>>();

/** True when `load` would not make a request, because somebody on this page has asked for that address. */
export const isRequested = (url: string): boolean => requests.has(url);

/**
 * Loads a community document. Whoever names the same address on a page shares one request.
 *
 * @param url - absolute address
 * @param fresh - ask the server again, and tell everybody who shows that document
 * @throws LoadError when there is neither an answer nor a last good copy
 */
export function load(url: string, fresh = false): Promise<Loaded> {
  let shared = fresh ? undefined : requests.get(url);
  if (!shared) {
    shared = fetchDocument(url, fresh);
    requests.set(url, shared);
    const forget = (loaded?: Loaded): void => {
      // What failed is asked for again by the next one who needs it.
      if ((!loaded || loaded.error) && requests.get(url) === shared) requests.delete(url);
    };
    shared.then(forget, () => forget());
    if (fresh) for (const listener of listeners.get(url) ?? []) listener();
  }
  return shared;
}

/**
 * Calls back when somebody asks for that address anew; `load` then gives the new answer.
 *
 * @returns a function that ends it
 */
export function subscribe(url: string, listener: () => void): () => void {
  const all = listeners.get(url) ?? new Set();
  listeners.set(url, all.add(listener));
  return () => {
    all.delete(listener);
    if (!all.size) listeners.delete(url);
  };
}
