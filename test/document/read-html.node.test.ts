import {expect} from 'chai';
import fc from 'fast-check';
import {h} from 'hastscript';
import type {Element, ElementContent} from 'hast';
import {fromHast} from '../../src/cli/import/hast-node.ts';
import {detail, resolveLiquid} from '../../src/document/read-details.ts';
import type {ReadableNode, Reading} from '../../src/document/read-html.ts';
import {readPage as readHtml} from '../../src/document/read-page.ts';
import {readSection} from '../../src/document/read-section.ts';
import {plainText} from '../../src/document/rich-text.ts';
import {fromHtml, fromMarkdown} from '../support/trees.ts';

const page = `---
title: Tidepool Makers
---

We mend boats and [teach](https://tide.example/teach) it. Write a note\\*, or read [the log]({{ site.baseurl }}/log).

Everybody **may come**, *really*; run \`tide --up\`.

<h2 class="title" id="active-working-groups">Active Working Groups</h2>

[Hull Group]({{site.baseurl}}/groups/hull/) - Keeps the [Hull Book](https://tide.example/book). This group meets every two weeks and talks on [GitHub](https://github.com/tide/hull/issues).
The work will move to the harbour in spring.

Newcomers are welcome at [the pier](https://tide.example/pier).

<h2 class="title" id="lists">Mailing Lists</h2>

* [Tide](https://lists.tide.example/tide) - News for all. See the [rules](https://tide.example/rules).
* [Tide Dev](https://lists.tide.example/dev): for builders

  Ask before you post.

Both are moderated.

<h2 id="Ext">Linked community initiatives</h2>

Friends along the coast:

[Lantern Fund](https://lantern.example/) and [Night Harbour](https://night.example/) – light for
small harbours.

## Old pictures

See [the album](https://tide.example/album).
`;

/** Words of the page that are nowhere in the data. */
const lost = (root: ReadableNode, reading: Reading): string[] => {
  const strings: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') strings.push(value, plainText(value));
    else if (value && typeof value === 'object') Object.values(value).forEach(collect);
  };
  collect(reading.data);
  const all = strings.join(' ');
  const words = (node: ReadableNode): string[] =>
    node.nodeType === 3
      ? (node.textContent?.replace(/\{\{.*?\}\}/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [])
      : [...node.childNodes].flatMap(words);
  return words(root).filter(word => !all.includes(word));
};

describe('a community page in Markdown', () => {
  const root = fromMarkdown(resolveLiquid(page, 'https://tide.example'));
  const {data, report} = readHtml(root, {title: 'Tidepool Makers', detail});

  it('keeps its name, introduction and section headings', () => {
    expect(data?.name).to.equal('Tidepool Makers');
    expect(data?.description).to.match(/^We mend boats and \[teach\]\(https:\/\/tide\.example\/teach\) it\./);
    expect(data?.description).to.contain('**may come**, *really*; run `tide --up`.');
    expect(Object.entries(data?.sections ?? {}).map(([key, {heading}]) => [key, heading])).to.deep.equal([
      ['workingGroups', 'Active Working Groups'],
      ['mailingLists', 'Mailing Lists'],
      ['initiatives', 'Linked community initiatives'],
    ]);
  });

  it('has one working group with all its paragraphs, its rhythm and its places', () => {
    expect(data?.workingGroups).to.deep.equal([
      {
        name: 'Hull Group',
        url: 'https://tide.example/groups/hull/',
        description:
          'Keeps the [Hull Book](https://tide.example/book). This group meets every two weeks and talks on [GitHub](https://github.com/tide/hull/issues). The work will move to the harbour in spring.\n\nNewcomers are welcome at [the pier](https://tide.example/pier).',
        meets: 'every two weeks',
        links: [{name: 'GitHub', url: 'https://github.com/tide/hull/issues', kind: 'issues'}],
      },
    ]);
  });

  it('lists the mailing lists and keeps what stands around them', () => {
    expect(data?.mailingLists?.map(({name, description}) => [name, description])).to.deep.equal([
      ['Tide', 'News for all. See the [rules](https://tide.example/rules).'],
      ['Tide Dev', 'for builders\n\nAsk before you post.'],
    ]);
    expect(data?.sections?.['mailingLists']?.description).to.equal('Both are moderated.');
  });

  it('names an item by all links that open it and leads to the last', () => {
    expect(data?.initiatives).to.deep.equal([
      {
        name: 'Lantern Fund and Night Harbour',
        url: 'https://night.example/',
        description: 'light for small harbours.\n\n[Lantern Fund](https://lantern.example/)',
      },
    ]);
  });

  it('resolves both spellings of the Liquid prefix', () => {
    expect(data?.description).to.contain('[the log](https://tide.example/log)');
    expect(resolveLiquid('{{ site.baseurl}}/a %7B%7B%20site.baseurl%20%7D%7D/b', '/x')).to.equal('/x/a /x/b');
  });

  it('keeps every word and every link', () => {
    expect(lost(root, {data, report})).to.deep.equal([]);
    const links = [...page.matchAll(/\]\((?:\{\{.*?\}\})?(.*?)\)/g)].map(([, path = '']) => path);
    expect(links).to.have.length(12);
    for (const link of links) expect(JSON.stringify(data)).to.contain(link);
  });

  it('tells what became of each block, in order', () => {
    expect(report.map(({became, where}) => `${became} ${where}`)).to.deep.equal([
      'description /description',
      'description /description',
      'section /sections/workingGroups/heading',
      'item /workingGroups/0',
      'description /workingGroups/0/description',
      'section /sections/mailingLists/heading',
      'item /mailingLists/0',
      'item /mailingLists/1',
      'description /sections/mailingLists/description',
      'section /sections/initiatives/heading',
      'description /sections/initiatives/description',
      'item /initiatives/0',
      'kept /description',
      'kept /description',
    ]);
  });
});

describe('details from the words of items', () => {
  const read = (html: string) => readHtml(fromHtml(html), {detail}).data;

  it('dates documents and meetings', () => {
    const documents = read(
      '<h2>Minutes</h2><ul><li><a href="/a">Minutes</a>, 10 January 2017<li><a href="/b">March 3rd, 2018</a><li><a href="/c">Charter</a> 2016-05-04 <li><a href="/d">Plan</a> of 12 Oaks 2019</ul>',
    )?.documents;
    expect(documents?.map(({date, kind}) => [date, kind])).to.deep.equal([
      ['2017-01-10', 'minutes'],
      ['2018-03-03', undefined],
      ['2016-05-04', 'charter'],
      [undefined, undefined],
    ]);
    expect(
      read('<h2>Meetings</h2><ul><li>2 May 2026: see the <a href="/m">agenda</a></ul>')?.meetings,
    ).to.deep.equal([
      {name: '2 May 2026', description: 'see the [agenda](/m)', start: '2026-05-02', agenda: '/m', url: '/m'},
    ]);
  });

  it('finds where to subscribe, read and write', () => {
    expect(
      read(
        '<h2>Mailing lists</h2><ul><li><a href="https://lists.x/a">A</a> (<a href="/s">Subscribe</a>, <a href="/r">archives</a>, <a href="mailto:a@x.example?subject=hi">write</a>)</ul>',
      )?.mailingLists?.[0],
    ).to.include({
      kind: 'mailing-list',
      subscribe: '/s',
      archive: '/r',
      email: 'a@x.example',
      url: 'https://lists.x/a',
    });
  });
});

describe('any page', () => {
  const text = fc.oneof(
    fc.stringMatching(/^[\w .,:*`[\]()\\<>{}–-]{0,20}$/),
    fc.constantFrom('Mailing lists', 'People', 'Contact', 'Board', 'Meetings', ' - ', ': ', '\n'),
  );
  const inline = fc.oneof(
    {weight: 2, arbitrary: text.map((value): ElementContent => ({type: 'text', value}))},
    fc
      .tuple(fc.constantFrom('a', 'strong', 'em', 'code', 'span'), text, fc.webUrl({withFragments: true}))
      .map(([name, value, href]) => h(name, name === 'a' ? {href} : {}, value)),
  );
  const names = [
    'h1',
    'h2',
    'h3',
    'h4',
    'p',
    'p',
    'ul',
    'li',
    'li',
    'div',
    'table',
    'tr',
    'td',
    'dl',
    'dt',
    'dd',
    'details',
    'a',
  ];
  const {tree} = fc.letrec<{tree: Element}>(tie => ({
    tree: fc
      .tuple(
        fc.constantFrom(...names),
        fc.option(fc.constantFrom('people', 'contact', 'initiatives', 'nonsense'), {freq: 8, nil: undefined}),
        fc.array(fc.oneof({depthSize: 'small'}, inline, tie('tree')), {maxLength: 5}),
      )
      .map(([name, key, children]) => h(name, key ? {dataOb: key} : {}, children)),
  }));

  it('is read without an error and without the loss of a word', () => {
    fc.assert(
      fc.property(fc.array(tree, {maxLength: 8}), fc.boolean(), (children, isSection) => {
        const root = fromHast({type: 'root', children});
        const reading = isSection
          ? {data: readSection(root, 'people', 'Us'), report: []}
          : readHtml(root, {detail});
        expect(lost(root, reading)).to.deep.equal([]);
      }),
      {numRuns: 3000},
    );
  });

  it('is shown with the marks that its text has, none of them taken for markup', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z*`[\]()\\ ]{1,30}$/), value => {
        const {data} = readHtml(fromHast({type: 'root', children: [h('p', value)]}));
        expect(plainText((data?.description ?? '') as string)).to.equal(value.replace(/ +/g, ' ').trim());
      }),
      {numRuns: 2000},
    );
  });
});
