import {expect} from 'chai';
import '../../src/documents/ob-documents.ts';
import '../../src/community/ob-community.ts';
import {allByRole, byRole, namesByRole, outline, visibleText} from '../support/accessible.ts';
import {keepsTheContract} from '../support/contract.ts';
import {make} from '../support/element.ts';
import {sample} from '../support/sample.ts';

const tag = 'ob-documents';

describe('the documents', () => {
  keepsTheContract({
    tag,
    names: ['Tar decision', 'Shed report', 'Loose leaf'],
    heading: 'Documents',
    empty: 'Nothing is listed here now.',
    carried: 'Nothing is listed here now.',
    wrapped: ['<ul><li><a href="https://a.example/">Quilt minutes</a> - In full.</li></ul>', 'Quilt minutes'],
    limited: 3,
  });

  it('are sorted by group, under the name of the group, and by year', async () => {
    const element = await make({tag}, '', '', sample);
    expect(outline(element)).to.deep.equal([
      '2 Documents',
      '3 Hull group',
      '4 2026',
      '3 2017',
      '3 Without a date',
    ]);
  });

  it('say what they are, of when, what was decided, and what it takes to read them', async () => {
    const element = await make({tag}, '', '', sample);
    const [tar, shed, leaf] = allByRole(element, 'listitem').map(visibleText);
    expect(tar).to.include('Decision').and.include('February 2026').and.include('Outcome: We keep tar.');
    expect(shed)
      .to.include('Report')
      .and.match(/Jan\D* 10, 2017/)
      .and.include('Members only');
    expect(leaf).to.equal('Loose leaf');
    expect(namesByRole(element, 'link')).to.deep.equal(['Tar decision']);
    expect(byRole(element, 'link').getAttribute('href')).to.equal('https://harbour.example/tar');
  });

  it('stand under the id of a group that is not in the data, and newest first', async () => {
    const documents = ['2019', '2021-03', '2021-11-02', '2020'].map(date => ({
      name: `Of ${date}`,
      date,
      group: 'crew',
    }));
    const element = await make({tag}, '', '', {name: 'Place', documents});
    expect(outline(element).slice(0, 3)).to.deep.equal(['2 Documents', '3 crew', '4 2021']);
    expect(
      allByRole(element, 'listitem').map(each => each.querySelector('[part=name]')!.textContent),
    ).to.deep.equal(['Of 2021-11-02', 'Of 2021-03', 'Of 2020', 'Of 2019']);
  });
});
