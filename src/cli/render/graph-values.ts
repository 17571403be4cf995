/** A node that is described elsewhere in the graph. */
export interface Reference {
  readonly '@id': string;
}

/** Names a node of the graph. */
export const reference = (id: string): Reference => ({'@id': id});

/** What `known` gives back: what may be missing is missing, not undefined. */
type Known<T> = {[K in keyof T as undefined extends T[K] ? never : K]: T[K]} & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Leaves out what is not known: undefined, empty texts and empty lists. */
export const known = <const T extends object>(node: T): Known<T> =>
  Object.fromEntries(
    Object.entries(node).filter(([, value]) => value !== undefined && value !== '' && !isEmptyList(value)),
  ) as Known<T>;

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && !value.length;
