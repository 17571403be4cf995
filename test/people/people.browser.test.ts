import {expect} from 'chai';
import '../../src/people/ob-people.ts';
import '../../src/community/ob-community.ts';
import {allByRole, namesByRole, outline, visibleText} from '../support/accessible.ts';
import {keepsTheContract} from '../support/contract.ts';
import {make} from '../support/element.ts';
import {settled} from '../support/fixture.ts';
import {sample} from '../support/sample.ts';

const tag = 'ob-people';

describe('the people', () => {
  keepsTheContract({
    tag,
    names: ['Cleo Mast', 'Rope Walk Ltd', 'Quiet board'],
    heading: 'People',
    empty: 'Nothing is listed here now.',
    carried: 'Community Council',
    wrapped: [
      '<h3>Council</h3><ul><li><a href="https://a.example/">Quilla Quist</a> - Quilts.</li></ul>',
      'Quilla Quist',
    ],
    limited: 3,
  });

  describe('one person', () => {
    it('is shown with role, country in words, and the years', async () => {
      const element = await make({tag}, '', '', sample);
      const [cleo, rope] = allByRole(element, 'listitem').map(visibleText);
      expect(cleo).to.include('harbour master').and.include('Norway').and.include('since 2019');
      expect(rope).to.include('Organization').and.include('until 2020').and.include('Gives rope.');
    });

    it('has initials in place of a picture, which are not read aloud', async () => {
      const element = await make({tag}, '', '', sample);
      const faces = [...element.shadowRoot!.querySelectorAll('[part=image]')];
      expect(faces.map(each => [each.textContent, each.getAttribute('aria-hidden')])).to.deep.equal([
        ['CM', 'true'],
        ['RL', 'true'],
      ]);
    });

    it('has a picture when there is one', async () => {
      const members = [{name: 'Cleo', image: 'https://pictures.invalid/cleo.png'}];
      const element = await make({tag}, '', '', {name: 'Place', people: [{name: 'Board', members}]});
      const picture = element.shadowRoot!.querySelector('img')!;
      expect([picture.src, picture.alt]).to.deep.equal(['https://pictures.invalid/cleo.png', '']);
    });
  });

  describe('one group of people', () => {
    it('is named, says how to join, and shows its words even when it lists nobody', async () => {
      const element = await make({tag}, '', '', sample);
      expect(outline(element)).to.deep.equal([
        '2 People',
        '3 Harbour council',
        '4 Cleo Mast',
        '4 Rope Walk Ltd',
        '3 Quiet board',
      ]);
      expect(namesByRole(element, 'link')).to.deep.equal(['How to join: Harbour council', 'Cleo writes']);
      expect(visibleText(element)).to.include('It meets in the shed.');
    });

    it('can be picked by its id, and gives the section its name', async () => {
      const element = await make({tag}, 'group="council"', '', sample);
      expect(outline(element)).to.deep.equal(['2 Harbour council', '3 Cleo Mast', '3 Rope Walk Ltd']);
      element.setAttribute('group', 'board');
      await settled(element);
      expect(outline(element)).to.deep.equal(['2 Quiet board']);
    });

    it('says that there is nothing when no group has that id', async () => {
      const element = await make({tag}, 'group="crew"', '', sample);
      expect(visibleText(element)).to.include('Nothing is listed here now.');
      expect(element.dataset['state']).to.equal('empty');
      element.setAttribute('group', 'council');
      await settled(element);
      expect(visibleText(element)).to.include('Cleo Mast').and.not.include('Nobody');
      expect(element.dataset['state']).to.equal('ready');
    });
  });
});
