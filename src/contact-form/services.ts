/**
 * Reads an endpoint's answer. *Sent* means that the endpoint said so; whatever leaves that open is `unknown`, never
 * a success. Formspree, Basin, Web3Forms, Contact Form 7, Laravel and RFC 9457 speak dialects of one JSON, so one
 * reading serves them; only what a service documents differently asks for its name.
 */
import type {Contact} from '../document/types.ts';
import {fieldErrors, isObject, textOf} from './field-errors.ts';
import type {Verdict} from './verdict.ts';

export type {Verdict} from './verdict.ts';

/** A form service whose documented answers differ from the general rule. */
export type Service = NonNullable<Contact['service']>;

/** An HTTP answer, as far as it was readable. */
export interface Answer {
  /** HTTP status; 0 for an opaque response. */
  status: number;
  /** True when the answer comes from where a redirect led. Default false. */
  redirected?: boolean;
  /** Body as text; '' when there is none. */
  body: string;
  /** Milliseconds from now, from `Retry-After`. */
  retryAfter?: number | undefined;
}

/** What was asked, as far as it decides how an answer is read. */
export interface AnswerContext {
  service?: Service | undefined;
  submissionId: string;
  /** Whether the answer came from the page's own origin; Netlify's success page counts only there. */
  sameOrigin: boolean;
  /** The endpoint was declared to recognise `submission_id`: an empty 409 is then its "I have it". */
  idempotent?: boolean | undefined;
}

const YES = /^(ok|success|sent|mail_sent|accepted|received|created|queued|true|1)$/i;
const NO = /^(false|0)$|error|fail|invalid|missing|required|spam|abort|reject|denied|block/i;

const parse = (text: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const receiptOf = (json: Record<string, unknown> | undefined): string | undefined =>
  textOf(json?.['id']) ?? (isObject(json?.['data']) ? textOf(json['data']['id']) : undefined);

const speech = (value: unknown): string | undefined =>
  isObject(value) ? (textOf(value['detail']) ?? textOf(value['message'])) : textOf(value);

const refuse = ({status, body, retryAfter}: Answer, json: Record<string, unknown> = {}): Verdict => {
  const fields = fieldErrors(json);
  const {error, errors, title} = json;
  const first: unknown = isObject(errors) ? Object.values(errors)[0] : errors;
  const message = speech(json) ?? speech(error) ?? textOf(title) ?? speech(first) ?? speech(json['body']);
  const says = (words: RegExp): boolean => words.test(body.slice(0, 1e3));
  if (status === 429 || status === 425) return {kind: 'refused', code: 'rate', retryAfter, message};
  if (status === 413 || says(/TOO_BIG/)) return {kind: 'refused', code: 'too-large', message};
  if (fields.length || says(/validation_failed|acceptance_missing/))
    return {kind: 'invalid', fields, message};
  if (says(/mail_failed/)) return {kind: 'failed', code: 'service', message};
  if (/4(0[12456]|1[05])/.test(`${status}`) || says(/NOT_FOUND|INACTIVE|access.?key|payment_req/i))
    return {kind: 'failed', code: 'endpoint', message};
  const code = says(/spam|captcha|honeypot|\bbots?\b/i) ? 'spam' : 'rejected';
  return {kind: 'refused', code, message};
};

const readJson = (answer: Answer, json: Record<string, unknown>, service?: Service): Verdict => {
  const {success, ok, status, error, errors, next} = json;
  const words = [success, ok, status].map(value => textOf(value) ?? '');
  const receipt = receiptOf(json);
  if (words.some(word => NO.test(word)) || error || (isObject(errors) && Object.keys(errors).length))
    return refuse(answer, json);
  const accepted =
    service === 'contact-form-7'
      ? status === 'mail_sent'
      : words.some(word => YES.test(word)) || receipt || (service === 'formspree' && textOf(next));
  return accepted ? {kind: 'sent', receipt} : {kind: 'unknown', code: 'unclear'};
};

// A 409 is the word of an endpoint that has the message only if it is provably about this one.
const ours = (
  {body}: Answer,
  {submissionId, idempotent}: AnswerContext,
  json: Record<string, unknown> | undefined,
): Verdict => {
  const receipt = receiptOf(json);
  return body.includes(submissionId) || receipt || (idempotent && !body.trim())
    ? {kind: 'sent', receipt}
    : {kind: 'unknown', code: 'conflict'};
};

/**
 * Says `sent` for: a 2xx whose JSON reports success or carries an id, a 2xx that is empty and was
 * not redirected, a 409 for the same submission, and a page only where the service documents one (Netlify, same
 * origin). Contact Form 7 answers 200 to everything: there `status` alone decides. A refusal in words beats every
 * sign of success. 5xx and 408 (RFC 9110, 15.5.9) leave open whether the message was stored.
 */
export const classify = (answer: Answer, context: AnswerContext): Verdict => {
  const {status, body, redirected, retryAfter} = answer;
  const {service} = context;
  const json = parse(body);
  const isEmpty = !body.trim();
  // By its first letter and not by its media type: JSON that is sent as text/html is JSON.
  const isPage = /^\s*</.test(body);
  if (status > 499 || status === 408) return {kind: 'unknown', code: 'server', retryAfter};
  if (status === 409) return ours(answer, context, json);
  if (status > 399) return refuse(answer, json);
  if (status < 200 || status > 299) return {kind: 'unknown', code: 'unclear'};
  if (json) return readJson(answer, json, service);
  const isSent = isEmpty ? !redirected && service !== 'contact-form-7' : isPage && service === 'netlify';
  if (isSent && (isEmpty || (status === 200 && context.sameOrigin))) return {kind: 'sent'};
  return {kind: 'unknown', code: isPage && !isEmpty ? 'page' : 'unclear'};
};
