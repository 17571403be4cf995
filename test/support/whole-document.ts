import {wholeShape} from '../../src/document/whole-shape.ts';
import {normalise, type TrustedDocument} from '../../src/document/normalise.ts';
import type {AnyShape} from '../../src/document/record.ts';

export const LISTS = [
  'notices',
  'workingGroups',
  'mailingLists',
  'initiatives',
  'people',
  'meetings',
  'documents',
  'participate',
] as const;

export const BASE = 'https://tide.example/community.json';

/** Normalises a whole document. */
export const read = (value: unknown, base: string | undefined = BASE): TrustedDocument =>
  normalise(value, wholeShape, base);

/** An entry of a shape without its brackets. */
export const entryOf = (entry: AnyShape[string]): unknown => (Array.isArray(entry) ? entry[0] : entry);

/** A JSON Pointer's value (RFC 6901, section 4); throws where it leads nowhere. */
export function resolvePointer(root: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map(token => token.replace(/~1/g, '/').replace(/~0/g, '~'))
    .reduce((value, key) => {
      if (typeof value !== 'object' || !value || !Object.hasOwn(value, key))
        throw new Error(`${pointer} leads nowhere`);
      return (value as Record<string, unknown>)[key];
    }, root);
}
