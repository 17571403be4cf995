import type {Text} from '../document/types.ts';

/** The language part of a tag: `pt` of `pt-BR`. */
export const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** The tag in small letters, then ever shorter ones: `pt-br`, `pt` (RFC 4647, section 3.4). Finds the first that serves. */
export function lookup<T>(tag: string, find: (id: string) => T | undefined): T | undefined {
  for (let id = tag.toLowerCase(); id; id = id.slice(0, Math.max(0, id.lastIndexOf('-')))) {
    const found = find(id);
    if (found) return found;
  }
  return undefined;
}

/**
 * Language and script of a tag, completed by what is likely (CLDR, "Add Likely Subtags"): `zh-TW` is `zh-Hant`, `zh` is
 * `zh-Hans`. What is called Norwegian is Bokmål, which readers of Nynorsk read too.
 */
function written(tag: string): string {
  try {
    const {language, script} = new Intl.Locale(tag).maximize();
    return `${language.replace(/^n[no]$/, 'nb')}-${script}`;
  } catch {
    // RangeError: the key of a text may be no tag, and then is like itself only.
    return tag;
  }
}

/**
 * Finds the tag that fits a reader best: the same or a shorter one, else one of the same language and script, whatever
 * its region: `pt-BR` for `pt-PT`.
 *
 * @param wanted - BCP 47 tag
 */
export const match = (wanted: string, tags: readonly string[]): string | undefined =>
  lookup(wanted, id => tags.find(tag => tag.toLowerCase() === id)) ??
  tags.find(tag => written(tag) === written(wanted));

/**
 * Chooses from a text the form for a reader.
 *
 * @param text - one string, or strings by language
 * @param lang - the reader's language
 * @param own - language that the document's plain strings are in, when it says so
 * @returns the words, and the tag of the language that they are in when that is known
 */
export function pick(
  text: Text,
  lang: string,
  own?: string,
): readonly [words: string, tag: string | undefined] {
  if (typeof text === 'string') return [text, own];
  const tags = Object.keys(text);
  // The form of another region is better than another language.
  const like = (wanted: string): string | undefined =>
    match(wanted, tags) ?? tags.find(tag => languageOf(tag) === languageOf(wanted));
  const tag = like(lang) ?? (own && like(own)) ?? like('en') ?? tags[0] ?? '';
  return [text[tag] ?? '', tag];
}
