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

/** A page with the element; its policy, if it has one, stands first. */
async function open(html: string, isStrict = false): Promise<HTMLElement> {
  const frame = await frameOf(
    'about:blank',
    each =>
      (each.srcdoc = isStrict
        ? `<!doctype html><html lang="en"><head>${html.replace('>', '><title>Host page</title></head><body>')}`
        : hostPage(html)),
  );
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
  let isOver = false;
  const look = (): void => {
    frames.push(
      `${Math.round(element.getBoundingClientRect().height)} ${visibleText(element).replace(/\s/g, '')}`,
    );
    if (!isOver) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  const script = ownerDocument.createElement('script');
  script.type = 'module';
  script.src = src;
  ownerDocument.body.append(script);
  await until(`the element is ${state}`, () => element.dataset['state'] === state);
  await wait(200);
  // WebKit draws when it has to.
  const before = frames.length;
  await until('two more frames are drawn', () => frames.length > before + 1);
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

  it('has its looks under a strict policy that names the hash of its styles, and breaks no rule of it', async () => {
    const html = await rendered({...sample, logo: undefined}, {format: 'html'});
    const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
    const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
    const rules = `default-src 'none'; script-src ${location.origin}; style-src 'sha256-${hash}'; connect-src ${location.origin}; trusted-types ob-community`;
    const element = await open(`<meta http-equiv="Content-Security-Policy" content="${rules}">${html}`, true);
    const broken: string[] = [];
    element.ownerDocument.addEventListener('securitypolicyviolation', event =>
      broken.push(event.violatedDirective),
    );
    expect(getComputedStyle(find(element, '.card')).borderTopStyle).to.equal('solid');
    await arrive(element, 'ready');
    expect(getComputedStyle(find(element, '.card')).borderTopStyle).to.equal('solid');
    expect(broken).to.deep.equal([]);
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
