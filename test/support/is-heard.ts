import {expect} from 'chai';
import {count} from './count.ts';
import type {ElementSpec} from './element.ts';
import type {State} from './element-states.ts';
import {transcript} from './screen-reader.ts';
import {useServer} from './server.ts';
import {Snapshots} from './snapshot.ts';
import {treeOf} from './tree.ts';

/** Looks that change nothing for those who do not see them. */
const visual = /narrow|right to left/;
/** A page is the sum of its sections, whose own states are compared in full. */
const ofPage =
  /^(loading|ready|empty|failed over|as a composition|with chosen|without nav|around|with a heading)/;

/** Compares, for every state of an element, its accessible tree and what a screen reader says from top to bottom. */
export function isHeard(tag: ElementSpec['tag'], states: readonly State[]): void {
  describe(`<${tag}> is heard as before`, () => {
    const server = useServer();
    const snapshots = new Snapshots(`snapshots/${tag}.txt`);
    for (const {name, show} of states) {
      if (visual.test(name) || (tag === 'ob-community' && !ofPage.test(name))) continue;
      it(`role, name and state of everything, and each phrase of a screen reader: ${name}`, async () => {
        const element = await show(server);
        snapshots.match(`${name}: tree`, treeOf(element));
        count('accessible trees compared');
        const phrases = await transcript(element);
        // Where things begin and what they are says where they end.
        snapshots.match(
          `${name}: transcript`,
          phrases.filter(phrase => !phrase.startsWith('end of ')),
        );
        count('screen reader transcripts compared');
      });
    }

    it('and nothing is kept of a state that is gone', () => {
      expect(snapshots.unused).to.deep.equal([]);
    });
  });
}
