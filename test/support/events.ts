import {expect} from 'chai';
import {visibleText} from './accessible.ts';
import {heard, inState, make, type ElementSpec} from './element.ts';
import {wait} from './fixture.ts';
import {sample} from './sample.ts';
import {breakWith, freshAddress, json, useServer} from './server.ts';

/** What a page can listen to. */
export function tellsThePage(spec: ElementSpec): void {
  describe('what it tells the page', () => {
    const server = useServer();
    const bubbled: string[] = [];
    const note = (event: Event): void => void bubbled.push(event.type);
    beforeEach(() => {
      bubbled.length = 0;
      for (const type of ['load', 'error', 'ob-request', 'ob-state'])
        document.body.addEventListener(type, note);
    });
    afterEach(() => {
      for (const type of ['load', 'error', 'ob-request', 'ob-state'])
        document.body.removeEventListener(type, note);
    });

    it('asks the page before a request leaves, and makes none when the page says no', async () => {
      const address = freshAddress();
      const seen: [string, string, EventTarget | null][] = [];
      const refuse = (event: Event): void => {
        const {url, purpose, target} = event as Event & {url: string; purpose: string};
        seen.push([url, purpose, target]);
        event.preventDefault();
      };
      document.addEventListener('ob-request', refuse, {capture: true});
      const element = await make(spec, `src="${address}"`, '<p>Only with consent.</p>');
      await wait(50);
      document.removeEventListener('ob-request', refuse, {capture: true});
      expect(seen).to.deep.equal([[address, 'document', element]]);
      expect([server.requests, bubbled]).to.deep.equal([[], []]);
      expect(visibleText(element)).to.equal('Only with consent.');
      server.answer = () => json(sample);
      await element.load();
      expect(element.dataset['state']).to.equal('ready');
    });

    it('tells that a document is shown once it is, and only those who listen to the element itself', async () => {
      server.answer = () => json(sample);
      const element = await make(spec, `src="${freshAddress()}" loading="manual"`);
      const loads = heard(element, 'load');
      let shown = '';
      element.addEventListener('load', () => (shown = visibleText(element)));
      await element.load();
      expect(loads.map(({state, event}) => [state, event.bubbles])).to.deep.equal([['ready', false]]);
      for (const each of spec.names.slice(0, spec.tag === 'ob-community' ? 0 : 1))
        expect(shown).to.include(each);
      expect(element.document?.name).to.equal(sample.name);
      expect(bubbled).to.deep.equal([]);
    });

    it('tells of a document that was given as an object too', async () => {
      const element = await make(spec, '', '', sample);
      const loads = heard(element, 'load');
      element.data = {...sample};
      await element.updateComplete;
      expect(loads.map(({state}) => state)).to.deep.equal(['ready']);
    });

    it('tells that loading failed, with a code and words for a log, once the visitor can see it', async () => {
      breakWith(server, 'json');
      const address = freshAddress();
      const element = await make(spec, `src="${address}" loading="manual"`);
      const errors = heard<CustomEvent<unknown> & {code: string; message: string}>(element, 'error');
      await element.load();
      await inState(element, 'error');
      expect(
        errors.map(({state, event}) => [state, event.code, event.detail, event.message, event.bubbles]),
      ).to.deep.equal([['error', 'json', {code: 'json'}, `${address}: json`, false]]);
      expect(bubbled).to.deep.equal([]);
    });

    it('tells each state that it goes through, on the element and to style sheets', async () => {
      server.answer = () => json({name: 'Quiet place'});
      const element = await make(spec, `src="${freshAddress()}" loading="manual"`);
      const states = heard(element, 'ob-state');
      await element.load();
      expect(states.map(({state}) => state)).to.deep.equal(['loading', 'empty']);
      expect(element.matches(':state(empty)')).to.equal(true);
    });
  });
}
