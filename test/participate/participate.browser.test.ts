import {expect} from 'chai';
import '../../src/participate/ob-participate.ts';
import '../../src/community/ob-community.ts';
import {accessibleTree, allByRole, namesByRole, visibleText} from '../support/accessible.ts';
import {keepsTheContract} from '../support/contract.ts';
import {make} from '../support/element.ts';
import {sample} from '../support/sample.ts';

const tag = 'ob-participate';

describe('the ways to take part', () => {
  keepsTheContract({
    tag,
    names: ['Become a member', 'Ask anything'],
    heading: 'Take part',
    empty: 'Nothing is listed here now.',
    carried: 'Follow the work',
    wrapped: [
      '<ul><li><a href="https://a.example/">Quilt with us</a> - On Mondays.</li></ul>',
      'Quilt with us',
    ],
    limited: 2,
  });

  it('are links by their name, or by words of their own below the text', async () => {
    const element = await make({tag}, '', '', sample);
    expect(namesByRole(element, 'link')).to.deep.equal(['Join the harbour', 'Ask anything']);
    expect(allByRole(element, 'link').map(each => each.getAttribute('href'))).to.deep.equal([
      'https://harbour.example/join',
      'https://harbour.example/ask',
    ]);
    expect(visibleText(allByRole(element, 'listitem')[0]!)).to.equal(
      'Become a member It costs a smile. Join the harbour',
    );
  });

  it('show what they are called where the address cannot be opened', async () => {
    const participate = [{name: 'Come by', url: 'ftp://old.example/', label: 'Walk in'}];
    const element = await make({tag}, '', '', {name: 'Place', participate});
    expect(namesByRole(element, 'link')).to.deep.equal([]);
    expect(visibleText(element)).to.include('Come by').and.include('Walk in');
    expect(element.document?.problems.map(each => each.pointer)).to.deep.equal(['/participate/0/url']);
  });

  it('are heard as region, heading and list', async () => {
    const element = await make({tag}, '', '', sample);
    expect(accessibleTree(element).map(({role, name}) => `${role} ${name}`.trim())).to.deep.equal([
      'status',
      'region Take part',
      'heading Take part',
      'list',
      'listitem',
      'heading Become a member',
      'link Join the harbour',
      'listitem',
      'heading Ask anything',
      'link Ask anything',
    ]);
  });
});
