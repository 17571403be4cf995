import {expect} from 'chai';
import {openBadges} from '../../src/document/open-badges.ts';
import {parseRich, plainText, type Inline} from '../../src/document/rich-text.ts';
import {seedLinks as links} from '../support/seed.ts';
import {read} from '../support/whole-document.ts';

/** Links of a document: named addresses, and links in its texts. */
function linksOf(value: unknown): string[] {
  if (typeof value === 'string') return parseRich(value).flat().flatMap(linksIn);
  if (typeof value !== 'object' || !value) return [];
  const own = 'name' in value && 'url' in value ? [`${value.name as string} <${value.url as string}>`] : [];
  return [...own, ...Object.values(value).flatMap(linksOf)];
}

const wordsOf = (node: Inline): string =>
  typeof node === 'string' ? node : node.content.map(wordsOf).join('');
const linksIn = (node: Inline): string[] =>
  typeof node === 'string'
    ? []
    : node.kind === 'link'
      ? [`${node.content.map(wordsOf).join('')} <${node.url}>`]
      : node.content.flatMap(linksIn);

/** All words that a reader sees, without addresses. */
const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? plainText(value)
    : typeof value === 'object' && value
      ? Object.entries(value)
          .flatMap(([key, inner]) => (/^(url|id|kind)$/.test(key) ? [] : [textOf(inner)]))
          .join(' ')
      : '';

describe('The Open Badges community that the package carries', () => {
  const document = read(openBadges, undefined);

  it('is read without a problem, and without an address to be relative to', () => {
    expect(document.problems).to.deep.equal([]);
    expect(document.name).to.equal('Open Badges Community');
    expect(document.url).to.equal('https://openbadges.org/community/');
  });

  it('has each link of the page of 2017, with its words', () => {
    expect(links).to.have.length(15);
    expect(linksOf(document)).to.include.members(links.map(([name, url]) => `${name} <${url}>`));
  });

  it('has no link that the page had not, but its own and the page for contact', () => {
    const known = [...links.map(([, url]) => url), 'https://openbadges.org/community/'];
    for (const link of linksOf(document)) expect(known).to.include(/<(.*)>$/.exec(link)?.[1]);
    expect(document.contact).to.deep.include({url: 'https://openbadges.org/contact'});
  });

  it('has every date and number of the page', () => {
    const text = textOf(document);
    for (const fact of [
      /Since January 1, 2017/,
      /In January 2017 responsibility/,
      /every two weeks/,
      /Mozfest 2013/,
      /in Chicago in 2013/,
      /Six cities .* in 2014/,
      /eight won the 2016 LRNG City Challenge/,
    ])
      expect(text).to.match(fact);
    expect(new Set(text.match(/\d{4}/g))).to.deep.equal(new Set(['2013', '2014', '2016', '2017']));
    expect(document.initiatives.map(({name, started}) => [name, started])).to.deep.equal([
      ['Badge the World', '2013'],
      ['Summit to Reconnect Learning', undefined],
      ['Cities of Learning / LRNG', '2013'],
    ]);
  });

  it('has everybody whom the page names', () => {
    expect(document.people.map(({name}) => name)).to.deep.equal([
      'Community Council',
      'Executive board',
      'Community Liaisons',
    ]);
    expect(document.initiatives[0]?.partners).to.deep.equal(['Mozilla', 'Digitalme']);
    const text = textOf(document);
    for (const name of ['MacArthur Foundation', 'Mozilla Foundation', 'IMS Global', 'Badge Alliance'])
      expect(text).to.include(name);
  });

  it('tells the state of the group, its transition and its tools', () => {
    const [group] = document.workingGroups;
    expect(group).to.include({status: 'active', meets: 'every two weeks'});
    expect(group?.links.map(({name, kind}) => [name, kind])).to.deep.equal([
      ['GitHub', 'issues'],
      ['Open Badges Dev', 'mailing-list'],
    ]);
    expect(textOf(group?.notice)).to.match(/January 2017.*free and publicly available.*open source license/);
  });

  it('tells the ways to take part: the form, the free account, membership', () => {
    const ways = textOf(document.participate);
    for (const way of [/public form/, /free account on the IMS website/, /stake in digital credentials/])
      expect(ways).to.match(way);
    expect(document.mailingLists.map(({access}) => access)).to.deep.equal(['public', 'public']);
  });

  it('has unique ids', () => {
    for (const list of [document.workingGroups, document.mailingLists, document.people]) {
      const ids = list.map(({id}) => id);
      expect(new Set(ids).size).to.equal(ids.length);
    }
  });
});
