import {normalise, type TrustedDocument} from '../../document/normalise.ts';
import * as en from '../../i18n/en.ts';
import {findMessages} from '../../i18n/messages.ts';
import {languageOf} from '../../i18n/pick.ts';
import {Words} from '../../templates/words.ts';
import {CommandError, type Source} from '../command.ts';
import {wholeShape} from '../../document/whole-shape.ts';
import './locales.ts';
import {words} from './words.ts';

const messages = {
  ...en.common,
  ...en.records,
  ...en.workingGroups,
  ...en.mailingLists,
  ...en.people,
  ...en.meetings,
  ...en.documents,
  ...en.contact,
};

/** A document as it is rendered: its data, read and trusted, and the words of one language. */
export interface Reading {
  /** As its author wrote it. */
  readonly data: object;
  readonly document: TrustedDocument;
  readonly words: Words<typeof messages>;
  /** BCP 47 tag of the reader's language. */
  readonly lang: string;
  /** Address of the community, or else of the document: what makes identifiers of its entries unique. */
  readonly address: string;
}

/** Data as JSON. */
function parse({name, text}: Source): object {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    // SyntaxError is all that it throws.
    throw new CommandError(words.noJson(name, (error as Error).message));
  }
  if (typeof data !== 'object' || !data || Array.isArray(data)) throw new CommandError(words.noObject(name));
  return data;
}

/** The tag in its canonical form; a document's own tag may be none, and then the language is English. */
function canonical(lang: string | undefined, own: string | undefined): string {
  try {
    return Intl.getCanonicalLocales(lang ?? own ?? 'en')[0] ?? 'en';
  } catch {
    // RangeError: "english", "de_DE" and the like are no tags.
    if (lang !== undefined) throw new CommandError(words.noLanguage(lang));
    return 'en';
  }
}

/**
 * Reads a document for one reader.
 *
 * @param lang - BCP 47 tag; the document's own language by default, else English
 * @param base - absolute address that relative ones are resolved against; none by default
 * @throws CommandError when the source is no JSON object, or the language no tag
 */
export function readDocument(source: Source, lang: string | undefined, base: string | undefined): Reading {
  const data = parse(source);
  const document = normalise(data, wholeShape, base);
  const wanted = canonical(lang, document.language);
  const [found = 'en', own] = findMessages(wanted) ?? [];
  const reader = {
    wanted,
    lang: languageOf(found) === languageOf(wanted) ? wanted : found,
    messages: {...messages, ...own},
  };
  // A file's path would tell strangers about somebody's machine.
  const address = document.url ?? base ?? '';
  return {data, document, words: new Words(reader, document), lang: wanted, address};
}
