import {expect} from 'chai';
import fc from 'fast-check';
import {parse, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import {communitySchema} from '../../../scripts/build/schema.ts';
import {importPage} from '../../../src/cli/import/import-page.ts';
import {parseRich, type Inline} from '../../../src/document/rich-text.ts';
import {documentsBy, type Schema} from '../../support/documents-by-schema.ts';
import {output} from './run.ts';

const base = 'https://harbour.example/';

type Data = Record<string, unknown>;

/** Elements that lead around the page, or send; they are no content. */
const isAside = (node: Tree.Element): boolean => /^(nav|form|head)$/.test(node.tagName);

function* elementsOf(node: Tree.Node): Generator<Tree.Element> {
  if ('tagName' in node) {
    if (isAside(node)) return;
    yield node;
  }
  for (const child of 'childNodes' in node ? node.childNodes : []) yield* elementsOf(child);
}

const attribute = ({attrs}: Tree.Element, name: string): string =>
  attrs.find(each => each.name === name)?.value ?? '';

const textOf = (node: Tree.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

/** As it is read. */
const trim = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Letters and digits: what the importer may not lose of a name. */
const skeleton = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** A name as the reader of a page takes it: after a dash comes the description, after a comma what somebody does. */
const partsOf = (name: string): string[] => name.split(/\s-+(?=\s)|\s-+$|,/).map(skeleton);

/** Two ways to write one address are one address. */
const canonical = (url: string): string =>
  (URL.canParse(url) ? new URL(url).href : url).replace(/%28/g, '(').replace(/%29/g, ')');

/** Names of a document's entries, each in the languages that there are. */
const namesOf = (data: Data): string[][] =>
  Object.values(data)
    .flatMap(value => (Array.isArray(value) ? (value as Data[]) : []))
    .flatMap(({name}) => (name ? [stringsOf(name).map(trim)] : []));

/** Every string of a document. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value ? Object.values(value).flatMap(stringsOf) : [];
}

/** Addresses of the links in a text. */
const linksIn = (nodes: readonly Inline[]): string[] =>
  nodes.flatMap(node => {
    if (typeof node === 'string') return [];
    return [...(node.kind === 'link' ? [node.url] : []), ...linksIn(node.content)];
  });

/** Addresses that a string of a document leads to: it is one, an e-mail address, or a text with links. */
const addressesIn = (text: string): string[] => [
  text,
  `mailto:${text}`,
  ...parseRich(text, base).flatMap(linksIn),
];

/** What is shown, or kept: names by their letters, links by their addresses. */
interface Content {
  readonly names: readonly string[];
  readonly links: readonly string[];
}

/** Names and links that a page shows. */
function shownOn(page: string): Content {
  const elements = [...elementsOf(parse(page))];
  const named = elements.filter(each => /^(name|heading)$/.test(attribute(each, 'part')));
  const links = elements.filter(({tagName}) => tagName === 'a').map(each => attribute(each, 'href'));
  return {
    names: named.map(each => trim(textOf(each))),
    links: links.filter(url => !url.startsWith('#')).map(canonical),
  };
}

/** Everything that the importer makes of a page. */
function keptFrom(page: string): Content {
  const source = {name: 'page.html', text: page, url: `${base}page.html`, type: 'text/html'};
  const strings = stringsOf(importPage(source, {base, name: undefined}).document);
  return {names: strings.map(skeleton), links: strings.flatMap(addressesIn).map(canonical)};
}

describe('Any document that is rendered as a page and imported again', () => {
  it('keeps every name and every link that the page shows', async () => {
    let links = 0;
    await fc.assert(
      fc.asyncProperty(documentsBy(communitySchema() as Schema), async data => {
        const page = await output(data, {format: 'page', base, lang: 'en'});
        const shown = shownOn(page);
        for (const own of namesOf(data)) expect(shown.names, 'on the page').to.include.oneOf(own);
        const kept = keptFrom(page);
        const text = kept.names.join(' ');
        for (const part of shown.names.flatMap(partsOf)) expect(text).to.include(part);
        expect(kept.links).to.include.members(shown.links as string[]);
        links += shown.links.length;
      }),
      {numRuns: 500},
    );
    expect(links, 'links that were compared').to.be.above(1000);
  });
});
