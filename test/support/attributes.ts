import {expect} from 'chai';
import {registerMessages} from '../../src/i18n/messages.ts';
import {byRole, outline, visibleText} from './accessible.ts';
import {inState, make, type ElementSpec} from './element.ts';
import {click, composed, fixture, focused, press, settled, until, wait} from './fixture.ts';
import {sample} from './sample.ts';
import {freshAddress, json, useServer} from './server.ts';

const levels = [
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
  ['5', 5],
  ['6', 6],
  ['0', 2],
  ['9', 6],
  ['-1', 1],
  ['two', 2],
] as const;

/** The attributes that all elements share. */
export function followsItsAttributes(spec: ElementSpec): void {
  describe('what its attributes change', () => {
    const server = useServer();

    it('takes another heading, and none', async () => {
      const element = await make(spec, 'heading="Our own words"', '', sample);
      expect(outline(element)[0]).to.equal('2 Our own words');
      element.setAttribute('heading', '');
      await settled(element);
      expect(outline(element).join()).not.to.include('Our own words');
      if (spec.heading) expect(outline(element)).not.to.include(`2 ${spec.heading}`);
    });

    for (const [written, level] of levels) {
      it(`puts its heading on level ${level} when the page says heading-level="${written}", without a gap below`, async () => {
        const element = await make(spec, `heading-level="${written}" heading="Words"`, '', sample);
        const headings = outline(element);
        expect(headings[0]).to.equal(`${level} Words`);
        const steps = headings.map(each => parseInt(each));
        steps.forEach((each, index) => expect(each - (steps[index - 1] ?? each)).to.be.at.most(1));
        expect(Math.min(...steps)).to.equal(level);
      });
    }

    if (spec.limited !== undefined) {
      it('shows as many entries as the limit says, and the rest at the press of a button, with focus on the first new one', async () => {
        const element = await make(spec, 'limit="1"', '', sample);
        const items = (): HTMLElement[] =>
          [...composed(element)].filter((each): each is HTMLElement =>
            each.matches('[part~=item], [part=group]'),
          );
        const before = items();
        byRole(element, 'button', `Show all (${spec.limited})`).focus();
        await press('Enter');
        await until('more is shown', () => items().length > before.length);
        const first = items().find(each => !before.includes(each))!;
        await until('focus has moved', () => focused() === first);
        for (const each of spec.names) expect(visibleText(element)).to.include(each);
      });

      it('shows all entries when the limit is no number above zero', async () => {
        for (const limit of ['0', '-3', 'few', '1000']) {
          const element = await make(spec, `limit="${limit}"`, '', sample);
          for (const each of spec.names) expect(visibleText(element)).to.include(each);
          expect(visibleText(element)).not.to.include('Show all');
        }
      });

      it('shows the rest at a click too', async () => {
        const element = await make(spec, 'limit="1"', '', sample);
        await click(byRole(element, 'button', /Show all/));
        await until('the last is shown', () => visibleText(element).includes(spec.names.at(-1) ?? ''));
      });
    }

    it('speaks the language of the page, live, and counts the nearest one', async () => {
      registerMessages('eo', {loading: 'Ŝargante…'});
      server.answer = () => new Promise(() => undefined);
      const outer = fixture(`<div lang="eo"><${spec.tag} src="${freshAddress()}"></${spec.tag}></div>`);
      const element = outer.firstElementChild as Parameters<typeof inState>[0];
      await inState(element, 'loading');
      const status = element.shadowRoot!.querySelector('[role=status]')!;
      const base = element.shadowRoot!.querySelector('[part=base]')!;
      expect([status.textContent, base.getAttribute('lang')]).to.deep.equal(['Ŝargante…', 'eo']);
      outer.lang = 'en-GB';
      await until('it is English', () => status.textContent === 'Loading…');
      expect(base.getAttribute('lang')).to.equal('en-GB');
      element.lang = 'eo';
      await until('it follows its own attribute', () => status.textContent === 'Ŝargante…');
    });

    it('runs from right to left where the page does', async () => {
      const element = await make(spec, 'dir="rtl"', '', sample);
      const base = element.shadowRoot!.querySelector('[part=base]')!;
      expect(getComputedStyle(base).direction).to.equal('rtl');
      element.dir = 'ltr';
      expect(getComputedStyle(base).direction).to.equal('ltr');
    });

    it('takes its colours from the page, or is light or dark when told so', async () => {
      const element = await make(spec, 'style="color: rgb(1, 2, 3)"', '', sample);
      const base = element.shadowRoot!.querySelector('[part=base]')!;
      const style = getComputedStyle(base);
      expect(style.color).to.equal('rgb(1, 2, 3)');
      element.setAttribute('theme', 'dark');
      expect([style.colorScheme, style.color]).to.deep.equal(['dark', 'rgb(230, 233, 236)']);
      element.setAttribute('theme', 'light');
      expect([style.colorScheme, style.color]).to.deep.equal(['light', 'rgb(29, 35, 41)']);
    });

    it('waits for load() when loading is manual', async () => {
      server.answer = () => json(sample);
      const element = await make(spec, `loading="manual" src="${freshAddress()}"`, '<p>Later.</p>');
      await wait(50);
      expect([server.requests.length, element.dataset['state']]).to.deep.equal([0, 'idle']);
      expect(visibleText(element)).to.equal('Later.');
      await element.load();
      expect([server.requests.length, element.dataset['state']]).to.deep.equal([1, 'ready']);
    });

    it('waits until it is near the viewport when loading is lazy', async () => {
      server.answer = () => json(sample);
      const element = await make(spec, `loading="lazy" src="${freshAddress()}"`);
      element.before(Object.assign(document.createElement('div'), {style: 'block-size: 5000px'}));
      element.remove();
      document.querySelector('main > div')!.append(element);
      await wait(150);
      const early = server.requests.length;
      element.scrollIntoView();
      await inState(element, 'ready');
      expect([early, server.requests.length]).to.deep.equal([0, 1]);
    });

    it('says on the page where its content comes from, and what is wrong with the data', async () => {
      const element = await make(spec, 'debug', '', {
        ...sample,
        mailingLists: 7,
        workingGroups: 7,
        language: 7,
      });
      expect(visibleText(element)).to.match(/(ready|empty) ← data/);
      expect(visibleText(element)).not.to.include('[object');
    });
  });
}
