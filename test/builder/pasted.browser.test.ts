import {expect} from 'chai';
import {frameOf, until} from '../support/fixture.ts';
import {linesOf, openBuilder, shownIn, type Line, type OpenBuilder} from '../support/builder-page.ts';

/** Where the snippets get the files that have been built. */
const own = 'from=%2Fdist%2Fcdn%2F&host=blank';

/** What one can choose, by what it is about. */
const choices: Readonly<Record<string, string>> = {
  'the whole page': '',
  'two sections in another order, dark, in one’s own colour':
    '&sections=people+mailing-lists&theme=dark&--ob-accent=rebeccapurple&--ob-space=2em',
  'the whole page in German, without navigation': '&lang=de&nav=none&heading=Gemeinschaft&heading-level=3',
  'one section': '&element=ob-mailing-lists',
  'one section with a heading of one’s own':
    '&element=ob-initiatives&heading=%22Friends%22+%26+%3Cfamily%3E&--ob-radius=0',
  'a community of one’s own':
    '&src=%2Ftest%2Fhosts%2Fharbour.json&sections=working-groups+mailing-lists+participate',
};

/** A blank page with nothing on it but the code. */
async function paste(code: string): Promise<HTMLIFrameElement> {
  return frameOf('about:blank', each => {
    each.removeAttribute('src');
    each.srcdoc = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Blank</title><body>${code}</body></html>`;
  });
}

const inner = (frame: HTMLIFrameElement): HTMLIFrameElement =>
  frame.contentDocument!.querySelector('iframe') ?? frame;

/** The element on the page, or what stands in its place where it needs no script. */
const found = (page: Document): HTMLElement | undefined =>
  shownIn(page) ?? [...page.querySelectorAll<HTMLElement>('body > div')].find(each => each.shadowRoot);

/** Makes the frame as wide as the page has to be inside, scrollbars and borders apart. */
async function fit(frame: HTMLIFrameElement, element: HTMLElement, width: number): Promise<void> {
  frame.style.inlineSize = `${width}px`;
  for (let tries = 0; tries < 3; tries += 1) {
    await new Promise(requestAnimationFrame);
    const off = width - element.getBoundingClientRect().width;
    if (!off) return;
    frame.style.inlineSize = `${frame.getBoundingClientRect().width + off}px`;
  }
}

async function pasted(code: string, width: number): Promise<Line[]> {
  const frame = await paste(code);
  const element = await until('what was pasted is shown', () => found(inner(frame).contentDocument!));
  await fit(frame, element, width);
  await frame.contentDocument!.fonts.ready;
  const lines = linesOf(element);
  frame.remove();
  return lines;
}

async function inPreview(builder: OpenBuilder): Promise<[lines: Line[], width: number]> {
  const element = await until('the preview is shown', () => shownIn(builder.preview()));
  await builder.preview().fonts.ready;
  return [linesOf(element), element.getBoundingClientRect().width];
}

/** Engines round where a line begins; what is not the same, one line each. */
function differences(one: readonly Line[], other: readonly Line[]): string[] {
  const isNear = (a: Line, b: Line): boolean =>
    a.text === b.text && a.box.every((each, index) => Math.abs(each - (b.box[index] ?? NaN)) <= 1);
  const pairs = Array.from(
    {length: Math.max(one.length, other.length)},
    (_, index) => [one[index], other[index]] as const,
  );
  return pairs.flatMap(([a, b]) =>
    a && b && isNear(a, b) ? [] : [`${JSON.stringify(a)} | ${JSON.stringify(b)}`],
  );
}

describe('A snippet of the builder, pasted into a blank page', () => {
  for (const [name, choice] of Object.entries(choices)) {
    for (const kind of ['html', 'fallback', 'iframe', 'static']) {
      it(`shows what the preview shows: ${name}, ${kind}`, async () => {
        const builder = await openBuilder(`#${own}${choice}`);
        const code = await builder.code(kind);
        const [shown, width] = await inPreview(builder);
        builder.view.frameElement?.remove();
        expect(shown.length, 'lines in the preview').to.be.at.least(5);
        expect(differences(shown, await pasted(code, width))).to.deep.equal([]);
      });
    }
  }

  it('keeps every entry where no button can show the rest', async () => {
    const builder = await openBuilder(`#${own}&element=ob-initiatives&limit=1`);
    expect(builder.preview().body.querySelector('ob-initiatives')!.shadowRoot!.textContent).to.contain(
      'Show all',
    );
    for (const kind of ['fallback', 'static'])
      expect(await builder.code(kind), kind)
        .to.contain('Cities of Learning / LRNG')
        .and.not.contain('Show all');
  });
});
