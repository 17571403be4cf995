import {expect} from 'chai';
import fc from 'fast-check';
import * as lit from 'lit-html';
import {render} from '../../src/bundle/parts.ts';
import {html, nothing} from '../../src/bundle/templates.ts';

/** A value that both understand; a template is made by whoever renders it. */
type Value = string | number | boolean | null | undefined | symbol | Made | Value[];
interface Made {
  shape: number;
  values: Value[];
}

type Tag = (strings: TemplateStringsArray, ...values: unknown[]) => unknown;

const listener = (): void => undefined;

/** Templates of every kind that elements have: [number of values, the template]. */
const shapes: readonly (readonly [number, (tag: Tag, values: unknown[]) => unknown])[] = [
  [0, tag => tag`<p>still</p>`],
  [1, (tag, [a]) => tag`${a}`],
  [2, (tag, [a, b]) => tag`${a}${b}`],
  [2, (tag, [a, b]) => tag`before ${a} between ${b} behind`],
  [1, (tag, [a]) => tag`<ul><li>${a}</li></ul>`],
  [1, (tag, [a]) => tag`<select><option value=${a}>${a}</option></select>`],
  [2, (tag, [a, b]) => tag`<p class=${a}>${b}</p>`],
  [3, (tag, [a, b, c]) => tag`<p class="one ${a} two ${b}" id=${c} hidden>text</p>`],
  [3, (tag, [a, b, c]) => tag`<p title="a=b ${a}" data-x=${b} ?hidden=${c}><b>=${a}</b></p>`],
  [2, (tag, [a, b]) => tag`<div .title=${a} ?hidden=${b} @click=${listener}></div>`],
  [2, (tag, [a, b]) => tag`<input name=${a} value=${b} /><br />`],
  [2, (tag, [a, b]) => tag`<i>${a}</i> <!-- a note --> <i>${b}</i>`],
  [1, (tag, [a]) => tag`<table><tr><td>${a}</td></tr></table>`],
  [1, (tag, [a]) => tag`<svg viewBox="0 0 1 1"><path d="M0 0" /></svg>${a}`],
  [1, (tag, [a]) => tag`<textarea .defaultValue=${a} data-limit=${a}></textarea>`],
];

const {value} = fc.letrec<{value: Value; made: Made}>(tie => ({
  value: fc.oneof(
    {depthSize: 'small'},
    fc.constantFrom<Value>('', 'a', '<b>&amp;', '$ob$', null, undefined, nothing, true, false, 0, 7),
    fc.array(tie('value'), {maxLength: 4}),
    tie('made'),
  ),
  made: fc.nat(shapes.length - 1).chain(shape => {
    const count = shapes[shape]![0];
    return fc.record({
      shape: fc.constant(shape),
      values: fc.array(tie('value'), {minLength: count, maxLength: count}),
    });
  }),
}));

/** Attributes take no templates and no lists: their text would be the only thing to compare. */
const isPlain = (each: Value): boolean => typeof each !== 'object' || each === null;

function make(tag: Tag, what: Value): unknown {
  if (Array.isArray(what)) return what.map(each => make(tag, each));
  if (isPlain(what)) return what;
  const {shape, values} = what as Made;
  const [, template] = shapes[shape]!;
  const isAttribute = shape >= 5;
  return template(
    tag,
    values.map(each => (isAttribute && !isPlain(each) ? 'plain' : make(tag, each))),
  );
}

/** What a person and a script see: no comments, and texts that touch are one. */
function seen(root: Element): string {
  const copy = root.cloneNode(true) as Element;
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const comments: Comment[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode as Comment);
  for (const each of comments) each.remove();
  copy.normalize();
  const properties = [...root.querySelectorAll<HTMLElement>('div, textarea')].map(each => [
    each.title,
    (each as HTMLTextAreaElement).defaultValue,
  ]);
  return copy.innerHTML + JSON.stringify(properties);
}

describe('templates in the bundles', () => {
  it('show what Lit shows, whatever value comes after whatever other', () => {
    fc.assert(
      fc.property(fc.array(value, {minLength: 1, maxLength: 6}), steps => {
        const theirs = document.createElement('div');
        const ours = document.createElement('div');
        for (const step of steps) {
          lit.render(make(lit.html, step), theirs);
          render(make(html, step), ours);
          expect(seen(ours)).to.equal(seen(theirs));
        }
      }),
      {numRuns: 1500},
    );
  });

  it('keep the nodes that stay, so that focus, selection and scrolling stay too', () => {
    const root = document.createElement('div');
    const view = (items: string[], title: unknown): unknown =>
      html`<h1 id=${title}>${title}</h1>${items.map(each => html`<p>${each}</p>`)}`;
    render(view(['a', 'b'], 'one'), root);
    const [heading, first] = [root.querySelector('h1'), root.querySelector('p')];
    const text = [...heading!.childNodes].find(each => each instanceof Text);
    render(view(['c', 'b', 'd'], 'two'), root);
    expect([root.querySelector('h1'), root.querySelector('p')]).to.eql([heading, first]);
    expect(text!.data).to.equal('two');
    expect(root.textContent).to.equal('twocbd');
  });

  it('call the listener of the last render, once, and none after it is taken away', () => {
    const root = document.createElement('div');
    const calls: string[] = [];
    const view = (say: unknown): unknown => html`<button @click=${say}></button>`;
    for (const each of ['first', 'second'])
      render(
        view(() => calls.push(each)),
        root,
      );
    root.querySelector('button')!.click();
    render(view(nothing), root);
    root.querySelector('button')!.click();
    expect(calls).to.eql(['second']);
  });

  it('take nothing for a template that came as data', () => {
    const root = document.createElement('div');
    const strings = Object.assign(['<img src=x onerror="alert(1)">'], {raw: []});
    for (const data of [
      {strings, values: []},
      {_$litType$: 1, strings, values: []},
      {_$litDirective$: String},
    ])
      render(html`<p>${data}</p>`, root);
    expect(root.querySelector('img')).to.equal(null);
    expect(root.textContent).to.equal('');
  });

  it('come back when somebody has emptied the root, and take the place of what stood in it', () => {
    const root = document.createElement('div');
    root.textContent = 'declared';
    render(html`<p>${'one'}</p>`, root);
    expect(root.textContent).to.equal('one');
    root.replaceChildren();
    render(html`<p>${'two'}</p>`, root);
    expect(root.textContent).to.equal('two');
  });
});
