import {expect} from 'chai';
import fc from 'fast-check';
import '../../../src/all.ts';
import {openBadges} from '../../../src/document/open-badges.ts';
import {allByRole, outline, pageViolations, visibleText} from '../../support/accessible.ts';
import {documentsBy, type Schema} from '../../support/documents-by-schema.ts';
import {make} from '../../support/element.ts';
import {composed, frameOf} from '../../support/fixture.ts';
import {hostPage, rendered} from '../../support/rendered.ts';
import {sample} from '../../support/sample.ts';
import {seedLinks} from '../../support/seed.ts';

/** A page in which no script runs. */
async function withoutScript(html: string): Promise<Document> {
  const frame = await frameOf('about:blank', each => {
    each.sandbox.add('allow-same-origin');
    each.srcdoc = html;
  });
  return frame.contentDocument!;
}

/** Every word but those of controls, and of times, which each engine writes in its own way and for its own clock. */
function wordsOf(root: Element): string {
  for (const each of composed(root)) {
    if (each.matches('.button, button.link, .tools, nav, form, noscript, .instead'))
      (each as HTMLElement).style.display = 'none';
    if (each.matches('time.date')) each.textContent = each.getAttribute('datetime');
  }
  return visibleText(root).replace(/\s/g, '');
}

/** The same of the element as it is with script. */
async function liveWords(data: unknown): Promise<string> {
  const element = await make({tag: 'ob-community'}, 'lang="en" heading-level="2"', '', data);
  const words = wordsOf(element);
  element.parentElement?.remove();
  return words;
}

/** A document without spans of days that run backwards, which engines write in ways of their own. */
const forwards = (document: object): object =>
  JSON.parse(JSON.stringify(document), (_, value: unknown) => {
    const {started, since, ended, until} = (value ?? {}) as Record<string, string | undefined>;
    const [from, to] = [started ?? since, ended ?? until];
    if (from === undefined || to === undefined || from <= to) return value;
    return {...(value as object), ended: from, until: from};
  }) as object;

describe('A rendered page without JavaScript', () => {
  it('shows every link of the Open Badges community page, with its name', async () => {
    const page = await withoutScript(await rendered(openBadges, {format: 'page'}));
    const links = [...page.querySelectorAll('a')].map(each => `${each.textContent} ${each.href}`);
    for (const [name, url] of seedLinks) expect(links).to.include(`${name} ${url}`);
    expect(page.body.checkVisibility()).to.equal(true);
  });

  it('says what the element says', async () => {
    // Whoever knows the reader's clock tells a meeting's own time beside it.
    const document = {...sample, meetings: sample.meetings?.filter(each => !each.schedule)};
    const page = await withoutScript(await rendered(document, {format: 'page'}));
    expect(wordsOf(page.body)).to.equal(await liveWords(document));
  });

  it('has one main landmark, one heading of the first level, and sections below it', async () => {
    const page = await withoutScript(await rendered(sample, {format: 'page'}));
    expect(allByRole(page.body, 'main')).to.have.length(1);
    const headings = outline(page.body);
    expect(headings[0]).to.equal('1 Harbour Makers');
    expect(headings).to.include.members(['2 Working groups', '3 Hull group', '2 Meetings', '4 Open shed']);
  });

  it('leads from each entry of its navigation to a section that is there', async () => {
    const page = await withoutScript(await rendered(sample, {format: 'page'}));
    const links = [...page.querySelectorAll<HTMLAnchorElement>('nav a')];
    expect(links).to.have.length(8);
    for (const link of links)
      expect(page.querySelector(link.hash)?.querySelector('h2')?.textContent).to.equal(link.textContent);
  });

  it('offers nothing that needs a script', async () => {
    const page = await withoutScript(await rendered(sample, {format: 'page'}));
    expect(page.querySelectorAll('button, input, select, script')).to.have.length(0);
  });

  it('has nothing that axe objects to', async () => {
    for (const document of [sample, openBadges]) {
      const html = await rendered(document, {format: 'page'});
      expect(await pageViolations(await frameOf('about:blank', each => (each.srcdoc = html)))).to.deep.equal(
        [],
      );
    }
  });
});

describe('An embedded element without JavaScript', () => {
  const embedded = async (document: unknown): Promise<HTMLElement> => {
    const page = await withoutScript(hostPage(await rendered(document, {format: 'html'})));
    return page.querySelector('ob-community')!;
  };

  it('looks as it does with script', async () => {
    const card = (root: Element): CSSStyleDeclaration =>
      getComputedStyle([...composed(root)].find(each => each.matches('.card'))!);
    const live = await make({tag: 'ob-community'}, '', '', sample);
    const [there, here] = [card(await embedded(sample)), card(live)];
    for (const property of [
      'display',
      'paddingTop',
      'borderTopStyle',
      'borderTopLeftRadius',
      'color',
    ] as const)
      expect(there[property], property).to.equal(here[property]);
  });

  it('shows no control that needs a script', async () => {
    const element = await embedded(sample);
    const shown = [...composed(element)].filter(
      each => /^(button|input|select|nav)$/.test(each.localName) && each.checkVisibility(),
    );
    expect(shown.map(each => each.localName)).to.deep.equal([]);
  });

  it('has the same words as with script, whatever the document', async function () {
    this.timeout(90_000);
    const schema = (await (await fetch('/dist/community.schema.json')).json()) as Schema;
    await fc.assert(
      fc.asyncProperty(documentsBy(schema).map(forwards), async document => {
        const element = await embedded(document);
        const words = wordsOf(element);
        element.ownerDocument.defaultView!.frameElement!.remove();
        expect(words).to.equal(await liveWords(document));
      }),
      {numRuns: 25},
    );
  });
});
