import {expect} from 'chai';
import '../src/all.ts';
import {allByRole, byRole, linksOf, outline, visibleText} from './support/accessible.ts';
import {make, type ObElement} from './support/element.ts';
import {fixture, settled, until} from './support/fixture.ts';
import {sample} from './support/sample.ts';
import {useServer, freshAddress, json} from './support/server.ts';

const list = `<ul>
  <li><a href="https://one.example/">First entry</a> - What the first is for.</li>
  <li><a href="/two">Second entry</a>: what the second is for.</li>
</ul>`;

const sections = [
  'working-groups',
  'mailing-lists',
  'initiatives',
  'meetings',
  'documents',
  'participate',
] as const;

describe('ordinary HTML inside an element', () => {
  for (const name of sections) {
    it(`becomes the entries of <ob-${name}>, under the page's own heading`, async () => {
      const element = await make({tag: `ob-${name}`}, '', `<h2>Our own heading</h2>${list}`);
      expect(outline(element)[0]).to.equal('2 Our own heading');
      expect(visibleText(element)).to.include('First entry').and.include('Second entry');
      expect(element.children[0]!.checkVisibility()).to.equal(false);
      expect(element.document?.problems).to.deep.equal([]);
    });
  }

  for (const name of ['working-groups', 'mailing-lists', 'initiatives'] as const) {
    it(`keeps the links and the words of each entry in <ob-${name}>`, async () => {
      const element = await make({tag: `ob-${name}`}, '', list);
      expect(linksOf(element).map(each => [each.textContent.trim(), each.href])).to.deep.equal([
        ['First entry', 'https://one.example/'],
        ['Second entry', new URL('/two', location.href).href],
      ]);
      expect(visibleText(element)).to.include('the first is for').and.include('the second is for');
    });
  }

  it('becomes people in <ob-people>, by the group that a heading names', async () => {
    const element = await make({tag: 'ob-people'}, '', `<h3>Council</h3>${list}`);
    expect(visibleText(element)).to.include('Council').and.include('First entry').and.include('Second entry');
  });

  it('becomes the card of <ob-working-group>', async () => {
    const element = await make({tag: 'ob-working-group'}, '', list);
    expect(visibleText(element)).to.include('First entry').and.not.include('Second entry');
  });

  it('becomes a whole page in <ob-community>', async () => {
    const page = await make(
      {tag: 'ob-community'},
      '',
      `<h1>Quilters</h1><p>We quilt.</p><h2>Mailing lists</h2>${list}<h2>Working groups</h2>${list}`,
    );
    expect(outline(page)[0]).to.equal('2 Quilters');
    const navigation = byRole(page, 'navigation');
    expect(linksOf(navigation).map(each => each.textContent.trim())).to.have.members([
      'Working groups',
      'Mailing lists',
    ]);
    expect(linksOf(page).filter(each => each.href === 'https://one.example/')).to.have.length(2);
    expect(visibleText(page)).to.include('We quilt.');
  });

  it('is read again whenever it changes', async () => {
    const element = await make({tag: 'ob-mailing-lists'}, '', list);
    element
      .querySelector('ul')!
      .insertAdjacentHTML('beforeend', '<li><a href="https://three.example/">Third entry</a></li>');
    await until('the third is shown', () => visibleText(element).includes('Third entry'));
    element.querySelector('a')!.firstChild!.nodeValue = 'Renamed entry';
    await until('the first is renamed', () => visibleText(element).includes('Renamed entry'));
    element.replaceChildren();
    await until('the carried lists are back', () => visibleText(element).includes('Open Badges Dev List'));
    expect(allByRole(element, 'listitem')).to.have.length(2);
  });

  it('is read when it is added to an empty element', async () => {
    const element = await make({tag: 'ob-initiatives'});
    element.insertAdjacentHTML('beforeend', list);
    await until('the entries are shown', () => visibleText(element).includes('Second entry'));
    expect(visibleText(element)).not.to.include('Badge the World');
  });

  it('runs no script and keeps no markup of its own', async () => {
    const hostile = `<ul><li><a href="javascript:void(top.obRan=1)">Bad</a> - <img src="x:" onerror="top.obRan=1" alt="">words</li><li><a href="https://a.example/">Good</a> - <b>bold</b></li></ul>`;
    const element = await make({tag: 'ob-mailing-lists'}, '', hostile.replace(' onerror="top.obRan=1"', ''));
    expect(linksOf(element).map(each => each.href)).to.deep.equal(['https://a.example/']);
    expect(visibleText(element)).to.include('Bad');
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
  });
});

describe('a composition', () => {
  const server = useServer();
  const composition = `<h2>Our layout</h2><div class="two"><ob-mailing-lists></ob-mailing-lists><p>Between</p><ob-initiatives limit="1"></ob-initiatives></div>`;

  it('lays the sections out in the page, and gives them one document', async () => {
    server.answer = () => json(sample);
    const page = await make({tag: 'ob-community'}, `src="${freshAddress()}"`, composition);
    await until('the lists are shown', () => visibleText(page).includes('Talk list'));
    await settled(page);
    const text = visibleText(page);
    expect(text).to.match(
      /^Our layout Mailing lists .*Talk list.* Between Friends of the harbour .*Tar kettle/,
    );
    expect(text).not.to.include('Hull group');
    expect(text.match(/Talk list/g)!.length).to.equal(
      visibleText(page.querySelector('ob-mailing-lists')!).match(/Talk list/g)!.length,
    );
    expect(server.requests).to.have.length(1);
    expect(page.querySelector<ObElement>('ob-mailing-lists')!.getRootNode()).to.equal(document);
  });

  it('shows the carried document without any source', async () => {
    const page = await make({tag: 'ob-community'}, '', composition);
    expect(visibleText(page)).to.include('Open Badges Dev List').and.include('Badge the World');
  });

  it('goes over to another document in every section at once', async () => {
    const page = await make({tag: 'ob-community'}, '', composition, sample);
    page.data = {name: 'Elsewhere', mailingLists: [{name: 'Their list'}]};
    await until('the list is another', () => visibleText(page).includes('Their list'));
    await settled(page);
    expect(visibleText(page)).to.include('Nothing is listed here now.').and.not.include('Talk list');
  });

  it('lets a section have a source of its own', async () => {
    const page = await make(
      {tag: 'ob-community'},
      '',
      '<ob-mailing-lists></ob-mailing-lists><ob-people></ob-people>',
      sample,
    );
    page.querySelector<ObElement>('ob-mailing-lists')!.data = {
      name: 'Own',
      mailingLists: [{name: 'Own list'}],
    };
    await until('the list is its own', () => visibleText(page).includes('Own list'));
    expect(visibleText(page)).to.include('Cleo Mast').and.not.include('Talk list');
  });

  it('takes in a section that arrives later, and lets one go', async () => {
    const page = await make({tag: 'ob-community'}, '', '<ob-mailing-lists></ob-mailing-lists>', sample);
    const late = document.createElement('ob-people');
    page.append(late);
    await settled(page);
    expect(visibleText(late)).to.include('Cleo Mast');
    fixture('<section></section>').append(late);
    await until('it has its own source again', () => visibleText(late).includes('Community Council'));
  });

  it('follows the heading level of the community', async () => {
    const page = await make(
      {tag: 'ob-community'},
      'heading-level="4"',
      '<ob-mailing-lists></ob-mailing-lists>',
      sample,
    );
    expect(outline(page)[0]).to.equal('4 Mailing lists');
  });

  it('tries again for all of them when it failed', async () => {
    server.answer = () => new Response('', {status: 500});
    const page = await make({tag: 'ob-community'}, `src="${freshAddress()}"`, composition);
    await until('it failed', () => page.dataset['state'] === 'error');
    expect(allByRole(page, 'button', 'Try again')).to.have.length(1);
    server.answer = () => json(sample);
    await page.reload();
    await until('the lists are shown', () => visibleText(page).includes('Talk list'));
  });
});
