import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'chai';
import {locales, messagesOf} from '../../scripts/build/locales.ts';
import {localeProblems} from '../../scripts/check/locales.ts';
import type {MessageMap} from '../../src/i18n/en.ts';
import {count} from '../support/count.ts';

describe('the check of a language', () => {
  let polish: MessageMap = {};
  before(async () => (polish = await messagesOf('pl')));

  const problems = (changes: Record<string, unknown>, tag = 'pl'): string[] => {
    const all = Object.entries({...polish, ...changes}).filter(([, message]) => message !== undefined);
    return localeProblems(tag, Object.fromEntries(all) as MessageMap);
  };
  const hits = {one: '{n} wpis', few: '{n} wpisy', many: '{n} wpisów', other: '{n} wpisu'};

  for (const [what, changes, sentence] of [
    ['a message that is missing', {retry: undefined}, 'pl: retry: is missing'],
    ['a message that nobody asks for', {retrry: 'Ponów'}, 'pl: retrry: is not an English message'],
    ['a plural form that is missing', {hits: {...hits, few: undefined}}, 'pl: hits: form few is missing'],
    [
      'a plural form that the language does not have',
      {hits: {...hits, two: '{n} wpisy'}},
      'pl: hits: there is no form two in that language',
    ],
    ['plural forms where there are none', {retry: hits}, 'pl: retry: has plural forms'],
    ['a number without plural forms', {hits: '{n} wpisów'}, 'pl: hits: has no plural forms'],
    ['a placeholder that is missing', {network: 'Brak odpowiedzi.'}, 'pl: network: {host} is missing'],
    [
      'a placeholder with another name',
      {meets: 'Spotkania: {rytm}'},
      'pl: meets: {rhythm} is missing, pl: meets: {rytm} is not in the English words',
    ],
    [
      'a number left out where the form stands for many',
      {hits: {...hits, many: 'wpisów'}},
      'pl: hits: many: {n} is missing',
    ],
    ['a brace too many', {retry: 'Ponów}'}, 'pl: retry: has a brace too many'],
    ['a message without words', {retry: ' '}, 'pl: retry: is empty or not plain text'],
  ] as const) {
    it(`sees ${what}`, () => {
      const defined = JSON.parse(JSON.stringify(changes)) as Record<string, unknown>;
      expect(problems({...changes, ...defined}).join(', ')).to.equal(sentence);
    });
  }

  it('lets a form that stands for one number say it in a word', () => {
    expect(problems({hits: {...hits, one: 'jeden wpis'}})).to.deep.equal([]);
    const russian = {...hits, one: 'one'};
    expect(problems({hits: russian}, 'ru').join()).to.include('one: {n} is missing');
  });
});

describe('the languages of the package', () => {
  it('are thirty and more, each of them complete', async () => {
    expect(locales.length).to.be.at.least(30);
    count('languages, English included', locales.length + 1);
    for (const tag of locales) expect(localeProblems(tag, await messagesOf(tag))).to.deep.equal([]);
  });

  it('are among them those that are written from right to left, and in other scripts', () => {
    const wanted = 'ar he fa zh-Hans zh-Hant ja ko hi th tr pl uk';
    expect(locales).to.include.members(wanted.split(' '));
  });

  it('are each named in the README', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
    const table = readme.slice(readme.indexOf('## Languages'), readme.indexOf('A region finds'));
    const named = [...table.matchAll(/`([\w-]+)`/g)].map(([, tag]) => tag);
    expect(named.filter(tag => tag !== 'lang')).to.deep.equal(locales);
  });

  it('say in other words what English says', async () => {
    const english = await import('../../src/i18n/en.ts');
    const sentences = Object.entries(english.common).filter(([, text]) => text.includes(' '));
    for (const tag of locales) {
      const messages = await messagesOf(tag);
      const same = sentences.filter(([key, text]) => messages[key] === text);
      expect(same, tag).to.deep.equal([]);
    }
  });
});
