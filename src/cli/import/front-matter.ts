import {parse} from 'yaml';
import {brief, type LeftOut} from './left-out.ts';

/** What a site's generator was told of a page, as far as the document has a place for it. */
export interface FrontMatter {
  readonly title?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  /** Address of the page on its site. */
  readonly permalink?: string;
  readonly leftOut: readonly LeftOut[];
}

/** TOML as far as front matter needs it: `key = "text"`. */
const fromToml = (source: string): Record<string, unknown> =>
  Object.fromEntries(
    [...source.matchAll(/^(\w+)\s*=\s*(?:"([^"\n]*)"|'([^'\n]*)'|(.+))$/gm)].map(
      ([, key = '', double, single, other]) => [key, double ?? single ?? other],
    ),
  );

function fromYaml(source: string): Record<string, unknown> {
  const value: unknown = parse(source, {logLevel: 'silent'});
  return typeof value === 'object' && value && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/**
 * Reads front matter: `title`, `lang` (also `language`, `locale`) and `permalink`. Everything else steers the site's
 * generator and is left out. Never throws: what cannot be read is left out as a whole.
 */
export function readFrontMatter(source: string, format: 'yaml' | 'toml'): FrontMatter {
  const all: LeftOut = {reason: 'front-matter', text: brief(source)};
  let values: Record<string, unknown>;
  try {
    values = format === 'yaml' ? fromYaml(source) : fromToml(source);
  } catch (error) {
    if (error instanceof Error) return {leftOut: [all]}; // yaml throws many kinds, all of them because of the source
    throw error;
  }
  const text = (...keys: readonly string[]): string | undefined =>
    keys.map(key => values[key]).find(value => typeof value === 'string' && value.trim() !== '') as
      string | undefined;
  const [title, language, permalink] = [text('title'), text('lang', 'language', 'locale'), text('permalink')];
  const others = Object.keys(values).filter(key => !/^(title|lang|language|locale|permalink)$/.test(key));
  return {
    ...(title && {title}),
    ...(language && {language}),
    ...(permalink && {permalink}),
    leftOut: others[0] ? [{reason: 'front-matter', text: brief(others.join(', '))}] : [],
  };
}
