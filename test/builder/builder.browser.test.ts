import {expect} from 'chai';
import {builderViolations, linesOf, openBuilder, shownIn, type OpenBuilder} from '../support/builder-page.ts';
import {click, press, until} from '../support/fixture.ts';

/** Types into a field as a person does: the value, then the event. */
function fill(field: HTMLElement, value: string): void {
  (field as HTMLInputElement | HTMLSelectElement).value = value;
  field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', {bubbles: true}));
}

const address = (builder: OpenBuilder): string => decodeURIComponent(builder.view.location.hash);
const said = (builder: OpenBuilder, words: RegExp): Promise<true> =>
  until(
    `the builder says ${String(words)}`,
    () => words.test(builder.find('#said').textContent) || undefined,
  );
const chosenTab = (builder: OpenBuilder): string =>
  [...builder.page.querySelectorAll('[role=tab][aria-selected=true]')]
    .map(each => each.textContent.trim())
    .join();

describe('The embed builder', () => {
  it('has nothing that axe objects to, wide and at 320 px, in every tab', async function () {
    this.timeout(90_000);
    for (const [style, fragment] of [
      ['', '#--ob-accent=teal&src=%2Ftest%2Fhosts%2Fharbour.json&from=%2Fdist%2Fcdn%2F'],
      ['; inline-size: 320px', '#element=ob-people&lang=ar'],
    ] as const) {
      const builder = await openBuilder(fragment, style);
      for (const tab of builder.page.querySelectorAll('[role=tab]')) {
        await builder.code(tab.id.replace('tab-', ''));
        expect(await builderViolations(builder), `${style} ${tab.id}`).to.deep.equal([]);
      }
    }
  });

  for (const scheme of ['light', 'dark']) {
    it(`has contrast of 7 to 1 in ${scheme} colours`, async () => {
      const builder = await openBuilder('#--ob-accent=nonsense(');
      builder.page.documentElement.style.colorScheme = scheme;
      builder.find('details').toggleAttribute('open', true);
      fill(builder.find('#\\--ob-accent'), 'nonsense(');
      await until('the mistake is named', () => builder.page.querySelector('.problem'));
      expect(await builderViolations(builder)).to.deep.equal([]);
    });
  }

  it('scrolls in one direction only at 320 px', async () => {
    const builder = await openBuilder('#width=768', '; inline-size: 320px');
    for (const kind of ['html', 'react', 'static']) {
      await builder.code(kind);
      const {scrollWidth, clientWidth} = builder.page.documentElement;
      expect(scrollWidth, kind).to.equal(clientWidth);
    }
  });

  it('shows what its address says, and says in its address what is chosen', async () => {
    const builder = await openBuilder('#element=ob-people&theme=dark&host=bootstrap');
    expect(shownIn(builder.preview())!.outerHTML).to.equal(
      '<ob-people theme="dark" data-state="ready"></ob-people>',
    );
    expect(builder.preview().querySelector('.navbar')).to.not.equal(null);
    fill(builder.find('#element'), 'ob-initiatives');
    fill(builder.find('#limit'), '2');
    fill(builder.find('#\\--ob-accent'), 'teal');
    await until('the preview follows', () =>
      /teal/.test(builder.preview().querySelector('ob-initiatives')?.getAttribute('style') ?? ''),
    );
    expect(address(builder)).to.equal(
      '#element=ob-initiatives&host=bootstrap&theme=dark&limit=2&--ob-accent=teal',
    );
    expect(await builder.code('html')).to.match(/<ob-initiatives theme="dark" limit="2"><\/ob-initiatives>$/);
  });

  it('takes over another configuration that is put into its address', async () => {
    const builder = await openBuilder();
    builder.view.location.hash = '#element=ob-mailing-lists&lang=de';
    await until('the preview follows', () => builder.preview().querySelector('ob-mailing-lists[lang=de]'));
    expect((builder.find('#element') as HTMLSelectElement).value).to.equal('ob-mailing-lists');
    expect((builder.find('#lang') as HTMLSelectElement).value).to.equal('de');
  });

  it('leaves sections out and moves them, and keeps focus on the button', async () => {
    const builder = await openBuilder();
    builder.find('#section-working-groups').click();
    const down = builder.find('#down-mailing-lists');
    down.focus();
    down.click();
    await said(builder, /^Mailing lists is now 2 of 7$/);
    expect(builder.page.activeElement?.id).to.equal('down-mailing-lists');
    expect(await builder.code('html')).to.contain(
      'sections="initiatives mailing-lists people meetings documents participate contact-form"',
    );
  });

  it('changes tabs with the arrow keys, Home and End, and has one of them in the order of the page', async () => {
    const builder = await openBuilder();
    await click(builder.find('#tab-html'));
    for (const [key, name] of [
      ['ArrowRight', 'HTML with fallback'],
      ['ArrowLeft', 'HTML'],
      ['ArrowLeft', 'Static HTML'],
      ['ArrowRight', 'HTML'],
      ['End', 'Static HTML'],
      ['Home', 'HTML'],
    ] as const) {
      await press(key);
      expect(chosenTab(builder), key).to.equal(name);
      expect(builder.page.activeElement?.textContent.trim(), key).to.equal(name);
    }
    expect(builder.page.querySelectorAll('[role=tab][tabindex="0"]')).to.have.length(1);
  });

  it('copies, and says so; where the browser refuses, it selects and says that', async () => {
    const builder = await openBuilder();
    const code = await builder.code('html');
    const copied: string[] = [];
    const clipboard = {writeText: (text: string) => Promise.resolve(void copied.push(text))};
    Object.defineProperty(builder.view.navigator, 'clipboard', {value: clipboard, configurable: true});
    builder.find('.piece button').click();
    await said(builder, /^Copied: HTML, In the page$/);
    expect(copied).to.deep.equal([code]);
    clipboard.writeText = () => Promise.reject(new DOMException('No', 'NotAllowedError'));
    builder.find('.piece button').click();
    await said(builder, /selected/);
    expect(builder.view.getSelection()?.toString().replace(/\s+/g, ' ')).to.equal(code.replace(/\s+/g, ' '));
  });

  it('names a token’s mistake at its field, and keeps it out of the code', async () => {
    const builder = await openBuilder();
    const field = builder.find('#\\--ob-accent');
    for (const value of ['nonsense', 'red; color: blue', '</style><h1>x']) {
      fill(field, value);
      await until('the mistake is named', () => field.getAttribute('aria-invalid') === 'true');
      expect(builder.find('#\\--ob-accent-problem').textContent).to.contain('not a value');
    }
    expect(await builder.code('html')).to.not.match(/<h1>|color: blue/);
    fill(field, 'teal');
    expect(field.hasAttribute('aria-invalid')).to.equal(false);
  });

  it('makes the preview as wide as one asks', async () => {
    const builder = await openBuilder('#host=blank');
    const before = linesOf(shownIn(builder.preview())!).length;
    for (const [index, width] of [
      [0, 320],
      [1, 768],
    ] as const) {
      builder.page.querySelectorAll<HTMLElement>('.tools button')[index]!.click();
      await until(
        `it is ${width} px wide`,
        () => Math.abs(builder.find('#preview').getBoundingClientRect().width - width) <= 2,
      );
      expect(address(builder)).to.contain(`width=${width}`);
    }
    expect(linesOf(shownIn(builder.preview())!)).to.have.length(before);
  });

  it('says why there is nothing of a document that cannot be read', async () => {
    const builder = await openBuilder('#src=%2Fnot-there.json');
    expect(await builder.code('static')).to.not.contain('Open Badges Community');
    expect(builder.find('#panel .problem').textContent).to.match(/could not be read here \(404/);
  });

  it('keeps a message that somebody tries the form with', async () => {
    const builder = await openBuilder('#element=ob-contact-form&action=%2Finbox-that-is-not-there');
    const form = shownIn(builder.preview())!;
    const sent: Event[] = [];
    for (const name of ['ob-sent', 'ob-failed']) form.addEventListener(name, event => sent.push(event));
    const {shadowRoot} = form;
    for (const field of shadowRoot!.querySelectorAll<HTMLInputElement>(
      'input:not([type=checkbox], [aria-hidden=true]), textarea',
    )) {
      if (field.closest('[aria-hidden=true]')) continue;
      field.value = field.type === 'email' ? 'ada@example.org' : 'A question';
      field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    }
    shadowRoot!.querySelector('form')!.requestSubmit();
    await said(builder, /sends nothing/);
    expect(sent).to.have.length(0);
  });

  it('keeps to its policy: no inline script or style, no script of others', async () => {
    const builder = await openBuilder('#lang=de&--ob-accent=teal');
    for (const kind of ['html', 'fallback', 'static', 'iframe']) await builder.code(kind);
    expect(builder.violated).to.deep.equal([]);
    for (const page of [builder.page, builder.preview()]) {
      const policy =
        page.querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content') ?? '';
      expect(policy).to.match(/^default-src 'none'; script-src 'self'; style-src 'self';/);
      expect(policy).to.contain("require-trusted-types-for 'script'").and.not.contain('unsafe');
    }
  });
});
