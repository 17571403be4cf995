import {report, type Place, type Reader} from './readers.ts';

/**
 * The properties of an object: a reader or a nested shape for each. A list is written `[item]`, and
 * `[item, true]` where one item may also stand without its brackets. Under `*` stand the properties
 * without which the whole object is of no use.
 */
export type Shape<T> = {readonly [K in keyof T]-?: Entry<NonNullable<T[K]>>} & {
  readonly '*'?: readonly (keyof T & string)[];
};
type Entry<T> = [ListIn<T>] extends [never] ? Plain<T> : readonly [Plain<ItemOf<ListIn<T>>>, single?: true];
type ListIn<T> = Extract<T, readonly unknown[]>;
type Plain<T> = Reader<T> | (T extends object ? Shape<T> : never);

/** What normalise makes of `T`: every list is there, whatever its author left out. */
export type Trusted<T> = T extends string | number | boolean | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Trusted<Item>[]
    : {readonly [K in ListKeys<T>]-?: readonly Trusted<ItemOf<ListIn<NonNullable<T[K]>>>>[]} & {
        readonly [K in keyof Omit<T, ListKeys<T>>]: Trusted<T[K]>;
      };
type ListKeys<T> = {
  [K in keyof T]-?: [ListIn<NonNullable<T[K]>>] extends [never] ? never : K;
}[keyof T];
type ItemOf<T> = T extends readonly (infer Item)[] ? Item : never;

/** The same without the types that only the compiler can follow. */
type AnyEntry = Reader<unknown> | AnyShape | readonly [Reader<unknown> | AnyShape, true?];
export interface AnyShape {
  readonly [key: string]: AnyEntry | readonly string[] | undefined;
}

const isList = (entry: AnyEntry): entry is readonly [Reader<unknown> | AnyShape, true?] =>
  Array.isArray(entry);

/** Reads an object. Unknown properties are kept and not looked at. */
function readRecord(shape: AnyShape, value: unknown, at: Place): object | undefined {
  if (typeof value !== 'object' || !value || Array.isArray(value)) {
    return report(at, 'This must be an object, in curly brackets.');
  }
  const result: Record<string, unknown> = {...value};
  for (const [key, entry] of Object.entries(shape)) {
    if (key === '*') continue;
    const place = {...at, pointer: `${at.pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`};
    const read = readEntry(entry as AnyEntry, result[key], place);
    if (read === undefined) delete result[key];
    else result[key] = read;
  }
  const missing = (shape['*'] as readonly string[] | undefined)?.find(key => result[key] === undefined);
  return missing ? report(at, `This entry has no “${missing}” and is left out.`) : result;
}

/** Reads a list; an item that cannot be used costs only itself. */
function readList(item: Reader<unknown> | AnyShape, single: unknown, value: unknown, at: Place): unknown[] {
  if (value == null) return [];
  if (!Array.isArray(value)) {
    if (!single) report(at, 'This must be a list, in square brackets.');
    return single ? [readEntry(item, value, at) ?? []].flat() : [];
  }
  return value.flatMap((each: unknown, index) => {
    const place = {...at, pointer: `${at.pointer}/${index}`};
    if (each == null) report(place, 'This entry is empty and is left out.');
    return readEntry(item, each, place) ?? [];
  });
}

/**
 * Reads one value by its entry in a shape. Never throws: a getter or proxy in an author's object may, and that
 * costs only this value.
 */
export function readEntry(entry: AnyEntry, value: unknown, at: Place): unknown {
  try {
    if (isList(entry)) return readList(entry[0], entry[1], value, at);
    if (value == null) return undefined;
    return typeof entry === 'function' ? entry(value, at) : readRecord(entry, value, at);
  } catch {
    // What was thrown may be as hostile as the value: it is not looked at.
    report(at, 'This could not be read and is left out.');
    return isList(entry) ? [] : undefined;
  }
}
