import {expect} from 'chai';
import {composed, frameOf, settled, until, wait} from './support/fixture.ts';

type Watched = Window & typeof globalThis & {trapped: string[]; written: string[]; declared: string[]};

const page = '/test/hosts/private.html';
const sections = [
  'working-groups',
  'mailing-lists',
  'initiatives',
  'people',
  'meetings',
  'documents',
  'participate',
];
const data = (name: string): string => new URL(`/test/hosts/${name}`, location.href).href;

afterEach(() => {
  for (const key of Object.keys(localStorage)) if (key.startsWith('ob-')) localStorage.removeItem(key);
});

async function put(view: Watched, html: string, state: RegExp): Promise<HTMLElement> {
  const main = view.document.querySelector('main')!;
  main.insertAdjacentHTML('beforeend', html);
  const element = main.lastElementChild as HTMLElement;
  await until(`${html} is ${state}`, () => state.test(element.dataset['state'] ?? ''));
  await settled(element);
  return element;
}

const controls = (root: Element, name: string): HTMLInputElement[] =>
  [...composed(root)].filter((each): each is HTMLInputElement => each.getAttribute('name') === name);

/** Everything that a visitor can meet: all elements, all sources, a failure, a form filled in and sent. */
async function useEverything(view: Watched): Promise<void> {
  await until('the elements are there', () => view.customElements.get('ob-contact-form'));
  await put(view, '<ob-community debug></ob-community>', /ready/);
  await put(view, '<ob-community src="/test/hosts/harbour.json"></ob-community>', /ready/);
  for (const name of sections)
    await put(view, `<ob-${name} src="/test/hosts/harbour.json" limit="1"></ob-${name}>`, /ready|empty/);
  await put(
    view,
    '<ob-working-group group="hull" src="/test/hosts/harbour.json"></ob-working-group>',
    /ready/,
  );
  await put(view, '<ob-people src="/test/hosts/nowhere.json"></ob-people>', /error/);
  const form = await put(view, '<ob-contact-form src="/test/hosts/harbour.json"></ob-contact-form>', /ready/);
  const typed = {name: 'Ada', email: 'ada@harbour.example', message: 'A plank is loose.'};
  for (const [name, value] of Object.entries(typed)) {
    const [control] = controls(form, name);
    control!.value = value;
    control!.dispatchEvent(new view.Event('input', {bubbles: true, composed: true}));
  }
  controls(form, 'message')[0]!.form!.requestSubmit();
  await until('the message has left', () => view.declared.some(each => each.includes('inbox')));
  await until('its fate is known', () => form.shadowRoot!.querySelector('[part~=outcome]'));
}

describe('A page with every element in use', () => {
  let view: Watched;
  beforeEach(async () => {
    view = (await frameOf(page)).contentWindow as Watched;
  });

  it('has no cookie, and nothing on it reads what tells one visitor from another', async () => {
    await useEverything(view);
    expect(view.trapped).to.deep.equal([]);
    expect(view.document.cookie).to.equal('');
  });

  it('keeps the last good copy and what was typed, and nothing else, under names of its own', async () => {
    await useEverything(view);
    const kinds = new Set(view.written.map(key => key.replace(/:.*/s, '')));
    expect([...kinds].sort()).to.deep.equal(['ob-community', 'ob-outbox']);
    expect(view.written.filter(key => key.startsWith('ob-community:'))).to.deep.equal([
      `ob-community:${data('harbour.json')}`,
    ]);
    expect(view.localStorage.getItem(`ob-community:${data('harbour.json')}`)).to.match(/^\d{13} \{/);
    expect(view.sessionStorage).to.have.length(0);
  });

  it('asks for nothing that it has not said before, and for nothing elsewhere', async () => {
    await useEverything(view);
    await wait(100);
    const asked = view.performance.getEntriesByType('resource').map(each => each.name);
    const own = ['/test/hosts/traps.js', '/dist/cdn/ob-community.js'].map(
      each => new URL(each, location.href).href,
    );
    expect(new Set(asked)).to.deep.equal(new Set([...own, ...view.declared]));
    expect(asked.filter(each => !each.startsWith(location.origin))).to.deep.equal([]);
    expect(new Set(view.declared)).to.deep.equal(
      new Set([data('harbour.json'), data('nowhere.json'), data('inbox-that-is-not-there')]),
    );
  });

  it('asks for one document once, whoever shows it', async () => {
    await useEverything(view);
    const asked = view.performance
      .getEntriesByType('resource')
      .filter(each => each.name === data('harbour.json'));
    expect(asked).to.have.length(1);
  });

  it("asks for the words of the page's language once, and says so before", async () => {
    await until('the elements are there', () => view.customElements.get('ob-contact-form'));
    view.document.documentElement.lang = 'de';
    const first = await put(view, '<ob-community></ob-community>', /ready/);
    await put(view, '<ob-participate></ob-participate>', /ready/);
    await until('it is German', () => first.shadowRoot!.querySelector('[part~=base][lang=de]'));
    const file = new URL('/dist/cdn/locales/de.js', location.href).href;
    expect(view.declared).to.include(file).and.to.have.length(1);
    const asked = view.performance.getEntriesByType('resource').map(each => each.name);
    expect(asked.filter(each => each.includes('locales'))).to.deep.equal([file]);
    expect(view.trapped).to.deep.equal([]);
  });

  it('lets nothing out when the page refuses every request', async () => {
    await until('the elements are there', () => view.customElements.get('ob-contact-form'));
    view.addEventListener('ob-request', event => event.preventDefault(), {capture: true});
    await put(view, '<ob-community src="/test/hosts/harbour.json"></ob-community>', /idle/);
    await put(view, '<ob-people src="/test/hosts/nowhere.json"></ob-people>', /idle/);
    await wait(200);
    const asked = view.performance.getEntriesByType('resource').map(each => new URL(each.name).pathname);
    expect(asked.filter(each => each.endsWith('.json'))).to.deep.equal([]);
    expect(view.declared).to.have.length(2);
  });

  // Without these the tests above would pass on a page whose traps do not work.
  const uses: Readonly<Record<string, (view: Watched) => unknown>> = {
    'window.sessionStorage': ({sessionStorage}) => sessionStorage,
    'window.indexedDB': ({indexedDB}) => indexedDB,
    'document.cookie': each => (each.document.cookie = 'a=b'),
    'navigator.userAgent': ({navigator}) => navigator.userAgent,
    'navigator.languages': ({navigator}) => navigator.languages,
    'navigator.hardwareConcurrency': ({navigator}) => navigator.hardwareConcurrency,
    'screen.width': ({screen}) => screen.width,
    'canvas.getContext': each => each.document.createElement('canvas').getContext('2d'),
    'window.XMLHttpRequest': each => new each.XMLHttpRequest(),
    'window.WebSocket': each => each.WebSocket,
    'navigator.sendBeacon': ({navigator}) => navigator.sendBeacon,
  };
  for (const [name, use] of Object.entries(uses))
    it(`would notice a use of ${name}`, () => {
      use(view);
      expect(view.trapped).to.deep.equal([name]);
      view.document.cookie = 'a=; max-age=0';
    });
});
