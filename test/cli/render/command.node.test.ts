import {createHash} from 'node:crypto';
import {expect} from 'chai';
import {parse, parseFragment, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import {sample} from '../../support/sample.ts';
import {output, run} from './run.ts';

const base = 'https://harbour.example/';

function* elementsOf(node: Tree.Node): Generator<Tree.Element> {
  if ('tagName' in node) yield node;
  const children = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];
  for (const child of children) yield* elementsOf(child);
}

const attribute = (element: Tree.Element | undefined, name: string): string | undefined =>
  element?.attrs.find(each => each.name === name)?.value;
const textOf = (element: Tree.Element | undefined): string =>
  element?.childNodes.map(each => ('value' in each ? each.value : '')).join('') ?? '';

describe('ob-community render', () => {
  for (const format of ['html', 'page', 'jsonld', 'ics', 'feed']) {
    it(`writes ${format} to a file or to standard output, the same each time`, async () => {
      const first = await run(sample, {format, base, out: 'out'});
      expect(first).to.include({code: 0});
      expect(first.written['out']).to.equal(await output(sample, {format, base}));
    });
  }

  it('refuses what it cannot do with one sentence, before anything is written', async () => {
    for (const [source, values, sentence] of [
      [sample, {}, 'Say what to render: --format html, page, jsonld, ics, feed.'],
      [sample, {format: 'pdf'}, 'There is no format “pdf”; the formats are html, page, jsonld, ics, feed.'],
      [sample, {format: 'toString'}, 'There is no format “toString”'],
      [
        sample,
        {format: 'page', sections: 'lists'},
        'There is no section “lists”; the sections are working-groups,',
      ],
      [
        sample,
        {format: 'page', lang: 'de_DE'},
        '“de_DE” is no language; write a tag such as en, de or pt-BR.',
      ],
      [sample, {format: 'html', src: 'https://'}, '--src must be an address: “https://” is none.'],
      [sample, {format: 'html', 'heading-level': '7'}, '--heading-level is a number from 1 to 6, not “7”.'],
      [sample, {format: 'html', nonce: 'a" onload="b'}, 'A nonce has letters, digits'],
      ['{"name": ', {format: 'page'}, 'community.json is no JSON document: '],
      ['[]', {format: 'page'}, 'community.json holds no community document; it must be one JSON object.'],
      [
        {name: 'Tide'},
        {format: 'ics'},
        'community.json has no meeting with a date, so there is no calendar;',
      ],
      [
        {name: 'Tide'},
        {format: 'feed'},
        'community.json has no documents and no meetings, so there is no feed.',
      ],
    ] as const) {
      const {code, said, written} = await run(source, values);
      expect(code, sentence).to.equal(2);
      expect(said).to.have.length(1);
      expect(said[0]).to.include(sentence).and.not.include('\n');
      expect(written).to.deep.equal({});
    }
  });

  it('renders a document with mistakes without the entries that they are in, and says so', async () => {
    const {code, said, written} = await run(
      {name: 'Tide', mailingLists: [{name: 'Good'}, {description: 'nameless'}]},
      {format: 'page'},
    );
    expect(code).to.equal(1);
    expect(said).to.deep.equal([
      'community.json has a problem; ob-community validate community.json says where and how to mend it.',
    ]);
    expect(written['-']).to.include('Good').and.not.include('nameless');
  });

  it('shows only the sections that are asked for, in their order', async () => {
    const page = await output(sample, {format: 'page', base, sections: 'documents, mailing-lists'});
    const classes = [...elementsOf(parse(page))].map(each => attribute(each, 'class') ?? '');
    expect(classes.filter(each => each.startsWith('ob-'))).to.deep.equal([
      'ob-community',
      'ob-documents',
      'ob-mailing-lists',
    ]);
  });

  it('chooses the words of the language that is asked for, and says which it is', async () => {
    const page = await output(sample, {format: 'page', base, lang: 'fr'});
    expect(page).to.include('Veille de nuit').and.not.include('Night watch');
    const [html] = [...elementsOf(parse(page))];
    expect([attribute(html, 'lang'), attribute(html, 'dir')]).to.deep.equal(['fr', 'ltr']);
    const right = [...elementsOf(parse(await output(sample, {format: 'page', lang: 'ar'})))];
    expect(attribute(right[0], 'dir')).to.equal('rtl');
  });

  it('resolves relative links against the base, and shows them as text without one', async () => {
    const document = {name: 'Tide', participate: [{name: 'Join', url: '/join'}]};
    expect(await output(document, {format: 'page', base: 'https://tide.example/a/'})).to.include(
      'href="https://tide.example/join"',
    );
    expect(await output(document, {format: 'page', src: 'https://tide.example/a.json'})).to.include(
      'href="https://tide.example/join"',
    );
    const {code, written} = await run(document, {format: 'page'});
    expect(code).to.equal(1);
    expect(written['-']).to.include('Join').and.not.include('href="/join"').and.not.include('file:');
  });

  it('takes over the address that it was given, so that the element loads the same document', async () => {
    const address = 'https://tide.example/community.json';
    const [host] = [...elementsOf(parseFragment(await output(sample, {format: 'html'}, address)))];
    expect(attribute(host, 'src')).to.equal(address);
    expect(host?.childNodes.some(each => each.nodeName === 'script')).to.equal(false);
  });

  it('writes the data into the element when no address gives it', async () => {
    const elements = [...elementsOf(parseFragment(await output(sample, {format: 'html', base})))];
    const block = elements.find(each => each.tagName === 'script');
    expect(attribute(block, 'type')).to.equal('application/json');
    expect(JSON.parse(textOf(block))).to.deep.equal(sample);
  });

  it('lets no text end its script or its style early', async () => {
    const hostile = '</script><script>alert(1)</script><!-- </style><img src=x onerror=alert(1)>';
    const document = {
      name: hostile,
      description: hostile,
      mailingLists: [{name: hostile}],
      language: hostile,
    };
    for (const format of ['html', 'page', 'jsonld']) {
      const text = await output(document, {format});
      const whole = format === 'jsonld' ? `<script type="application/ld+json">${text}</script>` : text;
      const tags = [...elementsOf(parse(whole))].map(each => each.tagName);
      expect(tags).not.to.include('img');
      expect(tags.filter(each => each === 'script')).to.have.length(format === 'page' ? 0 : 1);
    }
  });

  it('names the hash that a strict policy needs for the styles', async () => {
    for (const format of ['html', 'page']) {
      const {said, written} = await run(sample, {format, base, csp: true, nonce: 'abc'});
      const style = [...elementsOf(parse(written['-'] ?? ''))].find(each => each.tagName === 'style');
      const hash = createHash('sha256').update(textOf(style)).digest('base64');
      expect(said).to.deep.equal([`style-src 'sha256-${hash}'`]);
      expect(attribute(style, 'nonce')).to.equal('abc');
    }
  });

  it('has no id twice in a tree, and none that nothing has', async () => {
    for (const format of ['html', 'page']) {
      const elements = [...elementsOf(parse(await output(sample, {format, base})))];
      const ids = elements.flatMap(each => attribute(each, 'id') ?? []);
      expect(ids).to.deep.equal([...new Set(ids)]);
      const wanted = elements.flatMap(each =>
        ['for', 'aria-labelledby', 'href'].flatMap(name => {
          const value = attribute(each, name) ?? '';
          return name === 'href' ? (value.startsWith('#') ? value.slice(1) : []) : value || [];
        }),
      );
      expect(wanted).to.not.be.empty;
      expect(ids).to.include.members(wanted);
    }
  });

  it('tells times in a zone that it names, since nobody knows the reader’s', async () => {
    const page = await output(
      {
        name: 'Tide',
        meetings: [
          {name: 'Launch', start: '2017-01-10T16:00-05:00'},
          {
            name: 'Call',
            schedule: {rrule: 'FREQ=WEEKLY', start: '2026-01-06T16:00', timeZone: 'Europe/Oslo'},
          },
          {name: 'Fair', start: '2017-06-01T10:00'},
        ],
      },
      {format: 'page'},
    );
    // Intl sets narrow no-break spaces.
    expect(page.replace(/\s+/g, ' '))
      .to.match(/Tuesday,? 9:00 PM UTC</)
      .and.include('10:00 AM<')
      .and.match(/4:00 PM GMT\+[12]</);
  });
});
