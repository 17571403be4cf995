/**
 * Reads an endpoint's answer. *Sent* means that the endpoint said so; whatever leaves that open is `unknown`, never
 * a success. Formspree, Basin, Web3Forms, Contact Form 7, Laravel and RFC 9457 speak dialects of one JSON, so one
 * reading serves them; only what a service documents differently asks for its name.
 */
import {parseJson} from '../document/json.ts';
import type {Contact} from '../document/types.ts';
import type {Message} from './delivery.ts';
import {fieldErrors, speech, textOf} from './field-errors.ts';
import type {Said} from './field-errors.ts';
import {parseRetryAfter} from './retry.ts';
import type {Verdict} from './verdict.ts';

export type {Verdict} from './verdict.ts';

/** A form service whose documented answers differ from the general rule. */
export type Service = NonNullable<Contact['service']>;

/** A `Response`, as far as it tells what became of a message. `status` is 0 for an opaque one. */
export type Answer = Pick<Response, 'status' | 'redirected' | 'type' | 'headers'>;

type Sent = Pick<Message, 'service' | 'idempotent' | 'fields'>;

const YES = /^(ok|success|sent|mail_sent|accepted|received|created|queued|true|1)$/im;
const NO = /^(false|0)$|error|fail|invalid|missing|required|spam|abort|reject|denied|block/im;

// By its first letter and not by its media type: JSON that is sent as text/html is JSON.
const PAGE = /^\s*</;

// Why not, by status and words. The first that fits counts.
const REASONS = [
  [/^42[59]/, 'rate'],
  [/^413|TOO_BIG/, 'too-large'],
  [/validation_failed|acceptance_missing/, 'invalid'],
  [/mail_failed/, 'service'],
  [/^4(0[12456]|1[05])|NOT_FOUND|INACTIVE|access.?key|payment_req/i, 'endpoint'],
  [/spam|captcha|honeypot|\bbots?\b/i, 'spam'],
  [/^/, 'rejected'],
] as const;

const receiptOf = ({id, data}: Said): string | undefined => textOf(id) ?? textOf(data?.id);

const refuse = (status: number, body: string, json: Said, retryAfter: number): Verdict => {
  const fields = fieldErrors(json);
  const {error, errors, title} = json;
  const message = [json, error, title as Said, Object.values(errors ?? {})[0], json.body]
    .map(speech)
    .find(Boolean);
  const words = `${status} ${fields[0] ? 'validation_failed' : ''} ${body.slice(0, 1e3)}`;
  const [, code] = REASONS.find(([pattern]) => pattern.test(words)) ?? REASONS[6];
  return code === 'invalid'
    ? {kind: code, fields, message}
    : code === 'service' || code === 'endpoint'
      ? {kind: 'failed', code, message}
      : {kind: 'refused', code, message, retryAfter};
};

// What a service documents, or what the general rule takes for a yes.
const isAccepted = (
  {status, redirected, type}: Answer,
  body: string,
  {service, fields}: Sent,
  json: Said,
  words: string,
): unknown =>
  service === 'contact-form-7'
    ? json.status === 'mail_sent'
    : YES.test(words) ||
      receiptOf(json) ||
      (!body.trim() && !redirected) ||
      (service === 'formspree' && json.next) ||
      (service === 'netlify' &&
        PAGE.test(body) &&
        status === 200 &&
        // What came from the own origin all the way is `basic` (Fetch standard, "response tainting").
        type === 'basic' &&
        // Netlify takes a POST without `form-name` for a visit and shows the page.
        fields.some(([name]) => name === 'form-name'));

/**
 * Says `sent` for: a 2xx whose JSON reports success or carries an id, a 2xx that is empty and was
 * not redirected, a 409 for the same submission, and a page only where the service documents one (Netlify, same
 * origin). Contact Form 7 answers 200 to everything: there `status` alone decides. A refusal in words beats every
 * sign of success. 5xx and 408 (RFC 9110, 15.5.9) leave open whether the message was stored.
 * @param body the answer's body as text; '' when there is none
 * @param message what was sent
 * @param id its `submission_id`
 */
export const classify = (answer: Answer, body: string, message: Sent, id: string): Verdict => {
  const {status, headers} = answer;
  const json = Object(parseJson(body)) as Said;
  const retryAfter = parseRetryAfter(headers.get('Retry-After'));
  const isConflict = status === 409;
  const words = [json.success, json.ok, json.status].map(textOf).join('\n');
  if (status > 499 || status === 408) return {kind: 'unknown', code: 'server', retryAfter};
  if (!isConflict && (status > 399 || json.error || Object.keys(json.errors ?? {})[0] || NO.test(words)))
    return refuse(status, body, json, retryAfter);
  const isSent = isConflict
    ? // The word of an endpoint that has the message only if it is provably about this one.
      body.includes(id) || receiptOf(json) || (message.idempotent && !body.trim())
    : /^2..$/.test(`${status}`) && isAccepted(answer, body, message, json, words);
  if (isSent) return {kind: 'sent', receipt: receiptOf(json)};
  return {kind: 'unknown', code: isConflict ? 'conflict' : PAGE.test(body) ? 'page' : 'unclear'};
};
