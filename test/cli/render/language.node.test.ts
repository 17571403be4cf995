import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'chai';
import {parse, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import {messages as arabic} from '../../../src/i18n/locales/ar.ts';
import {messages as german} from '../../../src/i18n/locales/de.ts';
import type {Messages} from '../../../src/i18n/messages.ts';
import {sample} from '../../support/sample.ts';
import {output} from './run.ts';

const base = 'https://harbour.example/';
const locales = readdirSync(join(import.meta.dirname, '../../../src/i18n/locales')).map(name =>
  name.slice(0, -3),
);
const pageIn = (lang: string): Promise<string> => output(sample, {format: 'page', base, lang});

const rootOf = (page: string): Record<string, string> => {
  const root = parse(page).childNodes.find((each): each is Tree.Element => each.nodeName === 'html');
  return Object.fromEntries(root?.attrs.map(({name, value}) => [name, value]) ?? []);
};

describe('A page that is rendered for a reader of another language', () => {
  it('has German headings, states and dates, and nothing of ours in English', async () => {
    const page = await pageIn('de');
    expect(rootOf(page)).to.deep.equal({lang: 'de', dir: 'ltr'});
    for (const key of ['onThisPage', 'mailingLists', 'meetings', 'people', 'archived', 'members'] as const)
      expect(page, key).to.include(german[key]);
    expect(page).to.include('10. Januar 2017');
    expect(page).to.not.match(/On this page|Mailing lists<|Members only|January/);
  });

  it('runs from right to left in Arabic, and says which of its words are the document’s', async () => {
    const page = await pageIn('ar');
    expect(rootOf(page)).to.deep.equal({lang: 'ar', dir: 'rtl'});
    for (const key of ['onThisPage', 'mailingLists', 'meetings', 'archived'] as const)
      expect(page, key).to.include(arabic[key]);
    expect(page).to.match(/<[^>]+lang="en"[^>]*>[^<]*Hull group/);
    expect(page).to.not.match(/On this page|Mailing lists</);
  });

  it('has the words of the language, and the dates of the region', async () => {
    const page = await pageIn('de-AT');
    expect(rootOf(page)['lang']).to.equal('de-AT');
    expect(page).to.include(german.mailingLists).and.include('10. Jänner 2017');
  });

  it('is in the language of its document when nobody asks for another', async () => {
    const page = await output({...sample, language: 'de'}, {format: 'page', base});
    expect(page).to.include(german.onThisPage);
  });

  it('has English words, marked as such, in a language that there is not', async () => {
    const page = await pageIn('eo');
    expect(rootOf(page)['lang']).to.equal('eo');
    expect(page)
      .to.match(/<[^>]+lang="en"[^>]*>/)
      .and.include('On this page');
  });

  for (const lang of locales)
    it(`has the words of every language that is published: ${lang}`, async () => {
      const {messages} = (await import(`../../../src/i18n/locales/${lang}.ts`)) as {messages: Messages};
      const page = await pageIn(lang);
      for (const key of ['onThisPage', 'mailingLists', 'workingGroups', 'meetings'] as const)
        expect(page, key).to.include(messages[key]);
    });
});

describe('An element that is rendered for a reader of another language', () => {
  it('has German words before its script arrives', async () => {
    const text = await output(sample, {format: 'html', base, lang: 'de'});
    expect(text)
      .to.match(/^<ob-community lang="de"/)
      .and.include(german.mailingLists);
  });
});

describe('A feed for a reader of another language', () => {
  it('has German words, and says so', async () => {
    const feed = JSON.parse(await output(sample, {format: 'feed', base, lang: 'de'})) as {language: string};
    expect(feed.language).to.equal('de');
    expect(JSON.stringify(feed)).to.include(german.cancelled);
  });
});
