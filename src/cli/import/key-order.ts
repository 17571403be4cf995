import type {AnyShape} from '../../document/record.ts';
import {sectionText} from '../../document/shapes.ts';
import {formatShape, sectionKeys} from '../format-shape.ts';

type Entry = AnyShape[string];

/** What an author looks for first. */
const FIRST = 'name';

const shapeOf = (entry: Entry): AnyShape => {
  const inner: unknown = Array.isArray(entry) ? entry[0] : entry;
  return typeof inner === 'object' && inner ? (inner as AnyShape) : {};
};

/** The keys of `sections`, each of which holds the same. */
const sections: AnyShape = Object.fromEntries(sectionKeys.map(key => [key, sectionText]));

function order(value: unknown, shape: AnyShape): unknown {
  if (Array.isArray(value)) return value.map(each => order(each, shape));
  if (typeof value !== 'object' || !value) return value;
  const own = value as Readonly<Record<string, unknown>>;
  const known = [FIRST, ...Object.keys(shape)].filter(key => Object.hasOwn(own, key));
  const keys = new Set([...known, ...Object.keys(own)]);
  return Object.fromEntries([...keys].map(key => [key, order(own[key], shapeOf(shape[key]))]));
}

/** A copy of a document whose keys stand in the order of the format, the name first, unknown ones last. */
export const inOrder = (document: object): object => order(document, {...formatShape, sections}) as object;
