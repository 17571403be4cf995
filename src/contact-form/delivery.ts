/** Carries one message to its endpoint, once, and says what became of it. */
import type {Fields} from './fields.ts';
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
  /** Asks whether a request may leave for that address, absolute. */
  mayRequest(url: string): boolean;
  /** Address of the page, absolute. */
  page: string;
  /** Gives the attempt up: `AbortSignal.timeout(…)`, in milliseconds from when the message leaves. */
  signal: AbortSignal;
}

const JSON_TYPE = 'application/json';

const requestOf = ({fields, tokens = [], encoding}: Message, id: string): RequestInit => {
  const form = new FormData();
  for (const [name, value] of [...fields, ...tokens, ['submission_id', id] as const])
    form.append(name, value);
  const body =
    encoding === 'json'
      ? // A blob brings its media type along.
        new Blob(
          [
            JSON.stringify(
              Object.fromEntries(
                [...form.keys()].map(name => [
                  name,
                  1 in form.getAll(name) ? form.getAll(name) : form.get(name),
                ]),
              ),
            ),
          ],
          {type: JSON_TYPE},
        )
      : form;
  return {method: 'POST', headers: {Accept: JSON_TYPE}, credentials: 'omit', body};
};

/**
 * Sends a message once. The request is CORS-simple: `POST`, `multipart/form-data`, `Accept: application/json`, no
 * other header, no credentials. Never rejects: a failure before the request left is `failed`, any later
 * one `unknown`, because the endpoint may have stored the message before the line broke.
 * @param id the message's `submission_id`, the same for each attempt
 */
export const deliver = async (message: Message, id: string, transport: Transport): Promise<Verdict> => {
  const {page, signal} = transport;
  const {action} = message;
  if (!transport.isOnline()) return {kind: 'failed', code: 'offline'};
  const url = URL.parse(action, page)?.href ?? '';
  if (!/^https?:/.test(url)) return {kind: 'failed', code: 'endpoint'};
  if (!transport.mayRequest(url)) return {kind: 'failed', code: 'blocked'};
  try {
    const response = await transport.fetch(url, {...requestOf(message, id), signal});
    return classify(response, await response.text(), message, id);
  } catch {
    // Not by the error's name: WebKit gives AbortError for a timeout.
    return {kind: 'unknown', code: signal.aborted ? 'timeout' : 'network'};
  }
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

/** A UUID v4 (RFC 9562, section 5.4). Not `randomUUID`, which exists in secure contexts only. */
export const submissionId = (): string =>
  'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () =>
    ((crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) % 16).toString(16),
  );
