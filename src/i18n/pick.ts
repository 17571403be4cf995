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
    lookup(wanted, id => tags.find(tag => tag.toLowerCase() === id)) ??
    tags.find(tag => languageOf(tag) === languageOf(wanted));
  const tag = like(lang) ?? (own && like(own)) ?? like('en') ?? tags[0] ?? '';
  return [text[tag] ?? '', tag];
}
