import {report, string, type Place, type Problem, type Reader} from './readers.ts';
import {readEntry, type AnyShape, type Trusted} from './record.ts';
import {sectionText} from './shapes.ts';
import type {CommunityDocument} from './types.ts';

/** Keys of the document that hold a section. */
export type SectionKey = keyof Pick<
  CommunityDocument,
  | 'workingGroups'
  | 'mailingLists'
  | 'initiatives'
  | 'people'
  | 'meetings'
  | 'documents'
  | 'participate'
  | 'contact'
>;

/** A document that templates may use as it is: strings are strings, lists are lists, addresses have passed the gate. */
export type TrustedDocument = Trusted<Omit<CommunityDocument, 'sections'>> & {
  readonly sections: {readonly [key: string]: Trusted<NonNullable<CommunityDocument['sections']>[string]>};
  /** What relative addresses in rich texts are resolved against. */
  readonly base: string | undefined;
  /** What in the data could not be used; empty when all is well. */
  readonly problems: readonly Problem[];
};

/** Entries for the keys of a document that somebody is going to show. */
export type DocumentShape = AnyShape;

/** Each key that the author chose holds a section's own words. */
const sections: Reader<object> = (value, at) =>
  readEntry(Object.fromEntries(Object.keys(value as object).map(key => [key, sectionText])), value, at) as
    object | undefined;

/**
 * The one place where untrusted data becomes a trusted document. Never throws, whatever it is given.
 *
 * @param value - anything: parsed JSON, an object of the page's own, what was read from HTML
 * @param shape - entries for the keys that will be shown; other keys are kept and not looked at
 * @param base - absolute address that relative ones are resolved against
 */
export function normalise(value: unknown, shape: DocumentShape, base?: string): TrustedDocument {
  const problems: Problem[] = [];
  const at: Place = {pointer: '', base, problems};
  const whole = {language: string, sections, ...shape};
  const read = readEntry(whole, value ?? '', at) as Partial<TrustedDocument> | undefined;
  if (read && shape['name'] && !read.name) {
    report({...at, pointer: '/name'}, 'The community has no name.');
  }
  // What is no object still has all its lists.
  const known = read ?? (readEntry(whole, {}, at) as Partial<TrustedDocument>);
  return {
    ...known,
    name: known.name ?? '',
    sections: known.sections ?? {},
    base,
    problems,
  } as TrustedDocument;
}
