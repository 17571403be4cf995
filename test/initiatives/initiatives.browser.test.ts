import {expect} from 'chai';
import '../../src/initiatives/ob-initiatives.ts';
import '../../src/community/ob-community.ts';
import {accessibleTree, allByRole, namesByRole, outline, visibleText} from '../support/accessible.ts';
import {keepsTheContract} from '../support/contract.ts';
import {make} from '../support/element.ts';
import {sample} from '../support/sample.ts';
import {canBeSearched} from '../support/search.ts';

const tag = 'ob-initiatives';

describe('the initiatives', () => {
  keepsTheContract({
    tag,
    names: ['Tar kettle', 'Night watch'],
    heading: 'Friends of the harbour',
    empty: 'Nothing is listed here now.',
    carried: 'Badge the World',
    wrapped: ['<p><a href="https://a.example/">Quilt project</a> - About quilts.</p>', 'Quilt project'],
    limited: 2,
  });
  canBeSearched({tag, key: 'initiatives', categories: true});

  describe('one initiative', () => {
    it('leads to its page and to its further links', async () => {
      const element = await make({tag}, '', '', sample);
      expect(namesByRole(element, 'link')).to.deep.equal(['Tar kettle', 'Tar rota']);
      expect(allByRole(element, 'link').map(each => each.getAttribute('href'))).to.deep.equal([
        'https://tar.example/',
        'https://tar.example/rota',
      ]);
    });

    it('says what it is, since when, and with whom', async () => {
      const element = await make({tag}, '', '', sample);
      const [tar, watch] = allByRole(element, 'listitem').map(visibleText);
      expect(tar).to.include('A kettle for everyone.').and.include('Tools').and.include('Shared');
      expect(tar).to.include('running').and.include('Oak Yard and Rope Walk').and.include('since 2013');
      expect(watch).to.match(/2013\D+2016/);
    });

    it('is named in the language of the reader where the data have it, and says so where they have not', async () => {
      const element = await make({tag}, 'lang="fr"', '', sample);
      expect(outline(element)).to.include('3 Veille de nuit');
      const english = await make({tag}, '', '', {name: 'Place', initiatives: [{name: {fr: 'Seul'}}]});
      expect(english.shadowRoot!.querySelector('[part=name] [lang]')?.getAttribute('lang')).to.equal('fr');
    });

    it('shows a logo that is left out of what is read aloud', async () => {
      const element = await make({tag}, '', '', {
        name: 'Place',
        initiatives: [{name: 'One', logo: 'https://logo.invalid/one.png'}],
      });
      expect(element.shadowRoot!.querySelector('img')?.alt).to.equal('');
      expect(accessibleTree(element).some(({role}) => /ima?ge?/.test(role))).to.equal(false);
    });

    it('is heard below the heading and the words of the section', async () => {
      const element = await make({tag}, '', '', sample);
      expect(visibleText(element)).to.match(
        /^Friends of the harbour They lend us tools and time\. Tar kettle/,
      );
      expect(
        accessibleTree(element)
          .slice(0, 6)
          .map(({role, name}) => `${role} ${name}`.trim()),
      ).to.deep.equal([
        'status',
        'region Friends of the harbour',
        'heading Friends of the harbour',
        'list',
        'listitem',
        'heading Tar kettle',
      ]);
    });
  });
});
