import {expect} from 'chai';
import '../../src/initiatives/ob-initiatives.ts';
import {make} from '../support/element.ts';
import {composed} from '../support/fixture.ts';

/** Where a word begins on the screen. */
function leftOf(text: Text, word: string): number {
  const range = document.createRange();
  range.setStart(text, text.data.indexOf(word));
  range.setEnd(text, text.data.indexOf(word) + word.length);
  return range.getBoundingClientRect().left;
}

describe('facts on a page that is read from right to left', () => {
  it('keep the order of their words when one of them begins with a number and goes on in Latin letters', async () => {
    const element = await make({tag: 'ob-initiatives'}, 'dir="rtl"', '', {
      name: 'Place',
      initiatives: [{name: 'Atlas', category: ['بحث', '2026 plan']}],
    });
    const text = [...composed(element.shadowRoot!)]
      .flatMap(each => [...each.childNodes])
      .find((node): node is Text => node instanceof Text && node.data.includes('2026 plan'))!;
    expect(leftOf(text, '2026')).to.be.below(leftOf(text, 'plan'));
  });
});
