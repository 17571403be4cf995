import {expect} from 'chai';
import '../../src/all.ts';
import '../../src/contact-form/ob-contact-form.ts';
import {tags} from '../support/tags.ts';
import {visibleText} from '../support/accessible.ts';
import {count} from '../support/count.ts';
import {make, type ObElement} from '../support/element.ts';
import {statesOf, type State} from '../support/element-states.ts';
import {composed} from '../support/fixture.ts';
import {formStates} from '../support/form-states.ts';
import {useServer} from '../support/server.ts';
import {steady} from '../support/steady-document.ts';

/** CSS pixels, each way (WCAG 2.5.5). */
const smallest = 44;

/**
 * What WCAG 2.5.5 exempts: links in sentences, whose size the line height gives (Inline). A box that is ticked has its
 * label beside it, which ticks it as well. What the page has put inside an element is the page's.
 */
const isExempt = (target: Element): boolean => !!target.closest('[part~=description], [aria-hidden=true]');

const targetsOf = (element: ObElement): Element[] =>
  [...composed(element.shadowRoot!)].filter(
    each =>
      each.matches(
        'a[href], button, select, textarea, input:not([type=checkbox], [type=hidden]), .checkbox label',
      ) && !isExempt(each),
  );

const tooSmall = (target: Element): string[] => {
  const {width, height} = target.getBoundingClientRect();
  const isLarge = width > smallest - 0.5 && height > smallest - 0.5;
  return isLarge ? [] : [`${target.localName} “${visibleText(target)}” ${Math.round(width)} × ${Math.round(height)}`];
}; // prettier-ignore

const interesting =
  /^(ready|long texts|on a narrow|around|failed|limited|searchable|no hits|a form|sent|unsure|filling|link only|by e-mail|mailing)/;
describe('what one presses or types into', () => {
  const server = useServer();
  const of = (states: readonly State[]): State[] => states.filter(({name}) => interesting.test(name));

  for (const tag of tags) {
    for (const {name, show} of of([...statesOf(tag), ...(tag === 'ob-contact-form' ? formStates : [])])) {
      it(`is at least 44 pixels wide and high in <${tag}>: ${name}`, async () => {
        const targets = targetsOf(await show(server));
        count('targets measured', targets.length);
        expect(targets.flatMap(tooSmall)).to.deep.equal([]);
      });
    }

    it(`is that large in <${tag}> on a page of small print as well`, async () => {
      const element = await make({tag}, 'style="font-size: 11px"', '', steady);
      expect(targetsOf(element).flatMap(tooSmall)).to.deep.equal([]);
    });

    it(`is hit where it is shown in <${tag}>, and not covered by its neighbours`, async () => {
      const element = await make({tag}, '', '', steady);
      for (const target of targetsOf(element)) {
        target.scrollIntoView({block: 'center'});
        const {x, y, width, height} = target.getBoundingClientRect();
        const root = target.getRootNode() as ShadowRoot;
        for (const share of [0.25, 0.5, 0.75]) {
          const hit = root.elementFromPoint(x + Math.min(width / 2, 20), y + height * share);
          expect(hit && target.contains(hit), `${visibleText(target)} at ${share}`).to.equal(true);
        }
      }
    });
  }
});
