import {expect} from 'chai';
import '../../src/mailing-lists/ob-mailing-lists.ts';
import '../../src/community/ob-community.ts';
import {accessibleTree, allByRole, byRole, namesByRole} from '../support/accessible.ts';
import {keepsTheContract} from '../support/contract.ts';
import {make} from '../support/element.ts';
import {sample} from '../support/sample.ts';
import {canBeSearched} from '../support/search.ts';

const tag = 'ob-mailing-lists';

describe('the mailing lists', () => {
  keepsTheContract({
    tag,
    names: ['Talk list', 'Old list', 'Quay channel'],
    heading: 'Mailing lists',
    empty: 'Nothing is listed here now.',
    carried: 'Open Badges Dev List',
    wrapped: ['<ul><li><a href="https://a.example/">Quilt list</a> - About quilts.</li></ul>', 'Quilt list'],
    limited: 3,
  });
  canBeSearched({tag, key: 'mailingLists', categories: false});

  describe('one list', () => {
    it('leads to the list, to its subscription, its archive and its address, each link with the name of the list', async () => {
      const element = await make({tag}, '', '', sample);
      expect(
        allByRole(element, 'link').map(each => [accessibleName(element, each), each.getAttribute('href')]),
      ).to.deep.equal([
        ['Talk list', 'https://lists.harbour.example/talk'],
        ['Subscribe: Talk list', 'https://lists.harbour.example/talk/join'],
        ['Archive: Talk list', 'https://lists.harbour.example/talk/archive'],
        ['E-mail the list: Talk list', 'mailto:talk@harbour.example'],
        ['Continue on Talk list', 'https://lists.harbour.example/talk'],
        ['Quay channel', 'ircs://chat.example/quay'],
      ]);
    });

    it('says for whom it is, what it takes to read it, and whether it is archived', async () => {
      const element = await make({tag}, '', '', sample);
      const [talk, old, irc] = allByRole(element, 'listitem').map(each => each.textContent);
      expect(talk).to.include('Everybody').and.include('Members only').and.include('News and questions.');
      expect(old).to.include('Archived').and.include('Continue on Talk list');
      expect(irc).to.include('Chat').and.include('Needs a free account');
      expect(talk).not.to.include('Archived');
    });

    it('leads to an address that replaces it, and names a list that is not there as text', async () => {
      const element = await make({tag}, '', '', {
        name: 'Place',
        mailingLists: [
          {name: 'One', replacedBy: 'https://new.example/list'},
          {name: 'Two', replacedBy: 'nowhere'},
          {name: 'Three', replacedBy: 'four'},
          {id: 'four', name: 'Four', subscribe: 'https://four.example/'},
        ],
      });
      expect(namesByRole(element, 'link')).to.deep.equal([
        'Continue on https://new.example/list',
        'Continue on Four',
        'Subscribe: Four',
      ]);
      expect(allByRole(element, 'listitem')[1]!.textContent).to.include('Continue on nowhere');
    });

    it('is heard as region, heading and list', async () => {
      const element = await make({tag}, '', '', {
        name: 'Place',
        mailingLists: [{name: 'Talk', url: 'https://a.example/'}],
      });
      expect(accessibleTree(element).map(({role, name}) => `${role} ${name}`.trim())).to.deep.equal([
        'status',
        'region Mailing lists',
        'heading Mailing lists',
        'list',
        'listitem',
        'heading Talk',
        'link Talk',
      ]);
      expect(byRole(element, 'link', 'Talk').getAttribute('href')).to.equal('https://a.example/');
    });
  });
});

const accessibleName = (root: Element, element: HTMLElement): string | undefined =>
  accessibleTree(root).find(each => each.element === element)?.name;
