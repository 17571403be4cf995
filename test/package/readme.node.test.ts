import {existsSync, globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'chai';
import {elements} from '../../scripts/build/elements.ts';
import * as all from '../../src/index.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const readme = read('README.md');

const unique = (words: Iterable<string>): string[] => [...new Set(words)].sort();

/** First groups of all matches. */
const every = (pattern: RegExp, text: string): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

/** What stands in the README between two marks, both of which must be there. */
function between(start: string, end: string): string {
  const from = readme.indexOf(start);
  const to = readme.indexOf(end, from + start.length);
  expect([from, to].includes(-1), `"${start}" … "${end}" is in the README`).to.equal(false);
  return readme.slice(from + start.length, to);
}

/** Words written as code. */
const codes = (text: string): string[] => unique(every(/`([^`]+)`/g, text));

/** Words written as code in the first column of a table. */
const firstColumn = (text: string): string[] => unique(every(/^\|([^|]*`[^|]*)\|/gm, text).flatMap(codes));

/** Members of a union of strings. */
const union = (file: string, name: string): string[] =>
  unique(every(/'([\w-]+)'/g, new RegExp(`export type ${name} =([^;]*);`).exec(read(file))?.[1] ?? ''));

const sources = globSync('src/**/*.ts', {cwd: root}).map(read);
const comments = elements.map(name => read(`src/${name}/${name}.ts`));
const withoutComments = sources.map(text => text.replace(/\/\*\*.*?\*\//gs, ''));
const parts = unique(
  withoutComments
    .flatMap(text => every(/ part="([^"$]+)"/g, text))
    .join(' ')
    .split(' '),
);
const tokens = unique(withoutComments.flatMap(text => every(/var\((--ob-[\w-]+)/g, text)));
const states = union('src/controllers/document-host.ts', 'State');

/** Words that follow a tag in a class comment. */
const documented = (comment: string, tag: string): string[] =>
  unique(every(new RegExp(`@${tag} (?:\\{\\w+\\} )?\\[?([\\w-]+)`, 'g'), comment));

describe('The README', () => {
  it('names every element that there is, and no other', () => {
    const tags = every(/`<(ob-[\w-]+)/g, between('| tag |', '\n\n'));
    expect(unique(tags)).to.deep.equal(elements.map(name => `ob-${name}`));
  });

  it('names the key of each section in the document', () => {
    const keys = every(/`(\w+)` \|$/gm, between('| tag |', '\n\n'));
    const block = /SectionKey = keyof Pick<([^>]*)>/.exec(read('src/document/normalise.ts'))?.[1] ?? '';
    expect(unique(keys)).to.deep.equal(unique(every(/'(\w+)'/g, block)));
  });

  it('names every attribute that an element listens to, and no other', () => {
    const classes = Object.values(all).filter(
      (each): each is typeof all.ObCommunity => typeof each === 'function' && 'elementProperties' in each,
    );
    expect(classes).to.have.length(elements.length);
    const observed = unique(classes.flatMap(each => each.observedAttributes));
    const inherited = ['lang', 'dir'];
    expect(firstColumn(between('### Attributes', '###'))).to.deep.equal(unique([...observed, ...inherited]));
  });

  it('names every token for the looks, and no other', () => {
    expect(codes(between('Tokens:', 'Parts are'))).to.deep.equal(tokens);
  });

  it('names every part that can be styled, and no other', () => {
    expect(codes(between('Parts are the same', '###'))).to.deep.equal(parts);
  });

  it('names every state, and every code of a failure', () => {
    expect(codes(between('custom state:', '\n- ')).filter(each => each !== 'load()')).to.deep.equal(states);
    const failures = codes(between('`error` (with `code`:', ')'));
    expect(failures).to.deep.equal(union('src/document/load.ts', 'LoadCode'));
  });

  it('names every event, and no other', () => {
    const fired = unique(comments.flatMap(comment => documented(comment, 'fires')));
    const named = [
      ...codes(between('### Properties, methods', '###')),
      ...codes(between('Its attributes win', '\n\n')),
    ];
    const own = named.filter(each => /^ob-/.test(each));
    expect(unique([...own, 'load', 'error'])).to.deep.equal(fired);
  });

  it('leads to files and headings that there are', () => {
    const targets = every(/\]\(([^)\s]+)\)/g, readme.replace(/```.*?```/gs, '').replace(/`[^`]*`/g, ''));
    const headings = every(/^#+ (.+)$/gm, readme).map(each => `#${each.toLowerCase().replace(/\W+/g, '-')}`);
    const broken = targets.filter(each =>
      each.startsWith('#') ? !headings.includes(each) : !/^\w+:/.test(each) && !existsSync(join(root, each)),
    );
    expect(targets).to.include('CONTRIBUTING.md');
    expect(broken).to.deep.equal([]);
  });

  it('names commands that there are', () => {
    const {scripts} = JSON.parse(read('package.json')) as {scripts: Record<string, string>};
    const named = unique(every(/npm (?:run )?(start|test|(?<=run )[\w:-]+)/g, readme));
    expect(named).to.include.members(['start', 'test', 'build', 'check', 'bench', 'storybook']);
    expect(Object.keys(scripts)).to.include.members(named);
  });
});

describe("An element's own documentation", () => {
  it('names parts that are rendered, and leaves out none', () => {
    const named = unique(comments.flatMap(comment => documented(comment, 'csspart')));
    expect(named).to.deep.equal(parts);
  });

  it('names every token and every state', () => {
    for (const comment of comments) {
      expect(documented(comment, 'cssprop')).to.deep.equal(tokens);
      expect(documented(comment, 'cssstate')).to.deep.equal(states);
    }
  });

  it('names the parts of all sections where they are passed on by the page', () => {
    const passed =
      /const parts =\s*'([^']+)'/.exec(read('src/community/sections.ts'))?.[1]?.split(', ') ?? [];
    const sections = comments.filter((_, index) => !/community/.test(elements[index] ?? ''));
    // Inside the page a section is rendered when there is a document, and so never as a skeleton.
    const needed = unique(sections.flatMap(comment => documented(comment, 'csspart'))).filter(
      part => part !== 'skeleton',
    );
    expect(unique(passed)).to.deep.equal(needed);
    expect(documented(read('src/community/community.ts'), 'csspart')).to.include.members(passed);
  });
});
