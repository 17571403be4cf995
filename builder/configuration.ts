import {elementOf, type AttributeFacts, type Facts} from './facts.ts';

/** Everything that one chooses in the builder. */
export interface Configuration {
  /** Tag of the element: `ob-community` is the whole page. */
  readonly element: string;
  /** Only those that differ from their defaults, in the element's order. A boolean one is `''`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Only those that are set, by name with hyphens: `--ob-accent`. */
  readonly tokens: Readonly<Record<string, string>>;
  /** BCP 47 tag; empty for the language of the page. */
  readonly lang: string;
  /** Where the files come from: a network of copies, or an address of one's own. */
  readonly from: string;
  /** Page that the preview stands on. */
  readonly host: string;
  /** Width of the preview in px; 0 for all the room that there is. */
  readonly width: number;
}

/** Whatever somebody typed, or wrote into an address. */
export type Wish = {[Key in keyof Configuration]?: Configuration[Key]};

/** Addresses of networks that carry every published version, by name. */
export const networks: Readonly<Record<string, (version: string) => string>> = {
  jsdelivr: version => `https://cdn.jsdelivr.net/npm/ob-community@${version}/dist/cdn/`,
  unpkg: version => `https://unpkg.com/ob-community@${version}/dist/cdn/`,
};

/** Least and greatest width of the preview in px: the narrowest of WCAG 2.2 (1.4.10), and a wide screen. */
export const widths = [320, 1600] as const;

/** The page that the preview stands on at first: one with a typeface and a colour of its own. */
const firstHost = 'plain';

/** What is chosen before anybody chooses: the whole page as it comes. */
export const defaults = (facts: Facts): Configuration => ({
  element: facts.elements[0]?.tag ?? '',
  attributes: {},
  tokens: {},
  lang: '',
  from: 'jsdelivr',
  host: facts.hosts.find(({name}) => name === firstHost)?.name ?? facts.hosts[0]?.name ?? '',
  width: 0,
});

/** One line of text that HTML, an address and a script can all carry: no control characters, no half characters. */
export const lineOf = (text: string): string =>
  text
    // HTML takes NUL for another character and CR for LF ("Preprocessing the input stream").
    .replace(/\p{Cc}+/gu, ' ')
    // What encodeURIComponent refuses: a surrogate without its other half.
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .trim();

function numberOf(
  value: string,
  [least, greatest = Number.MAX_SAFE_INTEGER]: AttributeFacts['range'],
): string | undefined {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
  return number >= least && number <= greatest ? String(number) : undefined;
}

/** Sections that exist, each once; undefined for all of them in their own order, which is the default. */
function sectionsOf(value: string, known: readonly string[]): string | undefined {
  const names = [...new Set(value.split(/\s+/))].filter(name => known.includes(name));
  return names.length && names.join() !== known.join() ? names.join(' ') : undefined;
}

/** The value as the attribute takes it; undefined for the default, and for what it does not take. */
function valueOf(attribute: AttributeFacts, wish: string, facts: Facts): string | undefined {
  const value = lineOf(wish);
  if (attribute.kind === 'boolean') return '';
  if (attribute.kind === 'number') return numberOf(value, attribute.range);
  if (attribute.kind === 'choice') return attribute.values.indexOf(value) > 0 ? value : undefined;
  if (attribute.name === 'sections') return sectionsOf(value, facts.sections);
  return value || attribute.takesEmpty ? value : undefined;
}

/**
 * True for a value that stays inside its declaration: balanced, one line, no way out of the rule, of the style element or
 * into another file (CSS Syntax 3, "Parse a declaration").
 */
export function isTokenValue(value: string): boolean {
  if (!value || value.length > 200 || /[;{}<>\\@!]|\/\*|url\(/i.test(value)) return false;
  const outside = value.replace(/'[^']*'|"[^"]*"/g, '');
  if (/['"]/.test(outside)) return false;
  let depth = 0;
  for (const character of outside) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0 && !/[[\]]/.test(outside);
}

/** A network's name, or an address that ends in a slash; an address of scripts is never anything but HTTP or a path. */
function placeOf(wish: string): string | undefined {
  const place = lineOf(wish);
  if (Object.hasOwn(networks, place)) return place;
  const isAddress = /^(https?:\/\/[^\s/]|\.{0,2}\/|[\w-]+\/)[^\s"'<>\\]*$/.test(place);
  return isAddress ? place.replace(/\/*$/, '/') : undefined;
}

const widthOf = (wish: number): number =>
  Number.isInteger(wish) && wish >= widths[0] && wish <= widths[1] ? wish : 0;

type Entry = readonly [name: string, value: string];

const present = (entries: readonly (readonly [string, string | undefined])[]): Record<string, string> =>
  Object.fromEntries(entries.filter((entry): entry is Entry => entry[1] !== undefined));

/**
 * A configuration that holds, whatever was wished for: what does not exist, and what is the default anyway, is not in it.
 * The same wish gives the same configuration, and a configuration is its own.
 */
export function configure(wish: Wish, facts: Facts): Configuration {
  const first = defaults(facts);
  const among = (names: readonly string[], name: string | undefined, otherwise: string): string =>
    names.find(each => each === name) ?? otherwise;
  const element = among(
    facts.elements.map(({tag}) => tag),
    wish.element,
    first.element,
  );
  const {attributes = {}, tokens = {}} = wish;
  return {
    element,
    attributes: present(
      elementOf(facts, element).attributes.map(each => {
        const value = Object.hasOwn(attributes, each.name) ? attributes[each.name] : undefined;
        return [each.name, value === undefined ? undefined : valueOf(each, value, facts)];
      }),
    ),
    tokens: present(
      facts.tokens.map(({name}) => {
        const value = Object.hasOwn(tokens, name) ? lineOf(tokens[name] ?? '') : '';
        return [name, isTokenValue(value) ? value : undefined];
      }),
    ),
    lang: among(
      facts.languages.map(({tag}) => tag),
      wish.lang,
      first.lang,
    ),
    from: placeOf(wish.from ?? '') ?? first.from,
    host: among(
      facts.hosts.map(({name}) => name),
      wish.host,
      first.host,
    ),
    width: widthOf(wish.width ?? 0),
  };
}
