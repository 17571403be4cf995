import {readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {expect} from 'chai';
import {commands} from '../../src/cli/commands.ts';
import {commandLine} from '../support/command-line.ts';

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const docs = read('docs/command-line.md');

/** What stands in fenced blocks of a language. */
const fenced = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, block = '']) => block);

describe('The documentation of the command line', () => {
  for (const name of ['README.md', 'docs/command-line.md'])
    it(`shows command lines that are understood: ${name}`, () => {
      const lines = fenced(read(name), 'sh').flatMap(block => block.match(/ob-community [^|>\n]*/g) ?? []);
      expect(lines.length).to.be.above(1);
      for (const line of lines) {
        const [, command, ...args] = line.trim().split(/\s+/);
        const known = commands.find(each => each.name === command);
        expect(known, line).not.to.equal(undefined);
        const {positionals} = parseArgs({args, options: known!.options, allowPositionals: true});
        expect(positionals, line).to.have.length(1);
      }
    });

  it('shows what import makes of the page that it shows', async () => {
    const [page = ''] = fenced(docs, 'md');
    const [document = ''] = fenced(docs, 'json');
    const {output, told} = await commandLine(['import', 'a.md', '--base', 'https://example.org'], {
      'a.md': page,
    });
    expect(output).to.equal(document);
    expect(docs).to.contain(`\n${told.join('\n')}\n`);
  });

  it('shows what validate says', async () => {
    const [, line = '', column = '', message = ''] = /^community\.json:(\d+):(\d+): (.*)$/m.exec(docs) ?? [];
    const text = `${'\n'.repeat(Number(line) - 1)}{"name": "A", "meetings": [{"name": "A", "group": "hul"}]}`;
    const {output} = await commandLine(['validate', 'c.json'], {'c.json': text});
    expect(Number(column)).to.be.above(1);
    expect(output.split('\n')[0])
      .to.match(/^c\.json:7:\d+: /)
      .and.contain(message);
  });

  it('names every option of import', () => {
    const options = commands.find(({name}) => name === 'import')?.options ?? {};
    for (const option of Object.keys(options)) expect(docs).to.contain(`| \`--${option} `);
  });
});
