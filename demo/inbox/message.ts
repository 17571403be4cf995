import {randomUUID} from 'node:crypto';
import {HTTPException} from 'hono/http-exception';
import {fieldError} from './problem.ts';
import type {FieldError} from './problem.ts';
import type {Message} from './store.ts';

/** The values of a request by name, and what could not be read as text. */
export interface Submitted {
  values: Map<string, string[]>;
  errors: FieldError[];
}

/** A message, to be kept only when there are no errors. */
export interface Validated {
  message: Message;
  errors: FieldError[];
}

/** Longest value of each field, in UTF-16 code units. RFC 5321, section 4.5.3.1, gives 254 for an address. */
const LIMITS: Readonly<Record<string, number>> = {name: 200, email: 254, topic: 200, message: 20_000};
const FIELD_LIMIT = 5_000;
const FIELDS = 50;

/** A valid e-mail address as HTML defines it: https://html.spec.whatwg.org/#valid-e-mail-address */
const EMAIL =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;
/** RFC 9562, versions 1 to 8. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** Null and the empty file input of a form are values that were not given. */
function isGiven(value: unknown): boolean {
  return value !== null && !(value instanceof File && !value.name && !value.size);
}

function collect(entries: Iterable<[string, unknown]>): Submitted {
  const submitted: Submitted = {values: new Map(), errors: []};
  for (const [name, value] of entries) {
    for (const item of [value].flat().filter(isGiven)) {
      if (isScalar(item)) {
        // Multipart sends CRLF where JSON sends what was typed (HTML, "constructing the entry list").
        const text = String(item).replace(/\r\n?/g, '\n');
        submitted.values.set(name, [...(submitted.values.get(name) ?? []), text]);
      } else submitted.errors.push(fieldError(name, 'This must be text; files are not accepted.'));
    }
  }
  return submitted;
}

async function readJson(request: Request): Promise<Submitted> {
  const body: unknown = await request.json();
  if (typeof body !== 'object' || !body || Array.isArray(body)) throw new TypeError('not an object');
  return collect(Object.entries(body));
}

/**
 * Reads a body in one of the encodings `multipart/form-data`, `application/x-www-form-urlencoded` and
 * `application/json` (an object). Throws an HTTPException: 415 for another encoding, 400 for a broken body.
 */
export async function readSubmitted(request: Request): Promise<Submitted> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const isForm = type === 'multipart/form-data' || type === 'application/x-www-form-urlencoded';
  if (!isForm && type !== 'application/json') {
    throw new HTTPException(415, {message: 'Send the message as a form or as JSON.'});
  }
  try {
    return isForm ? collect(await request.formData()) : await readJson(request);
  } catch (cause) {
    throw new HTTPException(400, {message: `The body is not valid ${type}.`, cause});
  }
}

/** Reads one field after the other and notes what is wrong with each. */
function createReader({values, errors}: Submitted) {
  const one = (name: string) => {
    const [text = '', more] = values.get(name) ?? [];
    const limit = LIMITS[name] ?? Infinity;
    if (more !== undefined) errors.push(fieldError(name, 'Only one value is accepted.'));
    if (text.length > limit) errors.push(fieldError(name, `Use at most ${limit} characters.`));
    return text;
  };
  // A line break in a name would become a header when somebody forwards the message as mail.
  const line = (name: string) => one(name).replace(/\s+/g, ' ').trim();
  return {one, line};
}

/** The form's own fields: those that are not `known`. */
function readOwnFields({values, errors}: Submitted, known: readonly string[]): Message['fields'] {
  const own = [...values].filter(([name]) => !known.includes(name));
  if (own.length > FIELDS) errors.push(fieldError('', `At most ${FIELDS} more fields are accepted.`));
  for (const [name, texts] of own) {
    const length = name.length + texts.join('').length;
    if (length > FIELD_LIMIT) errors.push(fieldError(name, `Use at most ${FIELD_LIMIT} characters.`));
  }
  return Object.fromEntries(
    own.map(([name, texts]) => [name, texts[1] === undefined ? (texts[0] ?? '') : texts]),
  );
}

/**
 * The message in a request, and what is wrong with each field. Only `message` is required. A request without
 * `submission_id`, which a form sends where scripts are off, gets one: it can be sent twice, but not lost.
 * `ignored` names fields that are not kept.
 */
export function validate({values, errors: unread}: Submitted, ignored: readonly string[]): Validated {
  const errors = [...unread];
  const {one, line} = createReader({values, errors});
  const message: Message = {
    submission_id: line('submission_id').toLowerCase() || randomUUID(),
    name: line('name'),
    email: line('email'),
    topic: line('topic'),
    message: one('message'),
    page: line('page').slice(0, 2048),
    language: line('language').slice(0, 35),
    fields: {},
  };
  // `fields` itself is a name that a form may use.
  const known = Object.keys(message).filter(name => name !== 'fields');
  message.fields = readOwnFields({values, errors}, [...known, ...ignored]);
  if (!UUID.test(message.submission_id)) errors.push(fieldError('submission_id', 'This must be a UUID.'));
  if (message.email && !EMAIL.test(message.email)) {
    errors.push(fieldError('email', 'Enter an e-mail address in the form name@example.org.'));
  }
  if (!message.message.trim()) errors.push(fieldError('message', 'Enter a message.'));
  return {message, errors};
}
