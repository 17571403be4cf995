import {expect} from 'chai';
import '../../src/community/ob-community.ts';
import {accessibleTree, allByRole, byRole, linksOf, outline, visibleText} from '../support/accessible.ts';
import {keepsTheContract} from '../support/contract.ts';
import {make} from '../support/element.ts';
import {click, focused, frameOf, press, settled, until} from '../support/fixture.ts';
import {namesOf, sample} from '../support/sample.ts';

const tag = 'ob-community';
const titles = (root: Element): string[] =>
  linksOf(byRole(root, 'navigation', 'On this page')).map(each => each.textContent.trim());

describe('the page of a community', () => {
  keepsTheContract({
    tag,
    names: [...new Set(namesOf(sample).map(([, name]) => name))],
    heading: 'Harbour Makers',
    empty: 'This community has published nothing yet.',
    carried: 'Open Badges Dev List',
    wrapped: [
      '<h1>Quilters</h1><h2>Mailing lists</h2><ul><li><a href="https://a.example/">Quilt list</a> - Quilts.</li></ul>',
      'Quilt list',
    ],
  });

  it('opens with name, introduction, date and the notices that hold today', async () => {
    const page = await make({tag}, '', '', sample);
    const text = visibleText(page);
    expect(text).to.match(
      /^Harbour Makers People who mend boats\. Start with the guide\. Last updated March 2, 2026/,
    );
    expect(text).to.include('The slipway is closed this week. Read more').and.not.include('summer fair');
    expect(outline(page)[0]).to.equal('2 Harbour Makers');
  });

  it('has an entry in its navigation for every section, in their order, with their own words', async () => {
    const page = await make({tag}, '', '', sample);
    const entries = titles(page);
    expect(entries.slice(0, 7)).to.deep.equal([
      'Working groups',
      'Mailing lists',
      'Friends of the harbour',
      'People',
      'Meetings',
      'Documents',
      'Take part',
    ]);
    const headings = allByRole(page, 'heading').filter(
      each => each.localName === 'h3' && each.part.contains('heading'),
    );
    expect(headings.map(each => each.textContent.trim())).to.deep.equal(entries);
  });

  it('moves focus from an entry of the navigation to the heading of its section, by pointer and keyboard', async () => {
    const page = await make({tag}, '', '', sample);
    for (const act of [click, async (link: HTMLElement) => (link.focus(), press('Enter'))]) {
      for (const link of linksOf(byRole(page, 'navigation'))) {
        await act(link);
        const target = await until('focus has moved', () => focused() !== link && focused());
        expect(target.textContent?.trim()).to.equal(link.textContent.trim());
        expect(target.localName).to.equal('h3');
      }
    }
  });

  it('goes on from there with the next link of that section', async () => {
    const page = await make({tag}, '', '', sample);
    byRole(page, 'link', 'Mailing lists').focus();
    await press('Enter');
    await until(
      'focus has moved',
      () => focused()?.textContent?.trim() === 'Mailing lists' && focused()?.localName === 'h3',
    );
    await press('Tab');
    expect(focused()?.textContent?.trim()).to.equal('Talk list');
  });

  it('shows the sections that the page chooses, in that order, and ignores words that are none', async () => {
    const page = await make({tag}, 'sections=" people quilts  mailing-lists "', '', sample);
    expect(titles(page)).to.deep.equal(['People', 'Mailing lists']);
    expect(visibleText(page)).not.to.include('Tar kettle');
    page.setAttribute('sections', 'initiatives');
    await settled(page);
    expect(allByRole(page, 'navigation')).to.deep.equal([]);
    expect(visibleText(page)).to.include('Tar kettle').and.not.include('Cleo Mast');
  });

  it('leaves out the navigation when told so', async () => {
    const page = await make({tag}, 'nav="none"', '', sample);
    expect(allByRole(page, 'navigation')).to.deep.equal([]);
    expect(visibleText(page)).to.include('Talk list');
  });

  it('has no section, and no entry, for what the community does not have', async () => {
    const page = await make({tag}, '', '', {
      name: 'Small',
      mailingLists: [{name: 'One'}],
      people: [{name: 'Two'}],
    });
    expect(titles(page)).to.deep.equal(['Mailing lists', 'Two']);
    expect(outline(page)).to.deep.equal(['2 Small', '3 Mailing lists', '4 One', '3 Two']);
  });

  it('is the main thing, with the first heading, on a page that has neither', async () => {
    const host = (await frameOf('/test/hosts/empty.html')).contentDocument!;
    const page = await make({tag}, '', '', sample);
    expect(allByRole(page, 'main')).to.have.length(0);
    host.body.append(page);
    await settled(page);
    expect(outline(page).slice(0, 2)).to.deep.equal(['1 Harbour Makers', '2 Working groups']);
    expect(allByRole(page, 'main')).to.have.length(1);
    host.body.append(host.createElement('h1'), host.createElement('main'));
    page.requestUpdate();
    await settled(page);
    expect(outline(page)[0]).to.equal('2 Harbour Makers');
    expect(allByRole(page, 'main')).to.have.length(0);
  });

  it('puts its sections on its own level when it has no heading', async () => {
    const page = await make({tag}, 'heading="" heading-level="3"', '', sample);
    expect(outline(page)[0]).to.equal('3 Working groups');
  });

  it('is heard as a page with landmarks', async () => {
    const page = await make({tag}, '', '', {
      name: 'Small',
      mailingLists: [{name: 'One'}],
      participate: [{name: 'Two', url: 'https://two.example/'}],
    });
    expect(accessibleTree(page).map(({role, name}) => `${role} ${name}`.trim())).to.deep.equal([
      'status',
      'heading Small',
      'navigation On this page',
      'list',
      'listitem',
      'link Mailing lists',
      'listitem',
      'link Take part',
      'status',
      'region Mailing lists',
      'heading Mailing lists',
      'list',
      'listitem',
      'heading One',
      'status',
      'region Take part',
      'heading Take part',
      'list',
      'listitem',
      'heading Two',
      'link Two',
    ]);
  });

  it('leaves a link of the navigation to the browser when the reader asks for another window', async () => {
    const page = await make({tag}, '', '', sample);
    const link = byRole(page, 'link', 'People');
    let prevented: boolean | undefined;
    page.addEventListener('click', event => {
      prevented = event.defaultPrevented;
      event.preventDefault();
    });
    link.dispatchEvent(
      new MouseEvent('click', {bubbles: true, composed: true, cancelable: true, ctrlKey: true}),
    );
    expect(prevented).to.equal(false);
    link.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, cancelable: true}));
    expect(prevented).to.equal(true);
  });
});
