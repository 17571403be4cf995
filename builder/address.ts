import {configure, defaults, type Configuration, type Wish} from './configuration.ts';
import type {Facts} from './facts.ts';

/** What is not an attribute of the element, and not a token. */
const own = ['element', 'lang', 'from', 'host', 'width'] as const;

/**
 * A configuration as the fragment of an address, such as `#element=ob-people&theme=dark&--ob-accent=teal`. Only what
 * differs from the defaults is in it; all defaults are the empty string.
 */
export function printAddress(configuration: Configuration, facts: Facts): string {
  const first = defaults(facts);
  const entries = [
    ...own.filter(key => configuration[key] !== first[key]).map(key => [key, String(configuration[key])]),
    ...Object.entries(configuration.attributes),
    ...Object.entries(configuration.tokens),
  ];
  return entries.length ? `#${String(new URLSearchParams(entries))}` : '';
}

/**
 * Reads the fragment of an address, which anybody may have written.
 *
 * @param fragment - with or without its `#`
 * @returns a configuration that holds; what it does not understand is as if it were not there
 */
export function parseAddress(fragment: string, facts: Facts): Configuration {
  const entries = Object.fromEntries(new URLSearchParams(fragment.replace(/^#/, '')));
  const {element, lang, from, host, width, ...others} = entries as Partial<Record<string, string>>;
  const wish = {element, lang, from, host, width: Number(width ?? 0), attributes: others, tokens: others};
  return configure(wish as Wish, facts);
}
