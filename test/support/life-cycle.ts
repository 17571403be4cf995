import {expect} from 'chai';
import {visibleText} from './accessible.ts';
import {heard, inState, make, type ElementSpec, type ObElement} from './element.ts';
import {fixture, frameOf, settled, until, wait} from './fixture.ts';
import {sample} from './sample.ts';
import {freshAddress, json, useServer} from './server.ts';

let count = 0;

/** What happens to an element between its birth and its end. */
export function survivesItsLifeCycle(spec: ElementSpec): void {
  const {tag} = spec;
  const [name = ''] = spec.names;

  describe('its life cycle', () => {
    const server = useServer();
    const errors: string[] = [];
    const note = (event: ErrorEvent | PromiseRejectionEvent): void =>
      void errors.push(String('reason' in event ? event.reason : event.message));
    beforeEach(() => {
      errors.length = 0;
      addEventListener('error', note);
      addEventListener('unhandledrejection', note);
    });
    afterEach(() => {
      removeEventListener('error', note);
      removeEventListener('unhandledrejection', note);
      expect(errors).to.deep.equal([]);
    });

    it('keeps what a page set before the script arrived', async () => {
      const late = `late-${tag}-${++count}`;
      const element = fixture<ObElement>(`<${late}></${late}>`);
      element.data = sample;
      element.heading = 'Set early';
      customElements.define(late, class extends (customElements.get(tag) as typeof HTMLElement) {});
      await settled(element);
      // The sections of a page look for it by its real name, which is taken here; the drop-in's tests have that case.
      const shown = tag === 'ob-community' ? 'People who mend boats' : name;
      expect(visibleText(element)).to.include(shown).and.include('Set early');
    });

    const kinds = [
      ['an object', '', '', sample],
      ['an address', 'src', '', undefined],
      ['what stands inside', '', spec.wrapped[0], undefined],
      ['what the package carries', '', '', undefined],
    ] as const;
    for (const [what, attribute, children, data] of kinds) {
      it(`keeps its document and tells nothing new when it is moved in one task (${what})`, async () => {
        server.answer = () => json(sample);
        const element = await make(spec, attribute && `src="${freshAddress()}"`, children, data);
        if (attribute) await inState(element, 'ready');
        const [loads, states, shown] = [
          heard(element, 'load'),
          heard(element, 'ob-state'),
          visibleText(element),
        ];
        const {document: kept} = element;
        fixture('<section></section>').append(element);
        await settled(element);
        await wait(30);
        expect(visibleText(element)).to.equal(shown);
        expect(element.document).to.equal(kept);
        expect([loads.length, states.length, server.requests.length]).to.deep.equal([
          0,
          0,
          attribute ? 1 : 0,
        ]);
      });
    }

    it('shows the same after it was taken out and put back, and follows the page again', async () => {
      server.answer = () => json(sample);
      const element = await make(spec, `src="${freshAddress()}"`);
      await inState(element, 'ready');
      const home = element.parentElement!;
      element.remove();
      await wait(30);
      home.lang = 'en-GB';
      home.append(element);
      await settled(element);
      expect(visibleText(element)).to.include(name);
      expect(element.shadowRoot!.querySelector('[part=base]')!.getAttribute('lang')).to.equal('en-GB');
      element.data = {name: 'Quiet place'};
      await settled(element);
      expect(visibleText(element)).to.include(spec.empty);
    });

    it('shares one request with another one on the page, and both show the document', async () => {
      server.answer = () => json(sample);
      const address = freshAddress();
      const [first, second] = await Promise.all([
        make(spec, `src="${address}"`),
        make(spec, `src="${address}"`),
      ]);
      await Promise.all([inState(first, 'ready'), inState(second, 'ready')]);
      const third = await make(spec, `src="${address}"`);
      await inState(third, 'ready');
      expect(server.requests).to.deep.equal([address]);
      for (const each of [first, second, third]) expect(visibleText(each)).to.include(name);
    });

    it('does nothing on the page when it was removed while loading, and shows the document when it is back', async () => {
      let arrive: (response: Response) => void = () => undefined;
      server.answer = () => new Promise(resolve => (arrive = resolve));
      const element = await make(spec, `src="${freshAddress()}"`);
      await inState(element, 'loading');
      const home = element.parentElement!;
      element.remove();
      arrive(json(sample));
      await wait(50);
      home.append(element);
      await inState(element, 'ready');
      expect(visibleText(element)).to.include(name);
      expect(server.requests).to.have.length(1);
    });

    it('tells once that the document is there when it was moved while loading', async () => {
      let arrive: (response: Response) => void = () => undefined;
      server.answer = () => new Promise(resolve => (arrive = resolve));
      const element = await make(spec, `loading="manual" src="${freshAddress()}"`);
      const loads = heard(element, 'load');
      void element.load();
      await inState(element, 'loading');
      fixture('<section></section>').append(element);
      await settled(element);
      expect(element.dataset['state']).to.equal('loading');
      arrive(json(sample));
      await inState(element, 'ready');
      await wait(30);
      expect([loads.length, server.requests.length]).to.deep.equal([1, 1]);
    });

    it('reads what was changed inside while it was out of the page', async () => {
      const element = await make(spec, '', spec.wrapped[0]);
      const home = element.parentElement!;
      element.remove();
      element.replaceChildren();
      await wait(10);
      home.append(element);
      await until('it shows what is there now', () => visibleText(element).includes(spec.carried));
    });

    it('takes no part in what others load after it was removed while loading', async () => {
      let arrive: (response: Response) => void = () => undefined;
      server.answer = () => new Promise(resolve => (arrive = resolve));
      const address = freshAddress();
      const [gone, stays] = [await make(spec, `src="${address}"`), await make(spec, `src="${address}"`)];
      gone.remove();
      arrive(json(sample));
      await inState(stays, 'ready');
      await wait(30);
      const loads = heard(gone, 'load');
      server.answer = () => json({name: 'Quiet place'});
      await stays.reload();
      await inState(stays, 'empty');
      await wait(30);
      expect(loads).to.have.length(0);
    });

    it('shows the same, with its style, when it is moved into another document, and works on', async () => {
      const frame = await frameOf('/test/hosts/empty.html');
      const element = await make(spec, '', '', sample);
      const styleOf = (part: string): CSSStyleDeclaration => {
        const node = element.shadowRoot!.querySelector(`[part~=${part}]`)!;
        return node.ownerDocument.defaultView!.getComputedStyle(node);
      };
      const before = styleOf('base').containerType;
      frame.contentDocument!.body.append(element);
      await settled(element);
      expect(visibleText(element)).to.include(name);
      expect([before, styleOf('base').containerType]).to.deep.equal(['inline-size', 'inline-size']);
      element.data = {name: 'Quiet place'};
      await until('it works on', () => visibleText(element).includes(spec.empty));
      document.querySelector('main')!.append(element);
      await settled(element);
      expect(styleOf('base').containerType).to.equal('inline-size');
    });
  });
}
