import {expect} from 'chai';
import '../src/all.ts';
import {make, type ObElement} from './support/element.ts';
import {composed, settled, wait} from './support/fixture.ts';
import {namesOf, sample} from './support/sample.ts';

const deep = (levels: number): object => {
  let value: object = {};
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : {name: value};
  return value;
};

const attacks: Record<string, unknown> = {
  null: null,
  'a number': 42,
  'a deep object': deep(5000),
  'a directive of Lit': {_$litDirective$: 1},
  'a template of Lit': {_$litType$: 1, strings: ['<img src=x onerror="top.obRan=1">'], values: []},
  'a text of 1 MB': 'ab '.repeat(350_000),
  'a script as address': 'javascript:void(top.obRan=alert(1))',
  'a script as address with a line break': 'java\nscript:void(top.obRan=alert(1))',
};

/** JSON Pointers to every value below one. */
function pointersOf(value: unknown, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [
    `${pointer}/${key}`,
    ...pointersOf(each, `${pointer}/${key}`),
  ]);
}

function replaced(pointer: string, value: unknown): unknown {
  const copy = structuredClone(sample) as unknown;
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  const parent = keys.reduce((node, key) => (node as Record<string, unknown>)[key], copy);
  (parent as Record<string, unknown>)[last] = value;
  return copy;
}

const entries = namesOf(sample);

/** Names that must still be there: all but those in what was replaced, and that of an entry whose name it was. */
function remaining(pointer: string): string[] {
  const [item = ''] = /^(\/.*)\/name(\/|$)/.exec(pointer)?.slice(1) ?? [];
  const isLost = (at: string): boolean =>
    [pointer, item].some(gone => gone && (at === gone || at.startsWith(`${gone}/`)));
  return entries.filter(([at]) => !isLost(at)).map(([, name]) => name);
}

/** All words in the shadow trees of a page. */
const rendered = (page: Element): string =>
  [...composed(page)].map(each => (each.shadowRoot ? each.shadowRoot.textContent : '')).join(' ');

const addressed = ['href', 'src', 'action', 'formaction', 'xlink:href', 'srcdoc'];

/** Addresses that would run, and handlers. */
function dangers(page: Element): string[] {
  return [...composed(page)].flatMap(element =>
    [...element.attributes]
      .filter(
        ({name, value}) =>
          name.startsWith('on') ||
          (addressed.includes(name) && URL.parse(value, location.href)?.protocol === 'javascript:'),
      )
      .map(({name, value}) => `${element.localName} ${name}=${value.slice(0, 60)}`),
  );
}

describe('a document that somebody else has written', () => {
  const errors: string[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent): void =>
    void errors.push(String('reason' in event ? event.reason : event.message));
  before(() => {
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
  });
  after(() => {
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
  });
  beforeEach(() => void (errors.length = 0));

  async function survives(page: ObElement, pointer: string, value: unknown): Promise<void> {
    page.data = replaced(pointer, value) as typeof sample;
    await settled(page);
    const text = rendered(page);
    for (const name of remaining(pointer)) expect(text, `${name}, with ${pointer} replaced`).to.include(name);
    expect(dangers(page), pointer).to.deep.equal([]);
    expect(errors, pointer).to.deep.equal([]);
  }

  it('is shown with every name when it is sound', async () => {
    const page = await make({tag: 'ob-community'}, '', '', sample);
    const text = rendered(page);
    for (const [, name] of entries) expect(text).to.include(name);
    expect(page.document?.problems).to.deep.equal([]);
    expect(entries.length).to.be.greaterThan(20);
  });

  for (const [what, value] of Object.entries(attacks)) {
    describe(`with ${what} in place of one value after the other`, () => {
      for (const key of Object.keys(sample)) {
        it(`keeps every other entry on the screen (${key})`, async () => {
          const page = await make({tag: 'ob-community'}, '', '', sample);
          for (const pointer of pointersOf(sample)) {
            if (pointer === `/${key}` || pointer.startsWith(`/${key}/`)) await survives(page, pointer, value);
          }
        });
      }
    });
  }

  it('runs nothing, even when every link is followed', async () => {
    const scripts = [attacks['a script as address'], attacks['a script as address with a line break']];
    for (const script of scripts) {
      const hostile = JSON.parse(
        JSON.stringify(sample, (key, value: unknown) =>
          /^(url|join|agenda|minutes|recording|calendar|subscribe|archive|image|logo|replacedBy|email)$/.test(
            key,
          )
            ? script
            : value,
        ),
      ) as typeof sample;
      hostile.description = `[a](${String(script)}) **[b](${String(script)})**`;
      const page = await make({tag: 'ob-community'}, '', '', hostile);
      expect(dangers(page)).to.deep.equal([]);
    }
    await wait(50);
    expect((globalThis as {obRan?: unknown}).obRan).to.equal(undefined);
  });
});
