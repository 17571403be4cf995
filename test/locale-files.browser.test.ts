import {expect} from 'chai';
import type {ObRequestEvent} from '../src/index.ts';
import type {Messages} from '../src/i18n/messages.ts';
import {visibleText} from './support/accessible.ts';
import {composed, frameOf, settled, until, wait} from './support/fixture.ts';

type Witness = Window & typeof globalThis & {witnessed: string[]};

const dropIn = '/dist/cdn/ob-community.js';
const script = (src: string, more = ''): string => `<script type="module" src="${src}" ${more}></script>`;

/** A page in a language, with the drop-in and something of ours in it. */
async function pageIn(
  lang: string,
  scripts = script(dropIn),
  body = '<ob-community></ob-community>',
): Promise<Witness> {
  const head = `<title>Host</title><script src="/test/hosts/witness.js"></script>`;
  const frame = await frameOf(
    'about:blank',
    each => (each.srcdoc = `<!doctype html><html lang="${lang}">${head}${body}${scripts}</html>`),
  );
  const view = frame.contentWindow as Witness;
  await until('the element shows something', () => elementOf(view)?.dataset['state'] === 'ready');
  return view;
}

const elementOf = (view: Window): HTMLElement | null =>
  view.document.querySelector('ob-community, ob-mailing-lists');

/** What is seen, and the name of the navigation, which is heard. */
const textOf = (view: Window): string =>
  `${visibleText(view.document.body)} ${elementOf(view)?.shadowRoot?.querySelector('nav')?.ariaLabel ?? ''}`;

/** Addresses that a page has asked for, below the folder of the drop-in. */
const requests = (view: Window): string[] =>
  view.performance
    .getEntriesByType('resource')
    .map(each => new URL(each.name).pathname)
    .filter(path => !path.includes('/test/hosts/'));

const baseOf = (view: Window): HTMLElement | null | undefined =>
  elementOf(view)?.shadowRoot?.querySelector<HTMLElement>('[part=base]');

describe('a page in another language than English', () => {
  it('is read in its language, for one request', async () => {
    const view = await pageIn('de', script(dropIn), '<ob-community></ob-community>'.repeat(3));
    await until('it is German', () => textOf(view).includes('Auf dieser Seite'));
    expect(textOf(view)).to.include('Mailinglisten').and.not.include('On this page');
    expect(requests(view)).to.deep.equal([dropIn, '/dist/cdn/locales/de.js']);
    expect(baseOf(view)?.lang).to.equal('de');
    expect(view.witnessed).to.deep.equal([]);
  });

  it('reads from right to left in every section once the words are there', async () => {
    const view = await pageIn('ar" dir="rtl');
    await until('it is Arabic', () => textOf(view).includes('القوائم البريدية'));
    const wrappers = [...composed(elementOf(view)!)].filter(each => each.matches('.ob'));
    expect(wrappers.length).to.be.above(3);
    expect(wrappers.map(each => view.getComputedStyle(each).direction)).to.deep.equal(
      wrappers.map(() => 'rtl'),
    );
  });

  it('shares one file among scripts of single elements, each of which takes its own words from it', async () => {
    const view = await pageIn(
      'fr-CA',
      script('/dist/cdn/ob-participate.js') + script('/dist/cdn/ob-mailing-lists.js'),
      '<ob-participate></ob-participate><ob-mailing-lists></ob-mailing-lists>',
    );
    await until('both are French', () => /Participer.*Listes de diffusion/.test(textOf(view)));
    expect(requests(view).filter(each => each.includes('locales'))).to.deep.equal([
      '/dist/cdn/locales/fr.js',
    ]);
  });

  for (const [lang, file] of [
    ['de-AT', 'de'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['no', 'nb'],
    ['iw', 'he'],
  ] as const) {
    it(`gets the words that fit best: lang="${lang}" those of ${file}`, async () => {
      const view = await pageIn(lang);
      await until('they are asked for', () => requests(view).length > 1);
      expect(requests(view)).to.deep.equal([dropIn, `/dist/cdn/locales/${file}.js`]);
    });
  }

  it('asks for nothing in English, and in a language that there is not', async () => {
    for (const lang of ['en', 'en-GB', 'eo', 'english', '']) {
      const view = await pageIn(lang);
      await wait(100);
      expect(requests(view), lang).to.deep.equal([dropIn]);
      expect(textOf(view)).to.include('On this page');
    }
  });

  it('follows the page when its language changes', async () => {
    const view = await pageIn('en');
    view.document.documentElement.lang = 'uk';
    await until('it is Ukrainian', () => textOf(view).includes('На цій сторінці'));
    view.document.documentElement.lang = 'en';
    await until('it is English again', () => textOf(view).includes('On this page'));
  });

  it('can be read in every language that is published', async function () {
    this.timeout(60_000);
    const view = await pageIn('en');
    const files = Object.keys((await (await fetch('/dist/cdn/integrity.json')).json()) as object);
    const tags = files.flatMap(each => /^locales\/(.+)\.js$/.exec(each)?.[1] ?? []);
    expect(tags.length).to.be.at.least(30);
    for (const tag of tags) {
      const module = (await import(`../src/i18n/locales/${tag}.ts`)) as {messages: Messages};
      view.document.documentElement.lang = tag;
      await until(`it is in ${tag}`, () => textOf(view).includes(module.messages.onThisPage));
      expect(textOf(view), tag).to.include(module.messages.mailingLists);
      expect(baseOf(view)?.hasAttribute('dir'), tag).to.equal(false);
    }
  });
});

describe('a language file', () => {
  it('is asked for before it is fetched, and not fetched when the page says no', async () => {
    const asked: ObRequestEvent[] = [];
    const view = await pageIn('en');
    const refuse = (event: ObRequestEvent): void => {
      asked.push(event);
      event.preventDefault();
    };
    view.document.addEventListener('ob-request', refuse, {capture: true});
    view.document.documentElement.lang = 'de';
    await until('the page is asked', () => asked.length);
    await wait(100);
    expect([asked[0]?.purpose, new URL(asked[0]?.url ?? '').pathname]).to.deep.equal([
      'language',
      '/dist/cdn/locales/de.js',
    ]);
    expect(requests(view)).to.deep.equal([dropIn]);
    expect(textOf(view)).to.include('On this page');
    view.document.removeEventListener('ob-request', refuse, {capture: true});
    view.document.documentElement.lang = 'de-CH';
    await until('it is German', () => textOf(view).includes('Auf dieser Seite'));
  });

  it('can be put on the page with an integrity of its own, and then is not fetched again', async () => {
    const files = (await (await fetch('/dist/cdn/integrity.json')).json()) as Record<
      string,
      {integrity: string}
    >;
    const file = script('/dist/cdn/locales/de.js', `integrity="${files['locales/de.js']?.integrity}"`);
    const view = await pageIn('de', script(dropIn) + file);
    await until('it is German', () => textOf(view).includes('Auf dieser Seite'));
    expect(requests(view).sort()).to.deep.equal(['/dist/cdn/locales/de.js', dropIn]);
  });

  for (const [what, src, lang] of [
    ['does not come', '/lonely/ob-community.js', 'ar'],
    ['is of another version', '/dated/ob-community.js', 'de'],
  ] as const) {
    it(`leaves English, marked as such, when it ${what}`, async () => {
      const view = await pageIn(lang, script(src));
      await until('it was asked for', () => requests(view).length > 1);
      await wait(200);
      expect(textOf(view)).to.include('On this page');
      expect([baseOf(view)?.lang, baseOf(view)?.dir]).to.deep.equal(['en', 'ltr']);
      // No script can keep the browser from telling its own console that a file was not there.
      expect(view.witnessed).to.deep.equal([]);
    });
  }

  it('is let in by a policy that trusts what trusted scripts load', async () => {
    const frame = await frameOf('/test/hosts/strict-dynamic.html');
    const view = frame.contentWindow as Witness;
    await until('it is German', () => baseOf(view)?.lang === 'de-AT');
    await settled(elementOf(view)!);
    expect(textOf(view)).to.include('Mailinglisten').and.include('Auf dieser Seite');
    expect([view.witnessed, requests(view)]).to.deep.equal([[], [dropIn, '/dist/cdn/locales/de.js']]);
  });
});

describe('words that stay English on a page that runs from right to left', () => {
  it('run from left to right until those of the page are there', async () => {
    const late = await pageIn('ar" dir="rtl', script('/lonely/ob-community.js'));
    expect(getComputedStyle(baseOf(late)!).direction).to.equal('ltr');
    const view = await pageIn('ar" dir="rtl');
    await until('it is Arabic', () => baseOf(view)?.lang === 'ar');
    await settled(elementOf(view)!);
    expect(getComputedStyle(baseOf(view)!).direction).to.equal('rtl');
    expect(textOf(view)).to.include('في هذه الصفحة');
  });
});
