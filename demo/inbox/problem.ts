import {STATUS_CODES} from 'node:http';

/** What is wrong with one field of a request. */
export interface FieldError {
  /** Name of the field as it was sent. */
  field: string;
  /** URI fragment form of a JSON Pointer (RFC 6901, section 6) to the field: `#/email`. */
  pointer: string;
  /** One plain sentence. */
  detail: string;
}

/** Members and headers that a problem may have beside its status and sentence. */
export interface ProblemOptions {
  /** Stable word for programs: `spam`, `rate`, `too-large`. */
  code?: string;
  /** Field errors, as in the example of RFC 9457, section 3. */
  errors?: readonly FieldError[];
  /** Response headers. */
  headers?: Readonly<Record<string, string>>;
}

/**
 * An error as RFC 9457 problem details (`application/problem+json`), never HTML and never a stack trace.
 * `type` is left out, which means `about:blank`: then `title` is the phrase of the status (section 4.2.1).
 */
export function problem(
  status: number,
  detail: string,
  {code, errors, headers}: ProblemOptions = {},
): Response {
  const title = STATUS_CODES[status] ?? 'Error';
  return new Response(JSON.stringify({title, status, detail, code, errors}), {
    status,
    headers: {...headers, 'Content-Type': 'application/problem+json'},
  });
}

/** The error of one field, given by its name. */
export function fieldError(field: string, detail: string): FieldError {
  const token = field.replaceAll('~', '~0').replaceAll('/', '~1');
  // A lone surrogate, which encodeURIComponent refuses, becomes U+FFFD.
  return {field, pointer: `#/${encodeURIComponent(Buffer.from(token).toString())}`, detail};
}
