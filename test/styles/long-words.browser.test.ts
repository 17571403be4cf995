import {expect} from 'chai';
import '../../src/initiatives/ob-initiatives.ts';
import '../../src/mailing-lists/ob-mailing-lists.ts';
import '../../src/people/ob-people.ts';
import '../../src/working-groups/ob-working-groups.ts';
import type {CommunityDocument} from '../../src/document/types.ts';
import {make} from '../support/element.ts';
import {composed} from '../support/fixture.ts';

const word = 'https://example.org/' + 'without-any-space_'.repeat(12).replaceAll('-', '_');
const entry = {name: word, description: word, url: word, links: [{name: word, url: word}]};
const data: CommunityDocument = {
  name: word,
  workingGroups: [{...entry, kind: word, meets: word, goals: [word], people: [{name: word, role: word}]}],
  mailingLists: [
    {...entry, audience: word},
    {name: word, replacedBy: word},
  ],
  initiatives: [{...entry, category: word, partners: [word]}],
  people: [{name: word, description: word, members: [{...entry, role: word}]}],
};

describe('a word that is longer than a line', () => {
  for (const tag of ['ob-working-groups', 'ob-mailing-lists', 'ob-initiatives', 'ob-people'] as const) {
    it(`breaks inside ${tag} on a narrow screen, and never sets the page scrolling sideways`, async () => {
      const element = await make({tag}, '', '', data);
      element.parentElement!.style.inlineSize = '300px';
      const edge = element.getBoundingClientRect().right;
      const outside = [...composed(element.shadowRoot!)].filter(
        each => !each.closest('.vh') && each.getBoundingClientRect().right > edge + 1,
      );
      expect(outside.map(each => `${each.localName} ${each.className}`)).to.deep.equal([]);
    });
  }
});
