import {expect} from 'chai';
import {composed, settled, wait} from '../../support/fixture.ts';
import {isAtHome, isShown, openHost, type OpenHost} from '../../support/host.ts';
import {innerNodes} from '../../support/look.ts';
import {suiteOf} from '../host-page.ts';
import {containers} from './pages.ts';

const widths: Readonly<Record<string, number>> = {reflow: 320, 'spacing-narrow': 320, zoom: 1280};

/** What a reader may set (WCAG 2.2, success criterion 1.4.12). */
const spacing =
  '* {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important} p {margin-block-end: 2em !important}';

/** As a browser's extension does it: the same sheet in the page and in every shadow tree. */
function spaceOut({view}: OpenHost): void {
  const roots = [...composed(view.document)].flatMap(each => each.shadowRoot ?? []);
  for (const root of [view.document, ...roots]) {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(spacing);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
}

const show: Readonly<Record<string, (element: HTMLElement) => void>> = {
  hidden: element => (element.style.display = ''),
  details: element => ((element as HTMLDetailsElement).open = true),
  dialog: element => (element as HTMLDialogElement).show(),
};

const isForEars = (node: Element): boolean => !!node.closest('.vh');

/** Nothing sticks out of its element to either side, and no text is cut off. */
function fits({find, view}: OpenHost): void {
  for (const id of ['community', 'lists', 'retry']) {
    const element = find(id);
    const edge = element.getBoundingClientRect();
    expect(edge.width, id).to.be.greaterThan(0);
    for (const node of innerNodes(element)) {
      if (isForEars(node) || !node.getClientRects().length) continue;
      const box = node.getBoundingClientRect();
      const name = `${id} ${node.localName}.${node.className}`;
      expect(box.right, name).to.be.at.most(edge.right + 1);
      expect(box.left, name).to.be.at.least(edge.left - 1);
      const {overflowX, overflowY} = view.getComputedStyle(node);
      if (overflowX !== 'visible') expect(node.scrollWidth, name).to.be.at.most(node.clientWidth + 1);
      if (overflowY !== 'visible') expect(node.scrollHeight, name).to.be.at.most(node.clientHeight + 1);
    }
  }
}

/** The page does not scroll sideways. */
function doesNotScrollSideways({view}: OpenHost): void {
  const {scrollWidth, clientWidth} = view.document.documentElement;
  expect(scrollWidth).to.be.at.most(clientWidth + 1);
}

describe(suiteOf('containers'), () => {
  for (const page of containers) {
    it(page.title, async () => {
      const width = widths[page.name];
      const host = await openHost('containers', page, width ? {width} : {});
      await isShown(host);
      if (page.name in show) {
        expect(host.find('community').checkVisibility({contentVisibilityAuto: true})).to.equal(false);
        show[page.name]!(host.find('hidden'));
        for (const id of ['community', 'lists', 'retry']) await settled(host.find(id));
      }
      if (page.name.startsWith('spacing')) spaceOut(host);
      await wait(50);
      fits(host);
      doesNotScrollSideways(host);
      await isAtHome(host, page);
      fits(host);
    });
  }
});
