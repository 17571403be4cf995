import {expect} from 'chai';
import fc from 'fast-check';
import type {Nodes} from 'mdast';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {parseRich, type Inline} from '../../src/document/rich-text.ts';

/** What the oracle makes of a text, in our terms. */
function fromMarkdown(node: Nodes): Inline[] {
  const content = 'children' in node ? node.children.flatMap(fromMarkdown) : [];
  if (node.type === 'text') return [node.value];
  if (node.type === 'inlineCode') return [{kind: 'code', content: [node.value]}];
  if (node.type === 'strong') return [{kind: 'strong', content}];
  if (node.type === 'emphasis') return [{kind: 'em', content}];
  if (node.type === 'link') return [{kind: 'link', url: new URL(node.url).href, content}];
  return content;
}

const joined = (nodes: readonly Inline[]): Inline[] =>
  nodes.reduce<Inline[]>((all, node) => {
    const last = all.at(-1);
    if (typeof node !== 'string') all.push({...node, content: joined(node.content)});
    else if (typeof last === 'string') all[all.length - 1] = last + node;
    else all.push(node);
    return all;
  }, []);

const oracle = unified().use(remarkParse);
const theirs = (text: string): Inline[][] =>
  oracle.parse(text).children.map(paragraph => {
    expect(paragraph.type).to.equal('paragraph');
    return joined(fromMarkdown(paragraph));
  });
const ours = (text: string): Inline[][] => parseRich(text).map(joined);

const word = fc.stringMatching(/^[a-zà-öA-Z0-9,]{1,8}$/);
const words = fc
  .array(
    fc.oneof(
      {weight: 4, arbitrary: word},
      fc.constantFrom('\\*', '\\`', '\\[', '\\]', '\\\\', '2 * 3', '(a)', '\n'),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map(all => `a${all.join(' ').replace(/ ?\n ?/g, '\n')}z`);
const address = fc.webUrl({withQueryParameters: true}).filter(url => /^[^\s()*`[\]\\&<>]+$/.test(url));
const code = fc
  .stringMatching(/^[a-z*[\]()\\]([a-z*[\]()\\ ]{0,8}[a-z*[\]()\\])?$/)
  .map(text => `\`${text}\``);

/** A sequence of pieces that begins and ends with words, as marks beside marks are where dialects part. */
const sequenceOf = (between: fc.Arbitrary<string>, ...pieces: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc
    .tuple(between, fc.array(fc.tuple(fc.oneof(...pieces), between), {maxLength: 3}))
    .map(([first, rest]) => [first, ...rest.flat()].join(' '));
const sequence = (...pieces: fc.Arbitrary<string>[]): fc.Arbitrary<string> => sequenceOf(words, ...pieces);
const linked = (label: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(label, address).map(([text, url]) => `[${text}](${url})`);
const em = (content: fc.Arbitrary<string>): fc.Arbitrary<string> => content.map(text => `*${text}*`);
const strong = (content: fc.Arbitrary<string>): fc.Arbitrary<string> => content.map(text => `**${text}**`);

const noStars = words.filter(text => !text.includes('*'));
const plainCode = fc.stringMatching(/^[a-z(]([a-z( ]{0,8}[a-z(])?$/).map(text => `\`${text}\``);
const simple = sequence(plainCode, em(words.filter(text => !text.includes('2 *'))));
const paragraph = sequence(
  code,
  em(sequenceOf(noStars, plainCode, strong(noStars), linked(noStars))),
  strong(sequence(plainCode, em(noStars), linked(simple))),
  linked(sequence(plainCode, em(noStars), strong(simple))),
);
const text = fc.array(paragraph, {minLength: 1, maxLength: 3}).map(all => all.join('\n\n'));

describe('A rich text that is Markdown too', () => {
  it('is read as CommonMark reads it (oracle: remark)', () => {
    fc.assert(
      fc.property(text, value => {
        expect(ours(value)).to.deep.equal(theirs(value));
      }),
      {numRuns: 5000},
    );
  });

  it('exercises every form', () => {
    const all = fc.sample(text, 200).join(' ');
    for (const form of [/\*\*a.*\*\*/, / \*a/, /`/, /\]\(/, /\\\*/, /\n\n/]) expect(all).to.match(form);
  });
});
