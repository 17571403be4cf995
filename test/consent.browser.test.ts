import {expect} from 'chai';
import {visibleText} from './support/accessible.ts';
import {frameOf, until, wait} from './support/fixture.ts';

type Page = Window & typeof globalThis & {agree?: () => void};

/** The pages of the documentation, as they stand there. */
async function examples(): Promise<string[]> {
  const text = await (await fetch('/docs/consent.md')).text();
  return [...text.matchAll(/```html\n(.*?)```/gs)].map(([, html = '']) => html);
}

async function open(html: string, lang = 'en'): Promise<[Page, HTMLElement]> {
  const script = '<script type="module" src="/dist/cdn/ob-community.js"></script>';
  const frame = await frameOf(
    'about:blank',
    each => (each.srcdoc = `<!doctype html><html lang="${lang}"><title>Host</title>${html}${script}</html>`),
  );
  const view = frame.contentWindow as Page;
  const element = await until('the element waits', () =>
    view.document.querySelector<HTMLElement>('ob-community[data-state=idle]'),
  );
  return [view, element];
}

const asked = ({performance}: Page): string[] =>
  performance
    .getEntriesByType('resource')
    .map(each => new URL(each.name).pathname)
    .filter(path => path.endsWith('.json'));

describe('A page that waits for consent', () => {
  const ways: Readonly<Record<string, (view: Page) => void>> = {
    'asks for nothing before the visitor presses its button': view =>
      view.document.querySelector<HTMLElement>('#agree')!.click(),
    'asks for nothing before its consent manager agrees': view => view.agree!(),
  };
  for (const [index, [title, agree]] of Object.entries(ways).entries())
    it(title, async () => {
      const [view, element] = await open((await examples())[index]!);
      await wait(200);
      expect(asked(view)).to.deep.equal([]);
      expect(visibleText(element)).to.include('comes from another server');
      agree(view);
      await until('it is loaded', () => element.dataset['state'] === 'ready');
      expect(asked(view)).to.deep.equal(['/test/hosts/harbour.json']);
      await until('it is shown', () => visibleText(element).includes('Harbour Makers'));
    });

  it('has the words of its language from beside the script, and still no document', async () => {
    const [view, element] = await open((await examples())[1]!, 'de');
    const isFetched = (): boolean =>
      view.performance.getEntriesByType('resource').some(each => each.name.endsWith('/locales/de.js'));
    await until('the words are there', isFetched);
    await wait(200);
    expect(asked(view)).to.deep.equal([]);
    view.agree!();
    await until('it is German', () => visibleText(element).includes('Mailinglisten'));
  });

  it('has no other way in the documentation than these', async () => {
    expect(await examples()).to.have.length(Object.keys(ways).length);
  });
});
