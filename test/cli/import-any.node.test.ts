import {expect} from 'chai';
import fc from 'fast-check';
import {commandLine} from '../support/command-line.ts';

interface Piece {
  markdown: string;
  words: string[];
  links: string[];
}

/** Numbers that no two words or links of a page share, so that each can be found. */
let count = 0;
const fresh = (): number => ++count;

const plain = (prefix: string, suffix = ''): Piece => {
  const word = `Word${fresh()}x`;
  return {markdown: `${prefix}${word}${suffix}`, words: [word], links: []};
};

const linked = (form: (word: string, url: string) => string, tail: string): Piece => {
  const word = `Label${fresh()}x`;
  const url = `https://tide.example/${fresh()}${tail}`;
  return {markdown: form(word, url), words: [word], links: [url]};
};

const tails = [
  '/',
  '/a_(b)',
  '/a_(b(c',
  '/(a(b))',
  '?q=1&r=[2]',
  '/x*y*z',
  '/%20/`',
  '#top',
  '/a_b_c',
  '/~me',
  "/it's",
  '/a|b',
];
const forms: ((word: string, url: string) => string)[] = [
  (word, url) => `[${word}](${url.replace(/[()]/g, '\\$&')})`,
  (word, url) => `[**${word}**](<${url}> "title")`,
  (word, url) => `<a href="${url.replace(/&/g, '&amp;')}">${word}</a>`,
  (word, url) => `[![${word}](https://img.example/i.png)](<${url}>)`,
  (word, url) => `[${word} \`code\` \\[x\\]](<${url}>)`,
  (word, url) => `*${word}* [${word}](<${url}>)`,
];

const piece: fc.Arbitrary<() => Piece> = fc.oneof(
  fc.constantFrom(
    ...['', '*', '**', '`', '~~'].map(mark => () => plain(mark, mark)),
    ...[' - ', ': ', ', ', ' \\* ', ' & ', ' <br> ', ' \\', '. '].map(mark => () => plain('', mark)),
    () => plain('<span>', '</span>'),
  ),
  fc.tuple(fc.constantFrom(...forms), fc.constantFrom(...tails)).map(
    ([form, tail]) =>
      () =>
        linked(form, tail),
  ),
);

const join = (pieces: Piece[], between: string): Piece => ({
  markdown: pieces.map(({markdown}) => markdown).join(between),
  words: pieces.flatMap(({words}) => words),
  links: pieces.flatMap(({links}) => links),
});

const headings = [
  'Mailing lists',
  'Council',
  'Meetings',
  'Minutes',
  'Contact',
  'Projects',
  'Join',
  'Groups',
  'Else',
];
const wrap: fc.Arbitrary<(line: string) => string> = fc.constantFrom(
  ...['', '# ', '## ', '### ', '#### ', '- ', '* ', '1. ', '> ', '  - '].map(
    start => (line: string) => `${start}${line}`,
  ),
  ...headings.map(heading => (line: string) => `## ${heading}\n\n${line}`),
  ...headings.map(heading => (line: string) => `<h2>${heading}</h2>\n\n- ${line}`),
  line => `${line}\n---`,
  line => `| ${line.replaceAll('|', '&#124;')} | b |\n| - | - |\n| ${line.replaceAll('|', '&#124;')} | c |`,
  line => `<div class="box">\n\n${line}\n\n</div>`,
  line => `<details><summary>More</summary>\n\n${line}\n\n</details>`,
);

/** Makes a page of lines of pieces, with words and links that are known. */
const pages: fc.Arbitrary<() => Piece> = fc
  .array(fc.tuple(wrap, fc.array(piece, {minLength: 1, maxLength: 4})), {minLength: 1, maxLength: 8})
  .map(lines => () => {
    const made = lines.map(([wrapping, pieces]) => {
      const line = join(
        pieces.map(make => make()),
        ' ',
      );
      return {...line, markdown: wrapping(line.markdown)};
    });
    return join(made, '\n\n');
  });

/** Parsers write some signs of an address in one way, and authors in another. */
const decoded = (text: string): string => text.replace(/%[2-7][\dA-F]/g, decodeURIComponent);

describe('Any page in Markdown', () => {
  it('becomes a document with each of its words and links, and the importer knows it', async function () {
    await fc.assert(
      fc.asyncProperty(pages, async makePage => {
        const page = makePage();
        const {code, output, told, files} = await commandLine(
          ['import', 'page.md', '--report', 'report.json', '--format', 'json', '--name', 'Tide'],
          {'page.md': page.markdown},
        );
        expect(code, `${told.join()} ${page.markdown}`).to.be.below(2);
        const text = JSON.stringify(JSON.parse(output));
        for (const word of page.words) expect(text, page.markdown).to.contain(word);
        for (const link of page.links) expect(decoded(text), page.markdown).to.contain(decoded(link));
        const report = JSON.parse(files['report.json']!) as {
          links: {missing: unknown[]};
          sentences: {lost: unknown[]};
          problems: unknown[];
        };
        expect(report.links.missing, page.markdown).to.deep.equal([]);
        expect(report.sentences.lost, page.markdown).to.deep.equal([]);
        expect(report.problems, page.markdown).to.deep.equal([]);
        expect(told.join(), page.markdown).not.to.contain('defect');
      }),
      {numRuns: 300},
    );
  });
});
