import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {allByRole, byRole, violations} from './accessible.ts';
import {make, type ElementSpec} from './element.ts';
import {click, focused, press, settled, until} from './fixture.ts';

interface SearchSpec {
  readonly tag: ElementSpec['tag'];
  readonly key: 'mailingLists' | 'initiatives';
  /** The list can also be narrowed to a category. */
  readonly categories: boolean;
}

const entries = (length: number): {name: string; description: string; category: string}[] =>
  Array.from({length}, (_, index) => ({
    name: `Entry ${index + 1}`,
    description: index === 4 ? 'From Zürich.' : 'From somewhere.',
    category: index % 3 ? 'Tools' : 'Books',
  }));

/** Search and category of a long list. */
export function canBeSearched({tag, key, categories}: SearchSpec): void {
  describe('finding something in a long list', () => {
    const withEntries = (length: number): ReturnType<typeof make> =>
      make({tag}, '', '', {name: 'Place', [key]: entries(length)});
    const names = (element: Element): string[] =>
      allByRole(element, 'listitem').map(each => each.querySelector('[part=name]')!.textContent.trim());

    it('offers a search from 12 entries on', async () => {
      expect(allByRole(await withEntries(11), 'searchbox')).to.have.length(0);
      const element = await withEntries(12);
      expect(byRole(element, 'searchbox', 'Search')).to.be.instanceOf(HTMLInputElement);
      expect(byRole(element, 'search')).to.exist;
      expect(byRole(element, 'status').textContent).to.equal('');
      expect(await violations(element)).to.deep.equal([]);
    });

    it('finds words in whatever case and accents while they are typed, and announces the number of hits', async () => {
      const element = await withEntries(14);
      byRole(element, 'searchbox').focus();
      await sendKeys({type: 'ZURICH entry'});
      await until('one is left', () => names(element).length === 1);
      expect(names(element)).to.deep.equal(['Entry 5']);
      expect(byRole(element, 'status').textContent).to.equal('1 entry');
      expect(focused()).to.equal(byRole(element, 'searchbox'));
      for (let i = 0; i < 12; i++) await press('Backspace');
      await until('all are back', () => names(element).length === 14);
    });

    it('says that nothing matches, and takes the search back at the press of a button', async () => {
      const element = await withEntries(12);
      byRole(element, 'searchbox').focus();
      await sendKeys({type: 'quux'});
      await until('none is left', () => names(element).length === 0);
      expect(byRole(element, 'status').textContent).to.equal('0 entries');
      expect(await violations(element)).to.deep.equal([]);
      await click(byRole(element, 'button', 'Clear the search'));
      await until('all are back', () => names(element).length === 12);
      expect(byRole<HTMLInputElement>(element, 'searchbox').value).to.equal('');
      expect(focused()).to.equal(byRole(element, 'searchbox'));
    });

    if (!categories) return;

    it('narrows the list to a category, together with the search', async () => {
      const element = await withEntries(12);
      const choice = byRole<HTMLSelectElement>(element, 'combobox', 'Category');
      expect([...choice.options].map(each => each.label)).to.deep.equal(['All categories', 'Books', 'Tools']);
      choice.focus();
      await sendKeys({type: 'Books'});
      await press('Enter');
      await until('four are left', () => names(element).length === 4);
      expect(byRole(element, 'status').textContent).to.equal('4 entries');
      byRole(element, 'searchbox').focus();
      await sendKeys({type: '10'});
      await until('one is left', () => names(element).length === 1);
      expect(names(element)).to.deep.equal(['Entry 10']);
      await settled(element);
      expect(choice.value).to.equal('Books');
    });
  });
}
