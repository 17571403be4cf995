import {count} from '../../document/readers.ts';
import {words} from '../words.ts';
import {sectionKeys} from '../format-shape.ts';
import type {Finding} from './finding.ts';
import {nearest} from './nearest.ts';
import {propertiesOf, type Visit} from './walk.ts';

const isLanguage = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false; // ECMA-402, 9.2.1: the tag is malformed
    throw error;
  }
};

/** What the schema refuses and the reader of documents lets pass, because its meaning is plain. */
function* ofSchema({pointer, value, entry}: Visit): Generator<Finding, void> {
  if (value === null) yield {severity: 'error', pointer, message: words.isNull};
  else if (pointer === '/version') {
    if (value !== 1) yield {severity: 'error', pointer, message: words.version};
  } else if (typeof value === 'number' && typeof entry === 'function' && entry !== count)
    yield {severity: 'error', pointer, message: words.isNumber};
}

/** Properties of one's own are allowed; one that looks like a slip of the pen is worth a look. */
function* slips({pointer, value, entry}: Visit): Generator<Finding, void> {
  const known = pointer === '/sections' ? sectionKeys : typeof entry === 'object' ? Object.keys(entry) : [];
  for (const key of Object.keys(propertiesOf(value))) {
    const meant = known.includes(key) ? undefined : nearest(key, known);
    const own = `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`;
    if (meant) yield {severity: 'warning', pointer: own, message: words.slip(key, meant)};
    else if (pointer === '/sections' && !known.includes(key))
      yield {severity: 'warning', pointer: own, message: words.noSection(sectionKeys)};
  }
}

/** Values of another type than the schema says, properties whose names look mistaken, and an unknown language. */
export function* checkValues(visits: readonly Visit[]): Generator<Finding, void> {
  for (const visit of visits) {
    yield* ofSchema(visit);
    yield* slips(visit);
    const {pointer, value} = visit;
    if (pointer === '/language' && typeof value === 'string' && !isLanguage(value))
      yield {severity: 'error', pointer, message: words.language};
  }
}
