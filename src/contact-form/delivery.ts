/** Carries one message to its endpoint, once, and says what became of it. */
import {classify} from './services.ts';
import type {Service} from './services.ts';
import type {Verdict} from './verdict.ts';

/** Names and values of a form, in its order; a name may come more than once. */
export type Fields = [name: string, value: string][];

/** Where and how a message goes. Plain data, so that it can be stored. */
export interface Way {
  /** The endpoint: `http:` or `https:`, absolute. */
  action: string;
  /** Default `form`: multipart, which needs no preflight. `json` needs one when the endpoint is elsewhere. */
  encoding?: 'form' | 'json' | undefined;
  service?: Service | undefined;
  /** The endpoint recognises `submission_id`, so that a retry cannot arrive twice. Default false. */
  idempotent?: boolean | undefined;
}

/** What a visitor wants delivered, as it is sent. */
export interface Message extends Way {
  fields: Fields;
  /** The `submission_id`: UUID v4, the same for each attempt. */
  id: string;
}

/** What a delivery needs from its surroundings. */
export interface Transport {
  fetch(url: string, init: RequestInit): Promise<Response>;
  isOnline(): boolean;
  /** Asks whether a request may leave for that address. */
  mayRequest(url: string): boolean;
  /** Gives the attempt up: `AbortSignal.timeout(…)`, in milliseconds from when the message leaves. */
  signal: AbortSignal;
}

const JSON_TYPE = 'application/json';

const requestOf = ({fields, encoding, id}: Message): RequestInit => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  form.append('submission_id', id);
  const body =
    encoding === 'json'
      ? // A blob brings its media type along.
        new Blob(
          [
            JSON.stringify(
              Object.fromEntries(
                [...form.keys()].map(name => {
                  const values = form.getAll(name);
                  return [name, 1 in values ? values : values[0]];
                }),
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
 * other header, no credentials. Never rejects: a failure before the request left is `refused`, any later
 * one `unknown`, because the endpoint may have stored the message before the line broke.
 */
export const deliver = async (message: Message, transport: Transport): Promise<Verdict> => {
  const {signal} = transport;
  const {action} = message;
  const obstacle = !transport.isOnline()
    ? 'offline'
    : !URL.parse(action)?.protocol.startsWith('http')
      ? 'endpoint'
      : !transport.mayRequest(action) && 'blocked';
  if (obstacle) return {kind: 'refused', code: obstacle};
  try {
    const response = await transport.fetch(action, {...requestOf(message), signal});
    return classify(response, await response.text(), message);
  } catch {
    // Not by the error's name: WebKit gives AbortError for a timeout.
    return {kind: 'unknown', code: signal.aborted ? 'timeout' : 'network'};
  }
};

/**
 * A UUID v4 (RFC 9562, section 5.4): the end of a new blob URL is one (File API, "generate a new blob URL"), version 4
 * in every engine, as the tests hold. Not `randomUUID`, which exists in secure contexts only.
 */
export const submissionId = (): string => URL.createObjectURL(new Blob()).slice(-36);
