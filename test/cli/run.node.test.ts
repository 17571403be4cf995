import {expect} from 'chai';
import {parseArgs} from 'node:util';
import {CommandError, type Command} from '../../src/cli/command.ts';
import {commands} from '../../src/cli/commands.ts';
import {run} from '../../src/cli/run.ts';
import {commandLine} from '../support/command-line.ts';

describe('The command line', () => {
  it('prints its help when asked, on standard output', async () => {
    for (const args of [['--help'], ['-h'], ['help']]) {
      const {code, output, told} = await commandLine(args);
      expect([code, told]).to.deep.equal([0, []]);
      for (const {name, summary} of commands) expect(output).to.contain(name).and.contain(summary);
    }
  });

  it('says in one sentence what there is when it is asked for nothing, or for something else', async () => {
    for (const args of [[], ['imprt', 'a.md'], ['help', 'x'], ['--nonsense']]) {
      const {code, output, told} = await commandLine(args);
      expect([code, output, told.length], args.join()).to.deep.equal([2, '', 1]);
      expect(told[0]).to.contain(commands.map(({name}) => name).join(', '));
    }
  });

  it('tells its version', async () => {
    expect((await commandLine(['--version'])).output).to.equal('1.2.3\n');
  });

  for (const {name, options, examples, usage, summary} of commands)
    describe(name, () => {
      it('is explained with every option, and with examples', async () => {
        for (const args of [
          [name, '--help'],
          [name, '-h'],
          ['help', name],
          ['--help', name],
        ]) {
          const {code, output} = await commandLine(args);
          expect(code).to.equal(0);
          expect(output).to.contain(`ob-community ${name} ${usage}\n`).and.contain(summary);
          for (const [option, {help}] of Object.entries(options))
            expect(output).to.contain(`--${option}`).and.contain(help);
          for (const example of examples) expect(output).to.contain(example);
        }
        for (const option of Object.keys(options))
          expect(`${usage} `).to.match(new RegExp(`--${option}[\\] ]`));
      });

      it('has examples that it understands', () => {
        expect(examples).not.to.deep.equal([]);
        const own = examples
          .flatMap(example => example.split(/ [|>] /))
          .filter(each => each.startsWith(`ob-community ${name} `));
        expect(own).not.to.deep.equal([]);
        for (const example of own) {
          const args = example.split(' ').slice(2);
          expect(() => parseArgs({args, options, allowPositionals: true}), example).not.to.throw();
        }
      });

      it('says in one sentence what is wrong with its arguments', async () => {
        const wrong: Record<string, string[]> = {
          'Name a file, an address, or - for standard input': [],
          'One source at a time: “b” is one too many': ['a', 'b'],
          "Unknown option '--nonsense'": ['a', '--nonsense'],
          'argument missing': ['a', '--format'],
          'There is no format “xml”': ['a', '--format', 'xml'],
        };
        for (const [sentence, args] of Object.entries(wrong)) {
          const {code, told} = await commandLine([name, ...args], {a: '{}'});
          expect([code, told.length], args.join()).to.deep.equal([2, 1]);
          expect(told[0]).to.contain(sentence);
        }
      });
    });

  it('never shows a stack trace, whatever a command throws', async () => {
    const thrown: [unknown, RegExp][] = [
      [new CommandError('A\nb.'), /^ob-community: A b\.$/],
      [
        new TypeError('x is\n not a function'),
        /defect of ob-community \(TypeError: x is not a function\); please report/,
      ],
      [new RangeError('Maximum call stack size exceeded'), /nested too deeply/],
      ['text', /defect of ob-community \(string\)/],
      [undefined, /defect of ob-community \(undefined\)/],
    ];
    for (const [error, sentence] of thrown) {
      const told: string[] = [];
      const broken: Command = {
        ...{name: 'break', summary: '', usage: '', examples: [], options: {}},
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- packages throw what they like
        run: () => Promise.reject(error),
      };
      const unused = (): never => {
        throw new Error('unused');
      };
      const world = {
        read: unused,
        write: unused,
        say: (line: string) => void told.push(line),
        progress: unused,
      };
      expect(await run(['break'], [broken], '', world)).to.equal(2);
      expect(told).to.have.length(1);
      expect(told[0]).to.match(sentence);
    }
  });
});
