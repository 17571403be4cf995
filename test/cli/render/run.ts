import {CommandError} from '../../../src/cli/command.ts';
import {renderCommand} from '../../../src/cli/render.ts';

type Values = Parameters<typeof renderCommand.run>[0];

/** What became of one run of the command. */
export interface Run {
  /** Exit code; 2 when the command gave up with a sentence. */
  readonly code: number;
  /** By file; standard output under `-`. */
  readonly written: Readonly<Record<string, string>>;
  readonly said: readonly string[];
}

/** Runs `ob-community render` on a source, which stands for the file or address `name`. */
export async function run(source: unknown, values: Values, name = 'community.json'): Promise<Run> {
  const written: Record<string, string> = {};
  const said: string[] = [];
  const text = typeof source === 'string' ? source : JSON.stringify(source);
  const surroundings = {
    read: () => Promise.resolve({name, text, url: new URL(name, 'file:///').href, type: 'application/json'}),
    write: (output: string, file = '-') => {
      written[file] = output;
      return Promise.resolve();
    },
    say: (line: string) => void said.push(line),
    progress: () => undefined,
  };
  const code = await renderCommand.run(values, [name], surroundings).catch((error: unknown) => {
    if (!(error instanceof CommandError)) throw error;
    said.push(error.message);
    return 2;
  });
  return {code, written, said};
}

/** What the command writes to standard output. */
export async function output(source: unknown, values: Values, name?: string): Promise<string> {
  const {written, said} = await run(source, values, name);
  if (written['-'] === undefined) throw new Error(said.join('\n'));
  return written['-'];
}
