import {commands} from '../../src/cli/commands.ts';
import {CommandError, type Surroundings} from '../../src/cli/command.ts';
import {run} from '../../src/cli/run.ts';

/** What a command line left behind. */
export interface Outcome {
  code: number;
  /** What went to standard output. */
  output: string;
  /** Lines that the person was told. */
  told: string[];
  /** Files that were written, in order. */
  files: Record<string, string>;
}

/** Media types of the files that tests name; a test may name others by address. */
const types: Record<string, string> = {md: 'text/markdown', html: 'text/html', json: 'application/json'};

/**
 * Runs a command line in a world of its own.
 *
 * @param args - what stands after the program's name
 * @param sources - texts by file name, by address, or `-` for standard input
 */
export async function commandLine(args: string[], sources: Record<string, string> = {}): Promise<Outcome> {
  const outcome: Outcome = {code: -1, output: '', told: [], files: {}};
  const world: Surroundings = {
    read(name) {
      const text = sources[name];
      if (text === undefined) return Promise.reject(new CommandError(`${name} could not be read.`));
      const type = types[/\.(\w+)$/.exec(name)?.[1] ?? ''] ?? '';
      return Promise.resolve({name, text, type, url: new URL(name, 'file:///home/ada/').href});
    },
    write(text, file = '-') {
      if (file === '-') outcome.output += text;
      else outcome.files[file] = text;
      return Promise.resolve();
    },
    say: line => void outcome.told.push(line),
    progress: () => undefined,
  };
  outcome.code = await run(args, commands, '1.2.3', world);
  return outcome;
}
