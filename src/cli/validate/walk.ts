import type {Reader} from '../../document/readers.ts';
import type {AnyShape} from '../../document/record.ts';
import {sectionText} from '../../document/shapes.ts';
import {formatShape} from '../format-shape.ts';

/** A value of a document, and what the format says that it is. */
export interface Visit {
  readonly pointer: string;
  readonly value: unknown;
  /** A reader for a plain value, a shape for an object. */
  readonly entry: Reader<unknown> | AnyShape;
}

type Entry = NonNullable<Exclude<AnyShape[string], readonly string[]>>;

const escape = (key: string): string => key.replace(/~/g, '~0').replace(/\//g, '~1');

/** An object, as which one whose type is wrong has no properties. */
export const propertiesOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** Every key that an author chose for a section's own words holds the same. */
const shapeFor = (value: unknown, shape: AnyShape, pointer: string): AnyShape =>
  pointer === '/sections'
    ? Object.fromEntries(Object.keys(propertiesOf(value)).map(key => [key, sectionText]))
    : shape;

function* visit(value: unknown, entry: Entry, pointer: string): Generator<Visit, void> {
  if (Array.isArray(entry)) {
    const [inner, single] = entry as readonly [Entry, true?];
    if (Array.isArray(value))
      for (const [index, each] of value.entries()) yield* visit(each, inner, `${pointer}/${index}`);
    else if (single || value === null) yield* visit(value, inner, pointer);
    return;
  }
  yield {pointer, value, entry: entry as Visit['entry']};
  if (typeof entry === 'function') return;
  const own = propertiesOf(value);
  for (const [key, inner] of Object.entries(shapeFor(value, entry as AnyShape, pointer)))
    if (key !== '*' && Object.hasOwn(own, key))
      yield* visit(own[key], inner as Entry, `${pointer}/${escape(key)}`);
}

/** Every value of a document that the format knows, in the order of the format, with its JSON Pointer (RFC 6901). */
export const walk = (document: unknown): Generator<Visit, void> => visit(document, formatShape, '');
