import type * as en from './en.ts';
import type {MessageMap, Plural} from './en.ts';
import {match} from './pick.ts';

type Parts = typeof en;
type Union<T> = (T extends unknown ? (value: T) => void : never) extends (value: infer All) => void
  ? All
  : never;
/** Turns the English sentences into the type that other languages have to fill. */
type Words<T> = {readonly [K in keyof T]: T[K] extends string ? string : Plural};

/** A complete language: every message of every part, by name. */
export type Messages = Words<Union<Parts[keyof Parts]>>;

const languages = new Map<string, Partial<Messages>>();
const listeners = new Set<() => void>();

/**
 * Adds a language, or corrects words of one that is there. Elements on the page follow at once.
 *
 * @param tag - BCP 47 tag: `de`, `pt-BR`, `zh-Hant`
 * @param messages - the words; a missing one stays English
 */
export function registerMessages(tag: string, messages: Partial<Messages>): void {
  const id = tag.toLowerCase();
  languages.set(id, {...languages.get(id), ...messages});
  for (const listener of listeners) listener();
}

/**
 * Calls back when a language arrives.
 *
 * @returns a function that ends it
 */
export function onMessages(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Finds the words for a language: of the tag itself, or of the one that fits best.
 *
 * @returns tag and messages; undefined when there are none but English
 */
export function findMessages(tag: string): readonly [tag: string, messages: MessageMap] | undefined {
  // English is there without being registered, and serves its regions before the words of one of them.
  const id = match(tag, ['en', ...languages.keys()]);
  const messages = id && languages.get(id);
  return messages ? [id, messages] : undefined;
}

/** Gets a language that is wanted and may not be there; on whose behalf, so that the page can refuse. */
export type Seeker = (wanted: string, host: EventTarget) => void;

let seeker: Seeker | undefined;

/** Says who gets languages. Nobody does, unless the drop-in: an application imports its own. */
export const seekWith = (next: Seeker): void => void (seeker = next);

/** Asks for a language, if somebody gets them; `onMessages` tells when it is there. */
export const seek: Seeker = (wanted, host) => seeker?.(wanted, host);

const rules = new Map<string, Intl.PluralRules>();

/**
 * Fills in a message.
 *
 * @param message - text with `{name}`, or its plural forms
 * @param values - by name; `n` chooses the plural form and is written in the language's digits
 * @param lang - BCP 47 tag that `Intl` accepts
 */
export function fill(
  message: string | Plural,
  values: Readonly<Record<string, string | number>>,
  lang: string,
): string {
  let form = message;
  if (typeof form !== 'string') {
    const rule = rules.get(lang) ?? new Intl.PluralRules(lang);
    rules.set(lang, rule);
    form = form[rule.select(Number(values['n']))] || form.other;
  }
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? value.toLocaleString(lang) : (value ?? whole);
  });
}
