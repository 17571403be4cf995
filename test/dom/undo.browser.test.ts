import {expect} from 'chai';
import {html, nothing, render} from 'lit';
import {Undo} from '../../src/dom/undo.ts';
import {fixture} from '../support/fixture.ts';

/** A shadow tree that Lit has rendered into, watched. */
function rendered(): {root: ShadowRoot; undo: Undo; update: (names: readonly string[]) => void} {
  const root = fixture('<div></div>').attachShadow({mode: 'open'});
  const undo = new Undo();
  const update = (names: readonly string[]): void => {
    undo.undo();
    render(
      html`<ul>${names.map(name => html`<li>${name}${name ? html`<b>!</b>` : nothing}</li>`)}</ul>`,
      root,
    );
    undo.watch(root);
  };
  update(['one', 'two', 'three']);
  return {root, undo, update};
}

describe('what others do to our nodes', () => {
  const [first, second] = [
    ['one', 'two', 'three'],
    ['four', 'two', 'five', 'six'],
  ];
  const attacks: Readonly<Record<string, (root: ShadowRoot) => void>> = {
    'takes everything out': root => root.replaceChildren(),
    'takes out what is inside': root => root.querySelector('ul')!.replaceChildren(),
    'moves entries to another place': root => root.append(...root.querySelectorAll('li')),
    'adds and takes away again': root => {
      const extra = root.appendChild(document.createElement('i'));
      root.querySelector('ul')!.append(extra);
      extra.remove();
    },
    'cuts a text in two and takes one half': root => {
      const text = [...root.querySelector('li')!.childNodes].find(each => each.nodeType === 3) as Text;
      text.splitText(1).remove();
    },
    'writes into a text': root => {
      [...root.querySelector('li')!.childNodes].find(each => each.nodeType === 3)!.nodeValue = 'eins';
    },
    'takes out an entry and changes it afterwards': root => {
      const entry = root.querySelector('li')!;
      entry.remove();
      entry.replaceChildren('changed');
    },
  };
  for (const [what, attack] of Object.entries(attacks)) {
    for (const isLate of [false, true]) {
      it(`is undone before the next update when it ${what}${isLate ? ', in a task of its own' : ''}`, async () => {
        const {root, update} = rendered();
        const before = root.innerHTML;
        const nodes = [...root.querySelectorAll('*')];
        attack(root);
        if (isLate) await new Promise(resolve => setTimeout(resolve));
        update(first);
        expect(root.innerHTML).to.equal(before);
        expect([...root.querySelectorAll('*')]).to.deep.equal(nodes);
        attack(root);
        update(second);
        expect(root.textContent.replace(/\s/g, '')).to.equal('four!two!five!six!');
      });
    }
  }

  it('leaves our own updates alone', () => {
    const {root, undo, update} = rendered();
    update(second);
    undo.undo();
    expect(root.textContent.replace(/\s/g, '')).to.equal('four!two!five!six!');
  });

  it('leaves attributes alone', () => {
    const {root, update} = rendered();
    root.querySelector('li')!.title = 'theirs';
    update(first);
    expect(root.querySelector('li')!.title).to.equal('theirs');
  });
});
