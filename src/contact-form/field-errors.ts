/** An error that belongs to one field; `message` is the endpoint's own text. */
export interface FieldError {
  name: string;
  message: string;
}

type Leaf =
  | 'id'
  | 'ok'
  | 'success'
  | 'status'
  | 'next'
  | 'detail'
  | 'message'
  | 'title'
  | 'field'
  | 'name'
  | 'pointer'
  | 0;

/** A JSON answer, as far as it is read. Any member may hold anything, and anything may stand for it. */
export type Said = Readonly<Partial<Record<Leaf, unknown>>> & {
  readonly data?: Said | null;
  readonly error?: Said | null;
  readonly errors?: Readonly<Record<string, Said | null>> | null;
  readonly invalid_fields?: Readonly<Record<string, Said | null>> | null;
  readonly body?: Said | null;
};

/** A primitive as text of at most 500 characters; undefined for '', null, undefined and anything with members. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'object'
    ? undefined
    : ((value ?? '') as string | number).toString().slice(0, 500) || undefined;

/** What a value says to a reader: its `detail`, its `message`, or itself. */
export const speech = (value: Said | null | undefined): string | undefined =>
  textOf(value?.detail) ?? textOf(value?.message) ?? textOf(value);

/**
 * Finds the errors of single fields. Known shapes: `errors` or `invalid_fields` (Contact Form 7) as a list of
 * `{field | name | pointer, detail | message}` (RFC 9457, section 3; Formspree), or `errors` as an object of field to
 * message or messages (Laravel, ASP.NET). Entries without a field are left out. Of a JSON Pointer (RFC 6901, also as
 * a URI fragment) the last member counts that is a name and not an index.
 */
export const fieldErrors = ({errors, invalid_fields}: Said): FieldError[] =>
  Object.entries(errors ?? invalid_fields ?? {}).flatMap(([key, value]) => {
    const place = /\D/.test(key) ? key : textOf(value?.field ?? value?.name ?? value?.pointer);
    const name = /[^#/]+(?=(\/\d+)*$)/.exec(place ?? '')?.[0];
    return name ? {name, message: speech(value) ?? textOf(value?.[0]) ?? ''} : [];
  });
