/** What became of a message: plain data, with a code for each reason that a visitor may read. */
import type {FieldError} from './field-errors.ts';

/** Not accepted, for certain. Only `rate` is worth an automatic retry; `retryAfter` in milliseconds. */
export interface Refused {
  kind: 'refused';
  code: 'spam' | 'rate' | 'too-large' | 'rejected';
  retryAfter?: number | undefined;
  message?: string | undefined;
}

/**
 * Perhaps accepted. `network`: broke off; `timeout`: no answer in time; `server`: 5xx or 408; `page`: a web page
 * (captcha, captive portal) answered; `unclear`: says neither yes nor no; `conflict`: a 409 that is not provably
 * ours; `interrupted`: the page was left or crashed in flight.
 */
export interface Unknown {
  kind: 'unknown';
  code: 'network' | 'timeout' | 'server' | 'page' | 'unclear' | 'conflict' | 'interrupted';
  retryAfter?: number | undefined;
}

/**
 * Not accepted, for want of a way. `offline`: never left, safe to retry; `endpoint`: nothing takes messages at that
 * address; `service`: the endpoint took it and says that it could not pass it on; `blocked`: the page did not let it out.
 */
export interface Failed {
  kind: 'failed';
  code: 'offline' | 'endpoint' | 'service' | 'blocked';
  message?: string | undefined;
}

/** What became of a message. Messages and receipts are the endpoint's own text: show them as text only. */
export type Verdict =
  | {kind: 'sent'; receipt?: string | undefined}
  | {kind: 'invalid'; fields: FieldError[]; message?: string | undefined}
  | Refused
  | Unknown
  | Failed;
