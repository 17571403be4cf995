import {expect} from 'chai';
import {allByRole, byRole, violations, visibleText} from './accessible.ts';
import {heard, inState, make, type ElementSpec} from './element.ts';
import {focused, press, settled} from './fixture.ts';
import {sample} from './sample.ts';
import {breakWith, failureCodes, freshAddress, json, mend, useServer} from './server.ts';

const fallback = '<p id="fallback">Write to us by post.</p>';
const isShown = (element: Element): boolean =>
  element.checkVisibility() && element.getBoundingClientRect().height > 0;

/** What a visitor sees while loading, then, and when it failed. */
export function hasEveryState(spec: ElementSpec): void {
  const [name = ''] = spec.names;
  const {tag} = spec;

  describe('what it says of itself', () => {
    const server = useServer();

    it('keeps room and says that it is loading', async () => {
      server.answer = () => new Promise(() => undefined);
      const element = await make(spec, `src="${freshAddress()}"`);
      await inState(element, 'loading');
      expect(byRole(element, 'status').textContent).to.equal('Loading…');
      const skeleton = element.shadowRoot!.querySelector('[part=skeleton]')!;
      expect(skeleton.getBoundingClientRect().height).to.be.greaterThan(100);
      expect(skeleton.getAttribute('aria-hidden')).to.equal('true');
      expect(element.matches(':state(loading)')).to.equal(true);
      expect(await violations(element)).to.deep.equal([]);
    });

    it('leaves what stands inside on the screen while loading, and takes it away when the document is there', async () => {
      let arrive: (response: Response) => void = () => undefined;
      server.answer = () => new Promise(resolve => (arrive = resolve));
      const element = await make(spec, `src="${freshAddress()}"`, fallback);
      await inState(element, 'loading');
      expect(isShown(element.querySelector('#fallback')!)).to.equal(true);
      arrive(json(sample));
      await inState(element, 'ready');
      expect(isShown(element.querySelector('#fallback')!)).to.equal(false);
    });

    it('shows everything when the document is there', async () => {
      server.answer = () => json(sample);
      const element = await make(spec, `src="${freshAddress()}"`);
      await inState(element, 'ready');
      for (const each of spec.names) expect(visibleText(element)).to.include(each);
      expect(element.matches(':state(ready)')).to.equal(true);
      expect(element.matches(':state(loading)')).to.equal(false);
      expect(await violations(element)).to.deep.equal([]);
    });

    it('says so when there is nothing to show', async () => {
      const element = await make(spec, '', fallback, {name: 'Quiet place'});
      expect(element.dataset['state']).to.equal('empty');
      expect(visibleText(element)).to.include(spec.empty);
      expect(isShown(element.querySelector('#fallback')!)).to.equal(false);
      expect(await violations(element)).to.deep.equal([]);
    });

    it('shows the last good copy with its date when the server fails later', async () => {
      server.answer = () => json(sample);
      const element = await make(spec, `src="${freshAddress()}"`);
      await inState(element, 'ready');
      const errors = heard<CustomEvent & {code: string}>(element, 'error');
      breakWith(server, 'http');
      await element.reload();
      await inState(element, 'stale');
      const text = visibleText(element);
      expect(text).to.include(name).and.include('Shown as of');
      expect(text)
        .to.include(String(new Date().getUTCFullYear()))
        .and.include('this copy is the last good one');
      expect(errors.map(({event, state}) => [event.code, state])).to.deep.equal([['http', 'stale']]);
      expect(await violations(element)).to.deep.equal([]);
      mend(server, sample);
      await element.reload();
      await inState(element, 'ready');
      expect(visibleText(element)).not.to.include('Shown as of');
    });

    it('shows the last good copy to the next page of the same visitor', async () => {
      const address = freshAddress();
      localStorage.setItem(`ob-community:${address}`, `${Date.UTC(2020, 1, 29)} ${JSON.stringify(sample)}`);
      breakWith(server, 'network');
      const element = await make(spec, `src="${address}"`);
      await inState(element, 'stale');
      expect(visibleText(element))
        .to.include(name)
        .and.match(/Shown as of \D*29\D* 2020|Shown as of February 29, 2020/);
      localStorage.removeItem(`ob-community:${address}`);
    });
  });

  describe('when the document cannot be loaded', () => {
    const server = useServer();
    for (const code of failureCodes) {
      it(`says what failed (${code}), keeps the fallback, and a retry from the keyboard works`, async () => {
        const sentence = breakWith(server, code);
        const element = await make(spec, `loading="manual" src="${freshAddress()}"`, fallback);
        const [errors, loads] = [
          heard<CustomEvent & {code: string}>(element, 'error'),
          heard(element, 'load'),
        ];
        await element.load();
        await inState(element, 'error');
        expect(visibleText(element))
          .to.include(sentence)
          .and.include('What this page shows instead is below.');
        expect(byRole(element, 'status').textContent).to.equal(sentence);
        expect(isShown(element.querySelector('#fallback')!)).to.equal(true);
        expect(errors.map(({event, state}) => [event.code, state])).to.deep.equal([[code, 'error']]);
        expect(await violations(element)).to.deep.equal([]);
        mend(server, sample);
        byRole(element, 'button', 'Try again').focus();
        await press('Enter');
        await inState(element, 'ready');
        expect(visibleText(element)).to.include(name);
        expect(isShown(element.querySelector('#fallback')!)).to.equal(false);
        expect(loads).to.have.length(1);
      });
    }

    it('offers the retry again when that fails too, and focus stays with it', async () => {
      breakWith(server, 'json');
      const element = await make(spec, `src="${freshAddress()}"`);
      await inState(element, 'error');
      expect(visibleText(element)).not.to.include('below');
      const before = server.requests.length;
      byRole(element, 'button', 'Try again').focus();
      await press('Enter');
      await settled(element);
      await inState(element, 'error');
      expect(server.requests.length).to.equal(before + 1);
      expect(focused()).to.equal(allByRole(element, 'button', 'Try again')[0]);
    });

    it('says so when the address is none', async () => {
      const element = await make(spec, 'src="http://["', fallback);
      await inState(element, 'error');
      expect(visibleText(element)).to.include('http://[ did not answer.').and.include('by post');
    });

    it(`says on the page why <${tag} debug> is blank`, async () => {
      breakWith(server, 'http');
      const address = freshAddress();
      const element = await make(spec, `src="${address}" debug`);
      await inState(element, 'error');
      expect(visibleText(element)).to.include('error ← src').and.include(`${address}: http 404`);
    });
  });
}
