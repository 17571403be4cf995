import {normalise, type TrustedDocument} from '../../document/normalise.ts';
import {string} from '../../document/readers.ts';
import {wholeShape} from '../../document/whole-shape.ts';
import {words} from '../words.ts';
import {locate, type Finding, type LocatedFinding} from './finding.ts';
import {readJson} from './json.ts';
import {checkLinks} from './links.ts';
import {checkReferences} from './references.ts';
import {checkTimes} from './times.ts';
import {checkValues} from './values.ts';
import {walk} from './walk.ts';

export interface Check {
  /** Undefined when the text is no JSON. */
  readonly document: TrustedDocument | undefined;
  /** In the order of the text; empty when all is well. */
  readonly findings: readonly LocatedFinding[];
}

/** Where relative links lead while nobody knows where the document will be (RFC 2606, section 2). */
export const NOWHERE = 'https://document.invalid/';

/** Adds to a sentence of the reader's how to mend what it says. */
function mended(message: string): string {
  const mend = words.mends.find(([kind]) => kind.test(message))?.[1];
  return mend ? message.replace(/\.$/, `; ${mend}.`) : message;
}

function meaningOf(value: unknown, base: string): {document: TrustedDocument; findings: Finding[]} {
  const document = normalise(value, {...wholeShape, $schema: string}, base);
  const known = new Set(document.problems.map(({pointer}) => pointer));
  const visits = [...walk(value)];
  const further = [
    ...checkValues(visits),
    ...checkReferences(visits),
    ...checkTimes(visits),
    ...checkLinks(visits, base),
  ].filter(({pointer}) => !known.has(pointer));
  const problems = document.problems.map(
    ({pointer, message}) => ({pointer, message: mended(message), severity: 'error'}) as const,
  );
  return {document, findings: [...problems, ...further]};
}

/**
 * Checks a community document: JSON, schema, and meaning.
 *
 * @param text - JSON
 * @param base - absolute `http(s)` address that relative links are resolved against; without it any will do
 * @throws RangeError where the text is nested too deeply for the stack
 */
export function check(text: string, base = NOWHERE): Check {
  const {value, findings, offsetOf} = readJson(text);
  if (value === undefined) return {document: undefined, findings: locate(text, findings, offsetOf)};
  const meaning = meaningOf(value, base);
  return {
    document: meaning.document,
    findings: locate(text, [...findings, ...meaning.findings], offsetOf),
  };
}
