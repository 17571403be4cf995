import * as en from '../../src/i18n/en.ts';
import type {MessageMap, Plural} from '../../src/i18n/en.ts';
import {locales, messagesOf} from '../build/locales.ts';

const english: MessageMap = Object.assign({}, ...Object.values(en)) as MessageMap;

/** Languages that the package has at least. */
const least = 30;

const placeholders = (text: string): readonly string[] =>
  [...new Set(text.match(/\{\w+\}/g) ?? [])].sort((a, b) => a.localeCompare(b));

/** Whole numbers from 0 to 200 that are of a plural category; no language repeats later what is decided there. */
function numbersOf(tag: string, category: string): number {
  const rules = new Intl.PluralRules(tag);
  return Array.from({length: 201}, (_, n) => rules.select(n)).filter(each => each === category).length;
}

/** What is wrong with one text. A form that stands for one number only may say it in a word: "One thing". */
function textProblems(text: string, wanted: readonly string[], mayOmitNumber = false): string[] {
  const found = placeholders(text);
  const missing = wanted.filter(each => !found.includes(each) && !(mayOmitNumber && each === '{n}'));
  return [
    ...missing.map(each => `${each} is missing`),
    ...found.filter(each => !wanted.includes(each)).map(each => `${each} is not in the English words`),
    ...(text && text === text.trim() && !/[\n\t<|]/.test(text) ? [] : ['is empty or not plain text']),
    ...(/[{}]/.test(text.replace(/\{\w+\}/g, '')) ? ['has a brace too many'] : []),
  ];
}

/** What is wrong with a message that has plural forms (CLDR, "Language Plural Rules"). */
function pluralProblems(tag: string, plural: Plural, wanted: readonly string[]): string[] {
  const {pluralCategories} = new Intl.PluralRules(tag).resolvedOptions();
  const forms = Object.entries(plural) as [Intl.LDMLPluralRule, string][];
  const names = forms.map(([name]) => name);
  return [
    ...pluralCategories.filter(name => !names.includes(name)).map(name => `form ${name} is missing`),
    ...names
      .filter(name => !pluralCategories.includes(name))
      .map(name => `there is no form ${name} in that language`),
    ...forms.flatMap(([name, text]) =>
      textProblems(text, wanted, numbersOf(tag, name) === 1).map(problem => `${name}: ${problem}`),
    ),
  ];
}

function messageProblems(tag: string, key: string, message: string | Plural | undefined): string[] {
  const own = english[key];
  if (message === undefined) return ['is missing'];
  if (own === undefined) return ['is not an English message'];
  if (typeof own === 'string')
    return typeof message === 'string' ? textProblems(message, placeholders(own)) : ['has plural forms'];
  return typeof message === 'string'
    ? ['has no plural forms']
    : pluralProblems(tag, message, placeholders(own.other));
}

/**
 * What keeps a language from being complete: messages that are missing or nobody asks for, plural forms that CLDR asks
 * for, and placeholders that differ from the English ones. One sentence each, with the name of the message.
 */
export const localeProblems = (tag: string, messages: MessageMap): string[] =>
  [...new Set([...Object.keys(english), ...Object.keys(messages)])].flatMap(key =>
    messageProblems(tag, key, messages[key]).map(problem => `${tag}: ${key}: ${problem}`),
  );

/** Holds that every language is complete, and says how many there are. */
export async function checkLocales(): Promise<boolean> {
  const all = await Promise.all(locales.map(async tag => localeProblems(tag, await messagesOf(tag))));
  const problems = all.flat();
  for (const problem of problems) console.error(problem);
  console.log(`${locales.length} languages beside English, of ${Object.keys(english).length} messages each.`);
  return !problems.length && locales.length >= least;
}
