import {clearLine, cursorTo} from 'node:readline';
import {CommandError, type Surroundings} from './command.ts';
import {readSource} from './read-source.ts';
import {words} from './words.ts';
import {writeWhole} from './write-whole.ts';

const {stderr, stdin, stdout} = process;

/** Whoever reads our output may have seen enough (`| head`): that is no failure of ours. */
const toStandardOutput = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    stdout.write(text, error => {
      const code = (error as NodeJS.ErrnoException | null | undefined)?.code;
      if (!error || code === 'EPIPE') resolve();
      else reject(new CommandError(words.unwritable('-', code ?? ''), {cause: error}));
    });
  });

/** Clears what `progress` wrote. */
function clear(): void {
  if (!stderr.isTTY) return;
  cursorTo(stderr, 0);
  clearLine(stderr, 0);
}

/** The world of a person at a terminal, or of a script: files, the network, standard input, output and error. */
export const terminal: Surroundings = {
  read(name) {
    if (name === '-' && stdin.isTTY) terminal.say(words.typeHere);
    else if (/^https?:/i.test(name)) terminal.progress(words.loading(name));
    return readSource(name);
  },
  async write(text, file) {
    clear();
    if (file === undefined || file === '-') await toStandardOutput(text);
    else await writeWhole(file, text);
  },
  say(line) {
    clear();
    stderr.write(`${line}\n`);
  },
  progress(line) {
    clear();
    // One line only: what is longer than the terminal is wide could not be cleared.
    if (stderr.isTTY) stderr.write(line.slice(0, (stderr.columns || 80) - 1));
  },
};
