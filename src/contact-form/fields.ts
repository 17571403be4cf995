/** Names and values of a form, in its order; a name may come more than once. */
export type Fields = [name: string, value: string][];

/**
 * Tells whether something read from storage is a list of names and values.
 * @throws {TypeError} when it is a list of things that have no members
 */
export const isFields = (value: unknown): value is Fields =>
  Array.isArray(value) &&
  (value as unknown[][]).every(([name, text]) => typeof name === 'string' && typeof text === 'string');
