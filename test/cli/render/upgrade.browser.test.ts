import {expect} from 'chai';
import {visibleText} from '../../support/accessible.ts';
import {composed, focused, frameOf, until, wait} from '../../support/fixture.ts';
import {hostPage, rendered} from '../../support/rendered.ts';
import {sample} from '../../support/sample.ts';

/** A list that can be searched, and is longer than what is rendered at once. */
const long = {
  ...sample,
  initiatives: Array.from({length: 150}, (_, index) => ({
    name: `Kettle ${index + 1}`,
    url: `https://k.example/${index}`,
  })),
};

async function open(html: string): Promise<HTMLElement> {
  const frame = await frameOf('about:blank', each => (each.srcdoc = hostPage(html)));
  return frame.contentDocument!.querySelector('ob-community')!;
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector does
const find = <T extends HTMLElement>(root: Element, selector: string): T =>
  [...composed(root)].find(each => each.matches(selector)) as T;

/** Lets the drop-in arrive; what the page shows at every frame from then on is written to `frames`. */
async function arrive(
  element: HTMLElement,
  state: string,
  {frames = [], src = '/dist/cdn/ob-community.js'}: {frames?: string[]; src?: string} = {},
): Promise<void> {
  const {ownerDocument} = element;
  const view = ownerDocument.defaultView!;
  let isOver = false;
  const look = (): void => {
    frames.push(
      `${Math.round(element.getBoundingClientRect().height)} ${visibleText(element).replace(/\s/g, '')}`,
    );
    if (!isOver) view.requestAnimationFrame(look);
  };
  view.requestAnimationFrame(look);
  const script = ownerDocument.createElement('script');
  script.type = 'module';
  script.src = src;
  ownerDocument.body.append(script);
  await until(`the element is ${state}`, () => element.dataset['state'] === state);
  await wait(200);
  isOver = true;
}

describe('When the script arrives at a rendered element', () => {
  for (const [name, document] of [
    ['page', {...sample, meetings: []}],
    ['long list', {...long, meetings: []}],
  ] as const) {
    it(`shows the same ${name} in every frame, and nothing twice`, async () => {
      const element = await open(await rendered(document, {format: 'html'}));
      const frames: string[] = [];
      await arrive(element, 'ready', {frames});
      expect(frames.length).to.be.greaterThan(2);
      const texts = [...new Set(frames.map(each => each.slice(each.indexOf(' '))))];
      expect(texts).to.have.length(1);
      const heights = frames.map(each => Number.parseInt(each));
      expect(Math.max(...heights) - Math.min(...heights)).to.be.at.most(1);
      expect(find(element, 'ob-initiatives').shadowRoot).to.not.equal(null);
    });
  }

  it('shows the same with the package’s modules and Lit itself', async () => {
    const element = await open(await rendered({...sample, meetings: []}, {format: 'html'}));
    const frames: string[] = [];
    await arrive(element, 'ready', {frames, src: '/src/all.ts'});
    expect(new Set(frames)).to.have.length(1);
    expect(find(element, 'ob-initiatives').shadowRoot).to.not.equal(null);
  });

  it('keeps what a visitor has typed, focus and caret, and searches for it', async () => {
    const element = await open(await rendered(long, {format: 'html'}));
    const before = find<HTMLInputElement>(element, 'input');
    before.focus();
    before.value = 'kettle 77';
    before.setSelectionRange(3, 5);
    await arrive(element, 'ready');
    const after = find<HTMLInputElement>(element, 'input');
    expect(after).not.to.equal(before);
    expect(after.value).to.equal('kettle 77');
    expect(focused(element.ownerDocument)).to.equal(after);
    expect([after.selectionStart, after.selectionEnd]).to.deep.equal([3, 5]);
    expect(visibleText(find(element, 'ob-initiatives')))
      .to.include('Kettle 77')
      .and.not.include('Kettle 78');
  });

  it('leaves focus on the link that has it', async () => {
    const element = await open(await rendered(sample, {format: 'html'}));
    find(element, 'a[href="https://tar.example/"]').focus();
    await arrive(element, 'ready');
    expect(focused(element.ownerDocument)?.getAttribute('href')).to.equal('https://tar.example/');
  });

  it('keeps what is there until its address has answered', async () => {
    const element = await open(await rendered(sample, {format: 'html', src: '/faulty/silent?token=render'}));
    const text = visibleText(element);
    await arrive(element, 'loading');
    expect(visibleText(element)).to.equal(text);
  });

  it('keeps what is there when its address fails', async () => {
    const element = await open(await rendered(sample, {format: 'html', src: '/faulty/missing?token=render'}));
    const text = visibleText(element);
    await arrive(element, 'error');
    expect(visibleText(element)).to.equal(text);
  });

  it('shows the newer document of its address', async () => {
    const element = await open(
      await rendered(sample, {format: 'html', src: '/faulty/good?token=render-good'}),
    );
    await arrive(element, 'empty');
    expect(visibleText(element)).to.include('Tide').and.not.include('Harbour Makers');
  });

  it('shows nothing of somebody else’s when its data was damaged on the way', async () => {
    const html = await rendered(sample, {format: 'html'});
    const element = await open(html.replace('"name":"Harbour Makers"', '"name":Harbour'));
    await arrive(element, 'empty');
    expect(visibleText(element)).not.to.include('Open Badges').and.not.include('Harbour Makers');
  });
});
