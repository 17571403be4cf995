import {expect} from 'chai';
import type {CommunityDocument} from '../../src/document/types.ts';
import {check} from '../../src/cli/validate/check.ts';
import {commandLine, type Outcome} from '../support/command-line.ts';
import {page, site} from './page.ts';

interface Report {
  sections: Record<string, number>;
  links: {
    onPage: number;
    inDocument: number;
    missing: {url: string; text: string; reason: string; why: string}[];
  };
  sentences: {onPage: number; lost: string[]};
  blocks: {text: string; became: string; where: string}[];
  leftOut: {reason: string; text: string}[];
  problems: unknown[];
}

const base = ['--base', 'https://tide.example'];

/** Imports a page, and gives the document, the report for programs, and what else happened. */
async function importOf(
  name: string,
  text: string,
  ...args: string[]
): Promise<Outcome & {document: CommunityDocument; report: Report}> {
  const outcome = await commandLine(['import', name, ...args, '--report', 'r.json', '--format', 'json'], {
    [name]: text,
  });
  const parse = (json: string | undefined): unknown => JSON.parse(json ?? 'null');
  return {
    ...outcome,
    document: parse(outcome.output || undefined) as CommunityDocument,
    report: parse(outcome.files['r.json']) as Report,
  };
}

describe("A community's page in Markdown, imported", () => {
  let made: Awaited<ReturnType<typeof importOf>>;
  before(async () => (made = await importOf('page.md', page, ...base)));

  it('has the name, the language and the address that the page tells', () => {
    const {name, language, url} = made.document;
    expect({name, language, url}).to.deep.equal({
      name: 'Tidepool Makers',
      language: 'en-GB',
      url: 'https://tide.example/community/',
    });
  });

  it('has every entry of the page with its address, whatever form its author chose', () => {
    const {workingGroups, mailingLists, initiatives} = made.document;
    const short = (items: readonly {name: unknown; url?: string}[] = []): unknown[] =>
      items.map(({name, url}) => [name, url]);
    expect(short(workingGroups)).to.deep.equal([['Hull Group', 'https://tide.example/groups/hull/']]);
    expect(workingGroups?.[0]?.meets).to.equal('every two weeks');
    expect(short(mailingLists)).to.deep.equal([
      ['Tide', 'https://lists.tide.example/tide'],
      ['Tide Dev', 'https://lists.tide.example/dev'],
    ]);
    expect(mailingLists?.map(({description}) => description)).to.deep.equal(['everyone', 'builders']);
    expect(short(initiatives)).to.deep.equal([
      ['Lantern Fund and Night Harbour', 'https://night.example/a_(b)'],
      ['Old files (ftp://files.tide.example/old)', undefined],
      ['https://empty.example/', 'https://empty.example/'],
    ]);
  });

  it('finds the section that `data-ob` of an attribute list tells', () => {
    expect(made.document.sections?.['mailingLists']?.heading).to.equal('Where we talk');
  });

  it('shows no mark of the generator in its texts', () => {
    expect(made.output).not.to.match(/\{[{%:#]|_blank|\.intro|include banner/);
  });

  it('keeps the link of a heading, which the document has no field for', () => {
    expect(made.document.sections?.['initiatives']).to.deep.equal({
      heading: 'Projects',
      description: 'The pier and old news.\n\n[Projects](https://tide.example/community/projects.html)',
    });
  });

  it('reports every link that is not in it, with the reason', () => {
    const {missing, onPage, inDocument} = made.report.links;
    expect(missing.map(({url, reason}) => [url, reason])).to.have.deep.members([
      ['/shop', 'comment'],
      ['ftp://files.tide.example/old', 'scheme'],
      ['javascript:alert(1)', 'scheme'],
      ['https://tide.example/home', 'navigation'],
      ['https://video.example/1', 'embedded'],
    ]);
    for (const {why} of missing) expect(why).to.match(/^\w.{10,}/);
    expect([onPage, inDocument]).to.deep.equal([17, 12]);
  });

  it('has lost no sentence', () => {
    expect(made.report.sentences.lost).to.deep.equal([]);
    expect(made.report.sentences.onPage).to.be.above(10);
    for (const words of ['Since 1998.', 'The pier', 'old', 'light for small harbours', 'hello@tide.example'])
      expect(made.output).to.contain(words);
  });

  it('reports what was left out beside links', () => {
    const reasons = made.report.leftOut.map(({reason, text}) => `${reason}: ${text}`);
    expect(reasons).to.include.members([
      'front-matter: layout, menu',
      'attributes: {: .intro}',
      'attributes: {:target="_blank"}',
      'attributes: {#talk}',
      'liquid: {% include banner.html %}',
      'comment: Soon: [the shop](/shop)',
      'navigation: Home',
    ]);
    expect(reasons.join()).to.contain('image: The pier');
  });

  it('reports each block with the place where its text is', () => {
    expect(made.report.blocks.filter(({became}) => became === 'item').map(({where}) => where)).to.deep.equal([
      '/workingGroups/0',
      '/mailingLists/0',
      '/mailingLists/1',
      '/initiatives/0',
      '/initiatives/1',
      '/initiatives/2',
    ]);
  });

  it('has its keys in the order of the format, the name first', () => {
    expect(Object.keys(made.document)).to.deep.equal([
      ...['name', 'version', 'description', 'url', 'language', 'sections'],
      ...['workingGroups', 'mailingLists', 'initiatives'],
    ]);
    expect(Object.keys(made.document.workingGroups?.[0] ?? {})).to.deep.equal([
      'name',
      'description',
      'url',
      'meets',
      'links',
    ]);
  });

  it('is a document that validate has nothing to say of', () => {
    expect(made.report.problems).to.deep.equal([]);
    expect(check(made.output).findings).to.deep.equal([]);
    expect(made.code).to.equal(0);
  });
});

describe('A page of a site, imported', () => {
  it('is read from its main content, and names the links of everything around it', async () => {
    const {document, report, code} = await importOf('https://tide.example/page', site);
    expect(document).to.deep.equal({
      name: 'Gezeitenwerft',
      version: 1,
      description: 'Wir bauen Boote.',
      url: 'https://tide.example/gemeinschaft/',
      language: 'de',
      sections: {mailingLists: {heading: 'Mailing lists'}},
      mailingLists: [{name: 'Liste', description: 'für alle', url: 'https://tide.example/de/liste'}],
    });
    expect(report.links.missing.map(({url, reason}) => [url, reason])).to.deep.equal([
      ['https://tide.example/', 'outside'],
      ['https://tide.example/impressum', 'outside'],
    ]);
    expect(code).to.equal(0);
  });
});

describe('A page of which little can be made', () => {
  const nothing = {
    'is empty': '',
    'has front matter alone': '---\ntitle: Tide\n---\n',
    'is made by scripts': '<!doctype html><title>Tide</title><div id="app"></div><script>go()</script>',
    'has a heading alone': '# Tide',
    'has a comment alone': '<!-- [a](/b) -->',
    'is JSON': '{"name": "Tide"}',
  };
  for (const [what, text] of Object.entries(nothing))
    it(`is an error that says what to do when it ${what}`, async () => {
      const {code, told, output, files} = await commandLine(['import', '-', '--report', 'r.txt'], {
        '-': text,
      });
      expect(code).to.equal(2);
      expect(told).to.have.length(1);
      expect(told[0]).to.match(
        /^ob-community: Standard input (is empty\.|is JSON .* validate\.|holds nothing .* import that file\.)/,
      );
      expect([output, files]).to.deep.equal(['', {}]);
    });

  it('becomes a document, and is no success, when no entry was found', async () => {
    const {code, told, document} = await importOf('a.md', '# Tide\n\nWe mend boats.');
    expect(document).to.deep.include({name: 'Tide', description: 'We mend boats.'});
    expect(code).to.equal(1);
    expect(told.join()).to.contain('no entry stands under a heading');
  });

  it('asks for a name when it tells none, and takes one', async () => {
    const text = '## Mailing lists\n\n- [Tide](https://lists.example/tide)';
    const without = await importOf('a.md', text);
    expect([without.code, without.told.join()]).to.satisfy(
      ([code, told]: [number, string]) => code === 1 && /no name/.test(told),
    );
    const named = await importOf('a.md', text, '--name', 'Tide');
    expect([named.code, named.document.name]).to.deep.equal([0, 'Tide']);
  });

  it('says how many links are relative while nobody knows where the page is', async () => {
    const {told, document} = await importOf('a.md', '# Tide\n\n## Mailing lists\n\n- [Dev](dev.html)');
    expect(document.mailingLists?.[0]?.url).to.equal('dev.html');
    expect(told.join()).to.contain('1 link leads to a place relative to the page; --base');
  });
});

describe('Where an import goes', () => {
  const sources = {'page.md': page};

  it('is a file, while the person is told the figures and the first missing links', async () => {
    const {output, files, told} = await commandLine(
      ['import', 'page.md', ...base, '--out', 'c.json'],
      sources,
    );
    expect(output).to.equal('');
    expect(JSON.parse(files['c.json']!)).to.include({name: 'Tidepool Makers'});
    expect(told.slice(0, 2).join(' ')).to.match(
      /^Tidepool Makers: 1 working group, 2 mailing lists, 3 initiatives\. 12 of 17 links and (\d+) of \1 sentences of the page are in the document\.$/,
    );
    expect(told).to.include('/shop (“the shop”) is no link in the document: it stands in a comment.');
  });

  it('may be standard output for the report', async () => {
    const {output} = await commandLine(['import', 'page.md', '--out', 'c.json', '--report', '-'], sources);
    expect(output).to.match(/^What became of page\.md\n/);
    for (const title of ['Blocks', 'Links that are not in the document', 'Left out'])
      expect(output).to.contain(`\n${title}\n`);
  });

  it('is refused before anything is written where it would mix or overwrite', async () => {
    const refused: [string[], RegExp][] = [
      [['--report', '-'], /both go to standard output; name a file with --out\.$/],
      [['--out', 'a', '--report', './a'], /both go to a; name two files\.$/],
      [['--format', 'xml'], /no format “xml”; choose text or json\.$/],
    ];
    for (const [args, sentence] of refused) {
      const {code, told, files} = await commandLine(['import', 'page.md', ...args], sources);
      expect([code, told.length, files]).to.deep.equal([2, 1, {}]);
      expect(told[0]).to.match(sentence);
    }
  });
});
