/** What became of a message: plain data, with a code for each reason that a visitor may read. */

/** An error that belongs to one field; `message` is the endpoint's own text. */
export interface FieldError {
  name: string;
  message: string;
}

/**
 * Why a message was not accepted, for certain. By the endpoint: `invalid`, `spam`, `rate`, `too-large`, `rejected`;
 * `endpoint`: nothing takes messages at that address. By the way to it: `offline`: never left, safe to retry; `blocked`: the page did not let it out.
 */
export type RefusedCode =
  'invalid' | 'spam' | 'rate' | 'too-large' | 'rejected' | 'endpoint' | 'offline' | 'blocked';

/**
 * Why a message was perhaps accepted. `network`: broke off; `timeout`: no answer in time; `server`: 5xx or 408; `page`: a
 * web page (captcha, captive portal) answered; `unclear`: says neither yes nor no; `conflict`: a 409 that is not provably
 * ours; `interrupted`: the page was left or crashed in flight.
 */
export type UnknownCode = 'network' | 'timeout' | 'server' | 'page' | 'unclear' | 'conflict' | 'interrupted';

interface Details {
  /** The endpoint's reference, once it has the message. */
  receipt?: string | undefined;
  /** What is said of single fields. */
  errors?: readonly FieldError[] | undefined;
  message?: string | undefined;
  /** In milliseconds. */
  retryAfter?: number | undefined;
}

/** The endpoint has it. */
export interface Sent extends Details {
  kind: 'sent';
  code?: undefined;
}

/** Not accepted, for certain. */
export interface Refused extends Details {
  kind: 'refused';
  code: RefusedCode;
}

/** Perhaps accepted. */
export interface Unknown extends Details {
  kind: 'unknown';
  code: UnknownCode;
}

/** The visitor gave it up, or to an e-mail program. */
export interface GivenAway extends Details {
  kind: 'discarded' | 'mailed';
  code?: undefined;
}

/** What became of a message. Messages and receipts are the endpoint's own text: show them as text only. */
export type Verdict = Sent | Refused | Unknown;
