import {expect} from 'chai';
import {settled, until, wait} from '../../support/fixture.ts';
import {
  isAtHome,
  isQuiet,
  isShown,
  openHost,
  showsEverything,
  works,
  type OpenHost,
} from '../../support/host.ts';
import {contrast, difference, inheritFrom, innerNodes, lookOf} from '../../support/look.ts';
import {suiteOf} from '../host-page.ts';
import {clean, cleanInQuirksMode, style, switches} from './pages.ts';

const ids = ['community', 'lists', 'retry'] as const;
const baseOf = (element: HTMLElement): HTMLElement => element.shadowRoot!.querySelector('.ob')!;
const pixels = (value: string): number => Number.parseFloat(value);

/** The words of a page's language have come; until then they are English, in nodes that say so. */
async function isInItsLanguage(element: HTMLElement): Promise<void> {
  const wanted = element.closest<HTMLElement>('[lang]')?.lang;
  await until(`it is in the language “${wanted}”`, () => baseOf(element).lang === wanted);
  await settled(element);
}

/** Everything about the inner nodes is what it is on a clean page, once that passes on what is inherited. */
async function looksAsOnACleanPage(host: OpenHost): Promise<void> {
  for (const id of ids) await isInItsLanguage(host.find(id));
  const looks = ids.map(id => lookOf(host.find(id)));
  const isQuirky = host.view.document.compatMode === 'BackCompat';
  const twin = await openHost('style', isQuirky ? cleanInQuirksMode : clean);
  const {lang, dir} = host.view.document.documentElement;
  Object.assign(twin.view.document.documentElement, {lang, dir});
  await isShown(twin);
  for (const id of ids) inheritFrom(twin.find(id), host.find(id));
  for (const id of ids) await isInItsLanguage(twin.find(id));
  await wait(50);
  for (const [index, id] of ids.entries())
    expect(difference(looks[index]!, lookOf(twin.find(id))).slice(0, 12), id).to.deep.equal([]);
  twin.frame.remove();
}

/** Text is as large as the page's, and never smaller than 14 px; fields are never under 16 px (iOS zooms in on them). */
function hasReadableSizes({find, view}: OpenHost): void {
  for (const id of ids) {
    const element = find(id);
    const size = pixels(view.getComputedStyle(element).fontSize);
    expect(pixels(view.getComputedStyle(baseOf(element)).fontSize)).to.be.closeTo(Math.max(14, size), 0.01);
    for (const each of innerNodes(element))
      if (/^(input|select|textarea)$/.test(each.localName))
        expect(pixels(view.getComputedStyle(each).fontSize)).to.be.at.least(16);
  }
}

/** Text has a contrast of 7:1, links and secondary text of 4.5:1. */
function isReadable({find, view}: OpenHost): void {
  const {backgroundColor} = view.getComputedStyle(view.document.body);
  const page = /, 0\)$|transparent/.test(backgroundColor)
    ? view.getComputedStyle(view.document.documentElement).backgroundColor
    : backgroundColor;
  const ratio = (selector: string): number => {
    const node = innerNodes(find('community')).find(each => each.matches(selector))!;
    return contrast(view, view.getComputedStyle(node).color, page);
  };
  expect(ratio('.ob')).to.be.at.least(7);
  expect(ratio('a')).to.be.at.least(4.5);
  expect(ratio('.meta')).to.be.at.least(4.5);
}

/** As a printer sees it: the rules for print, in the page and in every shadow tree, hold for the screen. */
function turnToPaper({view, find}: OpenHost): void {
  const sheets = (root: Document | ShadowRoot): CSSStyleSheet[] => [
    ...root.styleSheets,
    ...root.adoptedStyleSheets,
  ];
  const roots = ids.flatMap(id => [find(id), ...innerNodes(find(id))].flatMap(each => each.shadowRoot ?? []));
  for (const sheet of [view.document, ...roots].flatMap(sheets))
    for (const rule of sheet.cssRules)
      if ('media' in rule && (rule as CSSMediaRule).media.mediaText === 'print')
        (rule as CSSMediaRule).media.mediaText = 'all';
}

describe(suiteOf('style'), () => {
  for (const page of style.filter(each => !switches[each.name] && each.name !== 'print')) {
    it(page.title, async () => {
      const host = await openHost('style', page);
      await isShown(host);
      await looksAsOnACleanPage(host);
      hasReadableSizes(host);
      await isAtHome(host, page);
    });
  }

  for (const [name, turn] of Object.entries(switches)) {
    const page = style.find(each => each.name === name)!;
    it(page.title, async () => {
      const host = await openHost('style', page);
      await isShown(host);
      const light = host.view.getComputedStyle(baseOf(host.find('community'))).color;
      turn(host.view.document.documentElement);
      await until(
        'the text is light',
        () => host.view.getComputedStyle(baseOf(host.find('community'))).color !== light,
      );
      isReadable(host);
      await looksAsOnACleanPage(host);
      await isAtHome(host, page);
    });
  }

  it(style.find(each => each.name === 'print')!.title, async () => {
    const host = await openHost('style', {name: 'print'});
    await isShown(host);
    turnToPaper(host);
    const {view, find} = host;
    const nodes = innerNodes(find('community'));
    expect(view.getComputedStyle(baseOf(find('community'))).color).to.equal('rgb(0, 0, 0)');
    expect(nodes.find(each => each.localName === 'nav')!.checkVisibility()).to.equal(false);
    showsEverything(host);
    await works(host);
    await isQuiet(host, clean);
  });
});
