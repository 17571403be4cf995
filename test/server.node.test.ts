import {execFileSync} from 'node:child_process';
import {render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {expect} from 'chai';
import {html, nothing} from 'lit';
import {html as raw, unsafeStatic} from 'lit/static-html.js';
import {parseFragment, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import {elements} from '../scripts/build/elements.ts';
import type {CommunityDocument} from '../src/document/types.ts';
import {sample} from './support/sample.ts';

/** Words of a tree with declarative shadow roots. */
function textOf(node: Tree.Node): string {
  if (node.nodeName === 'style') return '';
  if ('value' in node) return node.value;
  const own = 'content' in node ? node.content.childNodes : [];
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...own, ...children].map(textOf).join(' ').replace(/\s+/g, ' ');
}

const serve = (template: unknown): string => textOf(parseFragment(collectResultSync(render(template))));

/** What each element says with the sample document, and with that of the package. */
const said: Readonly<Record<string, readonly [sample: string, carried: string]>> = {
  community: ['Harbour Makers', 'Open Badges'],
  'contact-form': ['The harbour office answers on Mondays.', 'Contact'],
  documents: ['Tar decision', 'Nothing is listed here now.'],
  initiatives: ['Tar kettle', 'Badge the World'],
  'mailing-lists': ['Quay channel', 'Open Badges Dev List'],
  meetings: ['First launch', 'Nothing is listed here now.'],
  participate: ['Become a member', 'IMS Global'],
  people: ['Cleo Mast', 'Community Council'],
  'working-group': ['Planks, seams and paint.', 'Standard Working Group'],
  'working-groups': ['Sail group', 'Standard Working Group'],
};

describe('On a server', () => {
  before(() => Promise.all(elements.map(name => import(`../src/${name}/ob-${name}.ts`))));

  it('imports the package or one element without touching a DOM, and the package defines nothing', () => {
    const look = (module: string): unknown =>
      JSON.parse(
        execFileSync(
          process.execPath,
          [
            '--input-type=module',
            '--eval',
            `await import(${JSON.stringify(new URL(`../src/${module}`, import.meta.url).href)});
             const tags = ${JSON.stringify(elements)}.filter(name => customElements.get('ob-' + name));
             console.log(JSON.stringify([typeof document, typeof window, tags]));`,
          ],
          {encoding: 'utf8'},
        ),
      );
    expect(look('index.ts')).to.deep.equal(['undefined', 'undefined', []]);
    for (const name of ['people', 'contact-form'])
      expect(look(`${name}/ob-${name}.ts`)).to.deep.equal(['undefined', 'undefined', [name]]);
  });

  for (const name of elements) {
    describe(`<ob-${name}>`, () => {
      const tag = unsafeStatic(`ob-${name}`);
      const element = (data?: CommunityDocument, src?: string): string =>
        serve(raw`<${tag} .data=${data} src=${src ?? nothing}></${tag}>`);

      it('is rendered by @lit-labs/ssr with its data', () => {
        expect(element(sample)).to.include(said[name]?.[0]);
      });

      it('shows the document that the package carries when there is nothing else', () => {
        expect(element()).to.include(said[name]?.[1]);
      });

      it('shows nothing of somebody else’s while its address is not loaded', () => {
        expect(element(undefined, 'https://tide.example/community.json').trim()).to.equal('');
      });
    });
  }

  it('gives every section of a page the page’s document and language', () => {
    const text = serve(html`<ob-community lang="fr" .data=${sample}></ob-community>`);
    for (const word of [
      'Hull group',
      'Talk list',
      'Cleo Mast',
      'First launch',
      'Tar decision',
      'Become a member',
    ])
      expect(text).to.include(word);
    expect(text).to.include('Veille de nuit').and.not.include('Night watch');
  });

  it('resolves relative addresses against the one that the data came from', () => {
    const data = {name: 'Tide', participate: [{name: 'Join', url: 'join'}]};
    const src = 'https://tide.example/a/community.json';
    const written = collectResultSync(
      render(html`<ob-participate .data=${data} src=${src}></ob-participate>`),
    );
    expect(written).to.include('href="https://tide.example/a/join"');
  });
});
