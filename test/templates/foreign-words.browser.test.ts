import {expect} from 'chai';
import '../../src/participate/ob-participate.ts';
import type {CommunityDocument} from '../../src/document/types.ts';
import {composed} from '../support/fixture.ts';
import {make} from '../support/element.ts';

/** Languages that an element claims for words in it. */
async function claimed(data: CommunityDocument): Promise<(string | null)[]> {
  const element = await make({tag: 'ob-participate'}, '', '', data);
  const parts = [...composed(element.shadowRoot!)].filter(each => !each.matches('[part~=base]'));
  return parts.filter(each => each.hasAttribute('lang')).map(each => each.getAttribute('lang'));
}

describe('words in another language than the page', () => {
  it('are marked with their language, so that a voice speaks them right', async () => {
    const text = {fr: 'Venez', 'pt-BR': 'Venham'};
    expect(await claimed({name: 'Place', participate: [{name: text, description: text}]})).to.deep.equal([
      'fr',
      'fr',
    ]);
    expect(await claimed({name: 'Place', language: 'nb', participate: [{name: 'Kom'}]})).to.deep.equal([
      'nb',
    ]);
  });

  for (const language of ['english', 'no tag', '7', 'de_DE', 'x']) {
    it(`claim none when what the document says is no language tag (${language})`, async () => {
      expect(await claimed({name: 'Place', language, participate: [{name: 'Kom'}]})).to.deep.equal([]);
    });
  }
});
