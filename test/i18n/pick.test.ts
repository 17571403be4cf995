import {expect} from 'chai';
import fc from 'fast-check';
import {languageOf, pick} from '../../src/i18n/pick.ts';

describe('A text in one language', () => {
  it('is shown to everybody, and says its language when the document does', () => {
    expect(pick('Chair', 'de')).to.deep.equal(['Chair', undefined]);
    expect(pick('Chair', 'de', 'en')).to.deep.equal(['Chair', 'en']);
  });
});

describe('A text in several languages', () => {
  const chair = {
    en: 'Chair',
    'de-AT': 'Obmann',
    'pt-BR': 'Presidente',
    'zh-Hans': '主席(简)',
    'zh-Hant': '主席(繁)',
  };
  const chosen = (lang: string, own?: string): string => pick(chair, lang, own)[0];

  it("is shown in the reader's language, whatever the case of the tags", () => {
    expect(pick(chair, 'pt-BR')).to.deep.equal(['Presidente', 'pt-BR']);
    expect(pick(chair, 'PT-br')).to.deep.equal(['Presidente', 'pt-BR']);
    expect(pick({EN: 'Chair', DE: 'Vorsitz'}, 'de')).to.deep.equal(['Vorsitz', 'DE']);
  });

  it('is looked up by ever shorter tags (RFC 4647, section 3.4)', () => {
    expect(chosen('en-GB')).to.equal('Chair');
    expect(chosen('zh-Hant-TW')).to.equal('主席(繁)');
    expect(chosen('zh-Hans-SG')).to.equal('主席(简)');
    expect(pick({'de-CH': 'CH', de: 'DE'}, 'de-AT')[0]).to.equal('DE');
    expect(pick({'de-CH': 'CH', de: 'DE', 'de-CH-1996': 'new'}, 'de-CH-1901')[0]).to.equal('CH');
  });

  it('is shown in the script that a region reads', () => {
    for (const tag of ['zh-TW', 'zh-HK', 'zh-Hant']) expect(chosen(tag), tag).to.equal('主席(繁)');
    for (const tag of ['zh', 'zh-CN', 'zh-SG']) expect(chosen(tag), tag).to.equal('主席(简)');
  });

  it('is shown in Bokmål to every reader of Norwegian', () => {
    for (const tag of ['no', 'nn', 'nb-NO', 'no-NO'])
      expect(pick({en: 'Chair', nb: 'Leder'}, tag)[0], tag).to.equal('Leder');
  });

  it('may have keys that are no tags', () => {
    expect(pick({de_AT: 'Obmann', '': 'Chair'}, 'de-AT')[0]).to.equal('Obmann');
    expect(pick({'!': 'Chair'}, 'de')[0]).to.equal('Chair');
  });

  it('is shown in the form of another region before another language', () => {
    expect(chosen('de')).to.equal('Obmann');
    expect(chosen('pt-PT')).to.equal('Presidente');
    expect(pick({en: 'Chair', 'fr-CA': 'Présidence'}, 'fr-CH', 'en')[0]).to.equal('Présidence');
  });

  it('does not take a language for another whose tag begins alike', () => {
    expect(pick({en: 'Chair', fil: 'Tagapangulo'}, 'fi')[0]).to.equal('Chair');
  });

  it("falls back to the document's language, then English, then the first one", () => {
    expect(chosen('fr', 'pt')).to.equal('Presidente');
    expect(chosen('fr', 'it')).to.equal('Chair');
    expect(chosen('fr')).to.equal('Chair');
    expect(pick({ja: '議長', de: 'Vorsitz'}, 'fr')).to.deep.equal(['議長', 'ja']);
  });

  it('is always one of its forms, with the tag of that form', () => {
    const tag = fc.stringMatching(/^[a-z]{2,3}(-[A-Z]{2})?$/);
    fc.assert(
      fc.property(
        fc.dictionary(tag, fc.string(), {minKeys: 1}),
        tag,
        fc.option(tag, {nil: undefined}),
        (text, lang, own) => {
          const [words, found = ''] = pick(text, lang, own);
          expect(Object.entries(text)).to.deep.include([found, words]);
          const languages = Object.keys(text).map(languageOf);
          if (languages.includes(languageOf(lang))) expect(languageOf(found)).to.equal(languageOf(lang));
        },
      ),
    );
  });
});

describe('The language of a tag', () => {
  it('is its first part, in small letters', () => {
    expect(['pt-BR', 'ZH-Hant-TW', 'de', ''].map(languageOf)).to.deep.equal(['pt', 'zh', 'de', '']);
  });
});
