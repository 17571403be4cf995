import {expect} from 'chai';
import '../../src/working-group/ob-working-group.ts';
import '../../src/community/ob-community.ts';
import {outline, visibleText} from '../support/accessible.ts';
import {keepsTheContract} from '../support/contract.ts';
import {make} from '../support/element.ts';
import {settled} from '../support/fixture.ts';
import {sample} from '../support/sample.ts';

const tag = 'ob-working-group';

describe('one working group', () => {
  keepsTheContract({
    tag,
    names: ['Hull group'],
    heading: undefined,
    empty: 'Nothing is listed here now.',
    carried: 'Badge Alliance Standard Working Group',
    wrapped: ['<p><a href="https://a.example/">Quilt group</a> - About quilts.</p>', 'Quilt group'],
  });

  it('is chosen by its id, and is the first one without', async () => {
    const element = await make({tag}, 'group="sail"', '', sample);
    expect(visibleText(element)).to.include('Sail group').and.not.include('Hull group');
    element.setAttribute('group', 'hull');
    await settled(element);
    expect(visibleText(element)).to.include('Hull group').and.not.include('Sail group');
    element.removeAttribute('group');
    await settled(element);
    expect(visibleText(element)).to.include('Hull group');
  });

  it('says which group is missing, and is right again when the id is', async () => {
    const element = await make({tag}, 'group="keel"', '', sample);
    expect([visibleText(element), element.dataset['state']]).to.deep.equal([
      'There is no working group “keel”.',
      'empty',
    ]);
    element.setAttribute('group', 'hull');
    await settled(element);
    expect(element.dataset['state']).to.equal('ready');
    expect(element.matches(':state(ready)')).to.equal(true);
  });

  it('has its name on the level that the page asks for', async () => {
    for (const level of [1, 2, 4, 6]) {
      const element = await make({tag}, `heading-level="${level}"`, '', sample);
      expect(outline(element)[0]).to.equal(`${level} Hull group`);
    }
  });
});
