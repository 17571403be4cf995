import {expect} from 'chai';
import {objections} from './axe.ts';
import {count} from './count.ts';
import type {ElementSpec} from './element.ts';
import type {State} from './element-states.ts';
import {looks, wear} from './looks.ts';
import {useServer} from './server.ts';

/** Looks at every state of an element with axe, light and dark, each by its attribute and by the page around it. */
export function passesAxe(tag: ElementSpec['tag'], states: readonly State[]): void {
  describe(`<${tag}>`, () => {
    const server = useServer();
    for (const {name, show} of states) {
      it(`has nothing that axe objects to or leaves open, light and dark: ${name}`, async () => {
        const element = await show(server);
        for (const look of looks) {
          await wear(element, look);
          expect(await objections(), look).to.deep.equal([]);
        }
        count('states seen by axe, each in 4 looks');
      });
    }
  });
}
