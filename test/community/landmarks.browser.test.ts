import axe from 'axe-core';
import {expect} from 'chai';
import '../../src/community/ob-community.ts';
import {fixture, settled} from '../support/fixture.ts';

describe('the community on a page that marks no main part', () => {
  it('is no second banner beside that of the page', async () => {
    const place = fixture('<div></div>').parentElement!;
    const page = document.createElement('div');
    page.insertAdjacentHTML('beforeend', '<ob-community></ob-community>');
    place.replaceWith(page);
    await settled(page);
    const {violations, passes} = await axe.run(document, {runOnly: ['landmark-no-duplicate-banner']});
    page.remove();
    expect(violations.map(({id}) => id)).to.deep.equal([]);
    expect(passes.map(({id}) => id)).to.deep.equal(['landmark-no-duplicate-banner']);
  });
});
