import {expect} from 'chai';
import {
  accessibleTree,
  allByRole,
  byRole,
  linksOf,
  pageViolations,
  visibleText,
} from './support/accessible.ts';
import {engineUnderTest} from './support/engine.ts';
import {click, focused, frameOf, press, settled, until, wait} from './support/fixture.ts';
import {sample} from './support/sample.ts';
import {seedLinks} from './support/seed.ts';

const twoLines = '/test/hosts/two-lines.html';

/** The element of a page in an iframe, once it shows everything. */
async function shownIn(frame: HTMLIFrameElement): Promise<HTMLElement> {
  const element = frame.contentDocument!.querySelector<HTMLElement>('ob-community')!;
  await until('the community is shown', () => element.dataset['state'] === 'ready');
  await settled(element);
  return element;
}

const nameOf = (element: HTMLElement): string | undefined =>
  accessibleTree(element).find(each => each.element === element)?.name;

/** Layout Instability API, section 2. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly {node: Node | null; previousRect: DOMRect; currentRect: DOMRect}[];
}

const describeShift = ({value, sources}: LayoutShift): string =>
  [
    value,
    ...sources.map(each => `${each.node?.nodeName} ${JSON.stringify([each.previousRect, each.currentRect])}`),
  ].join(' ');

describe('a page with the two lines', () => {
  it('shows every link of the Open Badges community page, with its name', async () => {
    const page = await shownIn(await frameOf(twoLines));
    const links = allByRole(page, 'link').map(
      each => `${nameOf(each) ?? ''} ${each.getAttribute('href') ?? ''}`,
    );
    for (const [name, url] of seedLinks) expect(links).to.include(`${name} ${url}`);
  });

  it('shows every date and number of that page', async () => {
    const text = visibleText(await shownIn(await frameOf(twoLines)));
    for (const fact of [
      'January 1, 2017',
      'January 2017',
      'every two weeks',
      '2013',
      'Six cities',
      '2014',
      'eight',
      '2016',
    ])
      expect(text).to.include(fact);
  });

  const entries = async (): Promise<readonly [HTMLElement, HTMLElement[]]> => {
    const page = await shownIn(await frameOf(twoLines));
    return [page, linksOf(byRole(page, 'navigation', 'On this page'))];
  };

  for (const [how, act] of [
    ['the pointer', click],
    ['the keyboard', async (link: HTMLElement) => (link.focus(), press('Enter'))],
  ] as const) {
    it(`leads from each entry of its navigation to the heading of a section, with ${how}`, async () => {
      const [page, links] = await entries();
      const names = links.map(each => each.textContent.trim());
      expect(names)
        .to.deep.equal([...new Set(names)])
        .and.have.length.greaterThan(4);
      for (const link of links) {
        await act(link);
        const heading = await until('focus has moved', () => {
          const element = focused(page.ownerDocument);
          return element !== link && element;
        });
        expect([heading.localName, heading.textContent?.trim()]).to.deep.equal([
          'h2',
          link.textContent.trim(),
        ]);
        const {top} = heading.getBoundingClientRect();
        expect(top).to.be.within(-1, page.ownerDocument.defaultView!.innerHeight);
        expect(page.ownerDocument.location.hash).to.equal('');
      }
    });
  }

  it('has an entry in its navigation for every section that is there', async () => {
    const [page, links] = await entries();
    const sections = allByRole(page, 'heading')
      .filter(each => each.localName === 'h2' && each.part.contains('heading'))
      .map(each => each.textContent.trim());
    expect(links.map(each => each.textContent.trim())).to.deep.equal(sections);
  });

  it('asks for one file, and nothing else', async () => {
    const frame = await frameOf(twoLines);
    await shownIn(frame);
    await wait(300);
    const {performance} = frame.contentWindow!;
    expect(performance.getEntriesByType('resource').map(each => new URL(each.name).pathname)).to.deep.equal([
      '/dist/cdn/ob-community.js',
    ]);
  });

  it('leaves no word in the console, and no error', async () => {
    const html = await (await fetch(twoLines)).text();
    const frame = await frameOf(
      'about:blank',
      each =>
        (each.srcdoc = html.replace('<title>', '<script src="/test/hosts/witness.js"></script><title>')),
    );
    const page = frame.contentDocument!;
    await until('the page is there', () => page.querySelector('ob-community'));
    await shownIn(frame);
    await wait(100);
    expect((frame.contentWindow as Window & {witnessed?: string[]}).witnessed).to.deep.equal([]);
  });

  it('keeps what the page set before the script arrived', async () => {
    const frame = await frameOf('/test/hosts/empty.html');
    const page = frame.contentDocument!;
    const element = page.body.appendChild(page.createElement('ob-community'));
    Object.assign(element, {data: sample});
    const script = page.createElement('script');
    Object.assign(script, {type: 'module', src: '/dist/cdn/ob-community.js'});
    page.head.append(script);
    expect(visibleText(await shownIn(frame)))
      .to.include('Harbour Makers')
      .and.include('Hull group');
  });

  it('gives axe nothing to object to, with every rule on', async () => {
    const frame = await frameOf(twoLines);
    await shownIn(frame);
    expect(await pageViolations(frame)).to.deep.equal([]);
  });

  it('does not move what stands around it when it has the style sheet', async function () {
    // A busy machine has moved a frame once in a hundred loads; what we move, we move every time.
    this.retries(2);
    const shifts: string[] = [];
    const frame = await frameOf('/test/hosts/two-lines-styled.html');
    const view = frame.contentWindow as Window & typeof globalThis;
    const canMeasure = view.PerformanceObserver.supportedEntryTypes.includes('layout-shift');
    const observer = new view.PerformanceObserver(list => {
      for (const entry of list.getEntries()) shifts.push(describeShift(entry as LayoutShift));
    });
    if (canMeasure) observer.observe({type: 'layout-shift', buffered: true});
    const page = await shownIn(frame);
    await wait(200);
    expect(canMeasure).to.equal(engineUnderTest() === 'chromium');
    expect(shifts).to.deep.equal([]);
    const {top} = page.ownerDocument.querySelector('footer')!.getBoundingClientRect();
    expect(top).to.be.at.least(view.innerHeight);
  });

  it('keeps the room of the element before the script is there', async () => {
    const html = await (await fetch('/test/hosts/two-lines-styled.html')).text();
    const frame = await frameOf(
      'about:blank',
      each => (each.srcdoc = html.replace('ob-community.js', 'nowhere.js')),
    );
    const page = frame.contentDocument!;
    const footer = await until('the page is there', () => page.querySelector('footer'));
    await until(
      'the style sheet is there',
      () => footer.getBoundingClientRect().top >= frame.contentWindow!.innerHeight,
    );
  });
});
