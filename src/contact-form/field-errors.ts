/** An error that belongs to one field; `message` is the endpoint's own text. */
export interface FieldError {
  name: string;
  message: string;
}

/** Tells whether a value is an object or an array. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** A primitive as text of at most 500 characters; undefined for '', null, undefined and anything with members. */
export const textOf = (value: unknown): string | undefined =>
  value == null || isObject(value)
    ? undefined
    : (value as string | number).toString().slice(0, 500) || undefined;

// The last member of a JSON Pointer (RFC 6901, also as a URI fragment) that is a name and not an index.
const member = (pointer: string): string | undefined => /[^#/]+(?=(\/\d+)*$)/.exec(pointer)?.[0];

/**
 * Finds the errors of single fields. Known shapes: `errors` or `invalid_fields` (Contact Form 7) as a list of
 * `{field | name | pointer, detail | message}` (RFC 9457, section 3; Formspree), or `errors` as an object of field to
 * message or messages (Laravel, ASP.NET). Entries without a field are left out.
 */
export const fieldErrors = (json: Record<string, unknown>): FieldError[] => {
  const errors = json['errors'] ?? json['invalid_fields'];
  const found: FieldError[] = [];
  for (const [key, value] of Object.entries(isObject(errors) ? errors : {})) {
    const item = isObject(value) ? value : {};
    const name = Array.isArray(errors)
      ? (textOf(item['field']) ?? textOf(item['name']) ?? member(textOf(item['pointer']) ?? ''))
      : key;
    const message = textOf(item['detail']) ?? textOf(item['message']) ?? textOf(item[0]) ?? textOf(value);
    if (name) found.push({name, message: message ?? ''});
  }
  return found;
};
