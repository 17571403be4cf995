import {expect} from 'chai';
import '../../src/working-groups/ob-working-groups.ts';
import '../../src/community/ob-community.ts';
import {allByRole, namesByRole, outline, visibleText} from '../support/accessible.ts';
import {keepsTheContract} from '../support/contract.ts';
import {make} from '../support/element.ts';
import {sample} from '../support/sample.ts';

const tag = 'ob-working-groups';

describe('the working groups', () => {
  keepsTheContract({
    tag,
    names: ['Hull group', 'Sail group'],
    heading: 'Working groups',
    empty: 'Nothing is listed here now.',
    carried: 'Badge Alliance Standard Working Group',
    wrapped: ['<p><a href="https://a.example/">Quilt group</a> - About quilts.</p>', 'Quilt group'],
    limited: 2,
  });

  it('are cards with status, kind, start, rhythm, purpose, goals and what readers must know', async () => {
    const element = await make({tag}, '', '', sample);
    const [hull, sail] = [...element.shadowRoot!.querySelectorAll('[part~=card]')].map(visibleText);
    for (const words of [
      'Active',
      'Special interest group',
      'since January 10, 2017',
      'Meets every two weeks',
      'Planks, seams and paint.',
      'Mend ten boats',
      'Write down how',
      'A vote on tar ends in May.',
    ]) {
      expect(hull).to.include(words);
    }
    expect(sail).to.match(/Closed.*2013\D+2016.*Sail group/);
  });

  it('lead to their pages, their ways to work together, their people, meetings and documents', async () => {
    const element = await make({tag}, '', '', sample);
    expect(namesByRole(element, 'link')).to.deep.equal([
      'Hull group',
      'Hull code',
      'Ada Plank',
      'Join: Hull call',
      'Hull charter',
    ]);
    expect(outline(element)).to.deep.equal([
      '2 Working groups',
      '3 Hull group',
      '4 Hull call',
      '3 Sail group',
    ]);
  });

  it('name their chair and liaison', async () => {
    const element = await make({tag}, '', '', sample);
    const people = [...element.shadowRoot!.querySelectorAll('[part~=person]')].map(visibleText);
    expect(people).to.deep.equal(['Ada Plank chair · Oak Yard', 'Bo Seam liaison']);
    expect(allByRole(element, 'list').length).to.be.greaterThan(2);
  });
});
