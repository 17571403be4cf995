import {expect} from 'chai';
import fc from 'fast-check';
import {communitySchema} from '../../scripts/build/schema.ts';
import {documentsBy, spoil} from '../support/documents-by-schema.ts';
import {commandLine, type Outcome} from '../support/command-line.ts';

/** Says what a person sees who gave a command something that nobody expected. */
function expectSentences({code, told, output}: Outcome, input: string): void {
  const all = `${told.join('\n')}\n${output}`;
  expect([0, 1, 2], input).to.include(code);
  expect(all, input).not.to.match(/\n\s+at .+:\d+|\bis a defect of\b|\[object|undefined/);
  if (code === 2) {
    expect(told, input).to.have.length(1);
    expect(told[0], input).to.match(/^ob-community: [^\n]+\.$/);
    expect(output, input).to.equal('');
  } else expect(output, input).not.to.equal('');
}

const pieces = fc.oneof(
  fc.constantFrom(
    ...[
      '\n',
      '\n\n',
      '- ',
      '# ',
      '> ',
      '    ',
      '\t',
      '```',
      '~~~',
      '---\n',
      '+++\n',
      '| a |\n| - |\n',
      '[x]',
      '(y)',
    ],
    ...[
      '[a]: <b>\n',
      '[^1]',
      '[^1]: n\n\n',
      '![',
      '](',
      '*',
      '**',
      '_',
      '`',
      '~~',
      '\\',
      '<',
      '>',
      '&',
      '&amp;',
      '&#0;',
    ],
    ...[
      '<!--',
      '-->',
      '<a href="',
      '">',
      '</a>',
      '<h2>',
      '</h2>',
      '<nav>',
      '<form>',
      '<base href="//x:y">',
      '<main>',
    ],
    ...[
      '<template>',
      '<svg>',
      '<math>',
      '<table>',
      '<td>',
      '<iframe src="a b">',
      '<img alt="x" src=y>',
      '<area href=z>',
    ],
    ...[
      '{{',
      '}}',
      '{%',
      '%}',
      '{{ site.baseurl }}',
      '{: .a data-ob="people"}',
      '{:toc}',
      'title: [',
      'lang: ??\n',
    ],
    ...[
      'Mailing lists',
      'Council',
      'Contact',
      'http://',
      'https://[',
      'www.x.y',
      'mailto:',
      'a@b.c',
      'javascript:',
      '%',
      '%E0%A4%A',
    ],
    ...[
      '{"',
      '":',
      '[',
      ']',
      '{',
      '}',
      ',',
      'null',
      '1e999',
      '"\\ud800"',
      '__proto__',
      'name',
      'meetings',
      'schedule',
    ],
  ),
  fc.string({unit: 'binary', maxLength: 6}),
  fc.string({maxLength: 6}),
);
const texts = fc.array(pieces, {maxLength: 25}).map(parts => parts.join('').replaceAll('\0', ''));
const names = fc.constantFrom('page.md', 'page.html', '-', 'page.json');

describe('Whatever a command is given', () => {
  it('import answers with a document or with one sentence', async () => {
    await fc.assert(
      fc.asyncProperty(
        texts,
        names,
        fc.constantFrom('', 'https://tide.example', ':', '/x'),
        async (text, name, base) => {
          const args = ['import', name, ...(base ? ['--base', base] : []), '--report', 'r.txt'];
          const outcome = await commandLine(args, {[name]: text});
          expectSentences(outcome, text);
          if (outcome.code < 2) expect(JSON.parse(outcome.output), text).to.be.an('object');
        },
      ),
      {numRuns: 1500},
    );
  });

  it('validate answers with a report or with one sentence', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          texts,
          fc.json(),
          fc.json().map(json => `{"name": ${json}}`),
        ),
        names,
        async (text, name) => {
          const outcome = await commandLine(['validate', name, '--format', 'json'], {[name]: text});
          expectSentences(outcome, text);
          if (outcome.code === 0) expect(JSON.parse(text), 'what is fine is JSON').to.be.an('object');
        },
      ),
      {numRuns: 1500},
    );
  });

  it('validate places every problem of a spoilt document in the text', async () => {
    const documents = documentsBy(communitySchema());
    const wrong: unknown[] = [null, 5, true, [], {}, '', 'x', [null], {en: 5}];
    await fc.assert(
      fc.asyncProperty(documents, fc.nat(), fc.constantFrom(...wrong), async (document, at, value) => {
        const text = JSON.stringify(spoil(document, at, value).document, null, 1);
        const {output} = await commandLine(['validate', 'a.json', '--format', 'json'], {'a.json': text});
        const {problems} = JSON.parse(output) as {
          problems: {line: number; column: number; message: string}[];
        };
        const lines = text.split('\n');
        for (const {line, column, message} of problems) {
          expect(lines[line - 1]?.[column - 1], `${message} ${text}`).to.match(/\S/);
          expect(message).to.match(/^[A-ZĀ-ž“].+\.$/);
        }
      }),
      {numRuns: 500},
    );
  });

  it('says that a source is nested too deeply', async () => {
    const deep = [
      ['validate', 'a.json', `{"name": ${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
      ['import', 'a.html', '<div>'.repeat(100_000) + 'x'],
      ['import', 'a.md', `${'<b>'.repeat(50_000)}x`],
    ] as const;
    for (const [command, name, text] of deep) {
      const outcome = await commandLine([command, name], {[name]: text});
      expectSentences(outcome, `${command} ${name}`);
    }
  });
});
