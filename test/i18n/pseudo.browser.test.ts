import {expect} from 'chai';
import '../../src/community/ob-community.ts';
import {statesOf} from '../support/element-states.ts';
import {make} from '../support/element.ts';
import {registerPseudo} from '../support/pseudo.ts';
import {readsPseudo} from '../support/reads-pseudo.ts';
import {steady} from '../support/steady-document.ts';
import {clipped, overlapping} from '../support/words-on-screen.ts';

for (const tag of [
  'ob-community',
  'ob-working-groups',
  'ob-working-group',
  'ob-mailing-lists',
  'ob-initiatives',
  'ob-people',
  'ob-meetings',
  'ob-documents',
  'ob-participate',
] as const)
  readsPseudo(tag, statesOf(tag));

describe('the look at clipped and overlapping words', () => {
  before(registerPseudo);

  it('sees both', async () => {
    const element = await make({tag: 'ob-mailing-lists'}, '', '', steady);
    const [first, item] = element.shadowRoot!.querySelectorAll<HTMLElement>('[part=item]');
    const up = first!.getBoundingClientRect().top - item!.getBoundingClientRect().top;
    item!.style.cssText = `margin-block-start: ${up}px; inline-size: 2em; overflow: hidden; white-space: nowrap`;
    expect([clipped(element).length > 0, overlapping(element).length > 0]).to.deep.equal([true, true]);
  });
});
