import {expect} from 'chai';
import {linksOf, visibleText} from './support/accessible.ts';
import {frameOf, settled, until, wait} from './support/fixture.ts';
import {seedLinks} from './support/seed.ts';

type Witness = Window &
  typeof globalThis & {
    witnessed: string[];
    // Not in TypeScript's own library yet.
    trustedTypes: {createPolicy: (name: string, rules: object) => void};
  };

async function strictPage(name: string): Promise<Witness> {
  const frame = await frameOf(`/test/hosts/${name}.html`);
  return frame.contentWindow as Witness;
}

describe('a page with the strictest policy', () => {
  it('shows the whole community, styled, and nothing is refused', async () => {
    const view = await strictPage('strict');
    const element = view.document.querySelector<HTMLElement>('ob-community')!;
    await until('the community is shown', () => element.dataset['state'] === 'ready');
    await settled(element);
    await wait(100);
    expect(view.witnessed).to.deep.equal([]);
    const addresses = linksOf(element).map(each => each.href);
    for (const [, url] of seedLinks) expect(addresses).to.include(url);
    const base = element.shadowRoot!.querySelector('[part=base]')!;
    expect(view.getComputedStyle(base).containerType).to.equal('inline-size');
  });

  // Without these the test above would pass in an engine that does not know a directive.
  const controls: Record<string, (view: Witness) => void> = {
    'style-src': view => view.document.body.setAttribute('style', 'color: red'),
    'img-src': view =>
      view.document.body.append(
        Object.assign(view.document.createElement('img'), {src: 'https://pictures.invalid/'}),
      ),
    'connect-src': view => void view.fetch('https://data.invalid/').catch(() => undefined),
    'require-trusted-types-for': view => view.document.body.insertAdjacentHTML('beforeend', '<i>raw</i>'),
    'trusted-types': view => view.trustedTypes.createPolicy('another', {}),
  };
  for (const [directive, offend] of Object.entries(controls)) {
    it(`is taken at its word by this engine: ${directive}`, async () => {
      const view = await strictPage('strict');
      try {
        offend(view);
      } catch (error) {
        expect((error as Error).name).to.equal('TypeError');
      }
      await until('it is refused', () =>
        view.witnessed.some(each => each.startsWith(`policy: ${directive}`)),
      );
    });
  }

  it('keeps its own words when it does not allow us to render', async () => {
    const view = await strictPage('strict-refusing');
    await wait(300);
    expect(view.witnessed.filter(each => !each.startsWith('policy: trusted-types'))).to.deep.equal([]);
    expect(view.customElements.get('ob-community')).to.equal(undefined);
    expect(visibleText(view.document.body)).to.equal("The page's own words A list");
  });
});
