import {expect} from 'chai';
import {LitElement as LitsOwn} from 'lit-element';
import * as litHtml from 'lit-html';
import {css as litsCss} from '@lit/reactive-element';
import {css} from '../../src/bundle/css.ts';
import {LitElement} from '../../src/bundle/lit-element.ts';
import {html} from '../../src/bundle/templates.ts';

type Log = string[];

interface Probe extends HTMLElement {
  log: Log;
  word: unknown;
  count: unknown;
  on: unknown;
  data: unknown;
  readonly updateComplete: Promise<unknown>;
  requestUpdate(): void;
  fails: boolean;
}

let serial = 0;

/** The same element on either base. */
function probe(Base: typeof LitsOwn, html: unknown, css: unknown): {tag: string; define: () => void} {
  const tag = `bundle-probe-${++serial}`;
  class Example extends Base {
    static override properties = {
      word: {reflect: true},
      count: {type: Number, attribute: 'how-many'},
      on: {type: Boolean},
      data: {attribute: false},
    };
    static override styles = [(css as typeof litsCss)`p { margin: 0; inline-size: 3px; }`];
    declare word: unknown;
    declare count: unknown;
    declare on: unknown;
    declare data: unknown;
    log: Log = [];
    fails = false;
    constructor() {
      super();
      const note =
        (text: string): (() => void) =>
        () =>
          this.log.push(text);
      this.addController({
        hostConnected: note('connected'),
        hostDisconnected: note('disconnected'),
        hostUpdate: note('update'),
        hostUpdated: note('updated'),
      });
    }
    protected override render(): unknown {
      this.log.push(`render ${this.isUpdatePending} ${[this.word, this.count, this.on, this.data].join()}`);
      if (this.fails) throw new Error('on purpose');
      return (html as typeof litHtml.html)`<p>${this.word}</p>`;
    }
  }
  return {tag, define: () => customElements.define(tag, Example)};
}

const bases = [
  () => probe(LitsOwn, litHtml.html, litsCss),
  () => probe(LitElement as unknown as typeof LitsOwn, html, css),
];

const settled = async (element: Probe): Promise<unknown> => element.updateComplete.catch(String);

/** Situations of an element; what each tells is what counts. */
const situations: Readonly<Record<string, (tag: string, define: () => void) => Promise<unknown>>> = {
  'made by a script and put on the page later': async (tag, define) => {
    define();
    const element = document.createElement(tag) as Probe;
    element.word = 'early';
    await Promise.resolve();
    const before = [...element.log];
    document.body.append(element);
    const result = await settled(element);
    return [before, result, element.log, element.outerHTML, element.shadowRoot!.textContent];
  },
  'on the page before its class is known': async (tag, define) => {
    document.body.insertAdjacentHTML('beforeend', `<${tag} word="attribute" how-many="4" on></${tag}>`);
    const element = document.body.lastElementChild as Probe;
    element.data = 'property';
    element.word = 'wins';
    define();
    await settled(element);
    return [element.log, element.getAttribute('word'), Object.keys(element).includes('word')];
  },
  'with attributes that come and go': async (tag, define) => {
    define();
    const element = document.body.appendChild(document.createElement(tag)) as Probe;
    const steps: unknown[] = [];
    for (const [name, text] of [
      ['word', 'x'],
      ['how-many', '3'],
      ['how-many', 'three'],
      ['on', ''],
      ['count', '9'],
      ['data', 'no'],
    ] as const) {
      element.setAttribute(name, text);
      steps.push(await settled(element), element.word, element.count, element.on, element.data);
    }
    for (const name of ['word', 'how-many', 'on']) element.removeAttribute(name);
    await settled(element);
    return [steps.map(String), element.log, element.word, element.count, element.on];
  },
  'with a reflected property that changes often': async (tag, define) => {
    define();
    const element = document.body.appendChild(document.createElement(tag)) as Probe;
    await settled(element);
    element.word = 'a';
    element.word = 'b';
    const before = element.getAttribute('word');
    await settled(element);
    const after = element.getAttribute('word');
    element.word = undefined;
    await settled(element);
    return [before, after, element.hasAttribute('word'), element.log];
  },
  'updated many times in one task, and for nothing': async (tag, define) => {
    define();
    const element = document.body.appendChild(document.createElement(tag)) as Probe;
    await settled(element);
    for (let n = 0; n < 5; n++) element.count = n;
    element.count = 4;
    element.requestUpdate();
    await settled(element);
    element.count = NaN;
    await settled(element);
    element.count = NaN;
    await settled(element);
    return element.log;
  },
  'moved and removed': async (tag, define) => {
    define();
    const element = document.body.appendChild(document.createElement(tag)) as Probe;
    await settled(element);
    document.body.prepend(element);
    element.remove();
    element.word = 'away';
    await settled(element);
    document.body.append(element);
    await settled(element);
    return [element.log, element.shadowRoot!.adoptedStyleSheets.length];
  },
  'whose render fails once': async (tag, define) => {
    define();
    const element = document.body.appendChild(document.createElement(tag)) as Probe;
    await settled(element);
    element.fails = true;
    element.word = 'broken';
    const broken = await settled(element);
    element.fails = false;
    element.word = 'mended';
    const mended = await settled(element);
    return [broken, mended, element.log, element.shadowRoot!.textContent];
  },
  'that asks for an update while it updates': async (tag, define) => {
    define();
    const element = document.body.appendChild(document.createElement(tag)) as Probe;
    await settled(element);
    (element as Probe & {addController(each: object): void}).addController({
      hostConnected: () => element.log.push('late'),
      hostUpdated: () => {
        if (element.count !== 2) element.count = Number(element.count ?? 0) + 1;
      },
    });
    element.requestUpdate();
    const results = [await settled(element), await settled(element), await settled(element)];
    return [results, element.log];
  },
  'with its style sheet': async (tag, define) => {
    define();
    const element = document.body.appendChild(document.createElement(tag)) as Probe;
    await settled(element);
    return getComputedStyle(element.shadowRoot!.querySelector('p')!).inlineSize;
  },
};

describe('an element in the bundles does as on Lit', () => {
  // Both bases report a failed update as an unhandled rejection; that is part of what is compared.
  const quiet = (event: PromiseRejectionEvent): void => event.preventDefault();
  before(() => addEventListener('unhandledrejection', quiet));
  after(() => removeEventListener('unhandledrejection', quiet));

  for (const [title, play] of Object.entries(situations)) {
    it(title, async () => {
      const told = [];
      for (const base of bases) {
        const {tag, define} = base();
        const text = JSON.stringify(await play(tag, define)).replaceAll(tag, 'probe');
        told.push(text);
        for (const each of document.querySelectorAll(tag)) each.remove();
      }
      expect(told[1]).to.equal(told[0]);
      expect(told[0]!.length).to.be.above(4);
    });
  }
});
