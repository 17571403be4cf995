/** Carries one message to its endpoint, once, and says what became of it. */
import type {Fields} from './fields.ts';
import {parseRetryAfter} from './retry.ts';
import type {Clock} from './retry.ts';
import {classify} from './services.ts';
import type {Service, Verdict} from './services.ts';

/** What a visitor wants delivered. Plain data, so that it can be stored. */
export interface Message {
  /** The endpoint: `http:` or `https:`, absolute or relative to the page. */
  action: string;
  fields: Fields;
  /** One-use values of a challenge widget: sent, but no part of what makes two messages the same. */
  tokens?: Fields | undefined;
  /** Default `form`: multipart, which needs no preflight. `json` needs one when the endpoint is elsewhere. */
  encoding?: 'form' | 'json' | undefined;
  service?: Service | undefined;
  /** The endpoint recognises `submission_id`, so that a retry cannot arrive twice. Default false. */
  idempotent?: boolean | undefined;
}

/** What a delivery needs from its surroundings. */
export interface Transport {
  fetch(url: string, init: RequestInit): Promise<Response>;
  isOnline(): boolean;
  clock: Clock;
  /** Address of the page, absolute. */
  page: string;
  /** Milliseconds until an attempt is given up. Default 30,000. */
  timeout?: number | undefined;
}

// An honest answer is short; a page that never ends must not fill the memory.
const LIMIT = 65_536;

const requestOf = ({fields, tokens = [], encoding}: Message, id: string): RequestInit => {
  const form = new FormData();
  for (const [name, value] of [...fields, ...tokens, ['submission_id', id] as const])
    form.append(name, value);
  const headers: Record<string, string> = {Accept: 'application/json'};
  const init: RequestInit = {method: 'POST', headers, credentials: 'omit', body: form};
  if (encoding === 'json') {
    headers['Content-Type'] = 'application/json';
    const entries = [...form.keys()].map(name => {
      const values = form.getAll(name);
      return [name, values[1] == null ? values[0] : values] as const;
    });
    init.body = JSON.stringify(Object.fromEntries(entries));
  }
  return init;
};

const readBody = async (response: Response): Promise<string> => {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (reader && text.length < LIMIT) {
    const {done, value} = await reader.read();
    if (done) break;
    text += decoder.decode(value, {stream: true});
  }
  return text;
};

/**
 * Sends a message once. The request is CORS-simple: `POST`, `multipart/form-data`, `Accept: application/json`, no
 * other header, no credentials. Never rejects: a failure before the request left is `failed`/`offline`, any later
 * one `unknown`, because the endpoint may have stored the message before the line broke.
 * @param id the message's `submission_id`, the same for each attempt
 */
export const deliver = async (message: Message, id: string, transport: Transport): Promise<Verdict> => {
  const {clock, page} = transport;
  if (!transport.isOnline()) return {kind: 'failed', code: 'offline'};
  const url = URL.canParse(message.action, page) && new URL(message.action, page);
  if (!url || !/^https?:$/.test(url.protocol)) return {kind: 'failed', code: 'endpoint'};
  // Not AbortSignal.timeout(): it rejects with TimeoutError in Chromium and Firefox and with AbortError in WebKit.
  const controller = new AbortController();
  let code: 'network' | 'timeout' = 'network';
  const cancel = clock.after(transport.timeout ?? 3e4, () => {
    code = 'timeout';
    controller.abort();
  });
  try {
    const {signal} = controller;
    const response = await transport.fetch(url.href, {...requestOf(message, id), signal});
    return await read(response, message, id, url, transport);
  } catch {
    return {kind: 'unknown', code};
  } finally {
    cancel();
    controller.abort();
  }
};

const read = async (
  response: Response,
  {fields, service, idempotent}: Message,
  submissionId: string,
  url: URL,
  {clock, page}: Transport,
): Promise<Verdict> => {
  const {status, redirected, headers} = response;
  const retryAfter = parseRetryAfter(headers.get('Retry-After'), clock.now());
  const body = await readBody(response);
  // Netlify takes a POST without `form-name` for a visit and shows the page, which must not read as success.
  const isNamed = service !== 'netlify' || fields.some(([name]) => name === 'form-name');
  const sameOrigin = new URL(response.url || url).origin === new URL(page).origin;
  return classify(
    {status, redirected, body, retryAfter},
    {service: isNamed ? service : undefined, submissionId, sameOrigin, idempotent},
  );
};

/**
 * The fields that every message carries beside what the visitor typed: the page's address without query and
 * fragment, which may hold secrets; the language; and the honeypot, empty.
 * @param language BCP 47 tag
 */
export const contextFields = (page: string, language: string, honeypot: string): Fields => [
  ['page', page.replace(/[?#].*/s, '')],
  ['language', language],
  [honeypot, ''],
];

/**
 * A UUID v4 (RFC 9562, section 5.4). Not `randomUUID`, which exists in secure contexts only.
 * @param source `crypto`
 */
export const submissionId = (source: Pick<Crypto, 'getRandomValues'>): string =>
  [...source.getRandomValues(new Uint8Array(16))]
    .map((byte, index) => (index === 6 ? (byte & 15) | 64 : index === 8 ? (byte & 63) | 128 : byte))
    .map((byte, index) => (/^([468]|10)$/.test(`${index}`) ? '-' : '') + (byte + 256).toString(16).slice(1))
    .join('');
