/**
 * Reads an endpoint's answer. *Sent* means that the endpoint said so; whatever leaves that open is `unknown`, never
 * a success. Formspree, Basin, Web3Forms, Contact Form 7, Laravel and RFC 9457 speak dialects of one JSON, so one
 * reading serves them; only what a service documents differently asks for its name.
 */
import {parseJson} from '../document/json.ts';
import type {Contact} from '../document/types.ts';
import type {Message} from './delivery.ts';
import {parseRetryAfter} from './retry.ts';
import type {FieldError, Refused, Verdict} from './verdict.ts';

/** A form service whose documented answers differ from the general rule. */
export type Service = NonNullable<Contact['service']>;

/** A `Response`, as far as it tells what became of a message. `status` is 0 for an opaque one. */
export type Answer = Pick<Response, 'status' | 'redirected' | 'type' | 'headers'>;

type Leaf =
  | 'id'
  | 'ok'
  | 'success'
  | 'status'
  | 'next'
  | 'title'
  | 'field'
  | 'name'
  | 'pointer'
  | 'detail'
  | 'message'
  | 0;

/** A JSON answer, as far as it is read. Any member may hold anything, and anything may stand for it. */
type Said = Readonly<Partial<Record<Leaf, unknown>>> & {
  readonly data?: Said | null;
  readonly error?: Said | null;
  readonly errors?: Readonly<Record<string, Said | null>> | null;
  readonly invalid_fields?: Readonly<Record<string, Said | null>> | null;
  readonly body?: Said | null;
};

const YES = /^(ok|success|sent|mail_sent|accepted|received|created|queued|true|1)$/im;
const NO = /^(false|0)$|error|fail|invalid|missing|required|spam|abort|reject|denied|block/im;

// By its first letter and not by its media type: JSON that is sent as text/html is JSON.
const PAGE = /^\s*</;

// 5xx, and 408 (RFC 9110, 15.5.9).
const DOWN = /^(5..|408)$/;

// Why not, by status and words. The first that fits counts.
const REASONS: readonly (readonly [Refused['code'], RegExp])[] = [
  ['rate', /^42[59]/],
  ['too-large', /^413|TOO_BIG/],
  ['invalid', /validation_failed|acceptance_missing/],
  ['endpoint', /^4(0[12456]|1[05])|NOT_FOUND|INACTIVE|access.?key|payment_req/i],
  ['spam', /spam|captcha|honeypot|\bbots?\b/i],
];

// A primitive as text of at most 500 characters; undefined for '', null, undefined and anything with members.
const textOf = (value: unknown): string | undefined =>
  typeof value === 'object'
    ? undefined
    : ((value ?? '') as string | number).toString().slice(0, 500) || undefined;

// What a value says to a reader: its `detail`, its `message`, or itself.
const speech = (value: Said | null | undefined): string | undefined =>
  textOf(value?.detail ?? value?.message ?? value);

/**
 * Finds the errors of single fields. Known shapes: `errors` or `invalid_fields` (Contact Form 7) as a list of
 * `{field | name | pointer, detail | message}` (RFC 9457, section 3; Formspree), or `errors` as an object of field to
 * message or messages (Laravel, ASP.NET). Entries without a field are left out. Of a JSON Pointer (RFC 6901, also as
 * a URI fragment) the last member counts that is a name and not an index.
 */
const fieldErrors = ({errors, invalid_fields}: Said): FieldError[] =>
  Object.entries(errors ?? invalid_fields ?? {}).flatMap(([key, value]) => {
    const place = /\D/.test(key) ? key : textOf(value?.field ?? value?.name ?? value?.pointer);
    const name = /[^#/]+(?=(\/\d+)*$)/.exec(place ?? '')?.[0];
    return name ? {name, message: speech(value) ?? textOf(value?.[0]) ?? ''} : [];
  });

const refuse = (
  status: number,
  body: string,
  json: Said,
  first: Said | null | undefined,
  retryAfter: number,
): Refused => {
  const errors = fieldErrors(json);
  const words = `${status} ${errors[0] ? 'validation_failed' : ''} ${body.slice(0, 1e3)}`;
  return {
    kind: 'refused',
    code: REASONS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'rejected',
    errors,
    message: [json, json.error, json.title as Said, first, json.body].map(speech).find(Boolean),
    retryAfter,
  };
};

// A 2xx that says yes: as a service documents it, or by the general rule.
const isAccepted = (
  {status, redirected, type}: Answer,
  body: string,
  {service, fields}: Pick<Message, 'service' | 'fields'>,
  json: Said,
  isYes: unknown,
): unknown =>
  service === 'contact-form-7'
    ? json.status === 'mail_sent'
    : isYes ||
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
 * @param message what was sent, with its `submission_id`
 */
export const classify = (
  answer: Answer,
  body: string,
  message: Pick<Message, 'service' | 'idempotent' | 'fields' | 'id'>,
): Verdict => {
  const {status, headers} = answer;
  const json = Object(parseJson(body)) as Said;
  const retryAfter = parseRetryAfter(headers.get('Retry-After'));
  const isConflict = status === 409;
  const said = Object.values(json.errors ?? {});
  const words = [json.success, json.ok, json.status].map(textOf).join('\n');
  const receipt = textOf(json.id ?? json.data?.id);
  if (DOWN.test(`${status}`)) return {kind: 'unknown', code: 'server', retryAfter};
  if (!isConflict && (status > 399 || json.error || said.length || NO.test(words)))
    return refuse(status, body, json, said[0], retryAfter);
  const isSent = isConflict
    ? // The word of an endpoint that has the message only if it is provably about this one.
      receipt || body.includes(message.id) || (message.idempotent && !body.trim())
    : status > 199 && status < 300 && isAccepted(answer, body, message, json, receipt || YES.test(words));
  if (isSent) return {kind: 'sent', receipt};
  return {kind: 'unknown', code: isConflict ? 'conflict' : PAGE.test(body) ? 'page' : 'unclear'};
};
