import {parseArgs} from 'node:util';
import {CommandError, type Command, type Surroundings} from './command.ts';
import {commandHelp, overview} from './help.ts';
import {words} from './words.ts';

/** Exit code when nothing could be done: wrong arguments, a source that cannot be read. */
const FAILED = 2;

/** Splits arguments by the options of a command, and `--help`. */
function parse(
  {name, options}: Command,
  args: readonly string[],
): Pick<ReturnType<typeof parseArgs>, 'values' | 'positionals'> {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {...options, help: {type: 'boolean', short: 'h'}},
    });
  } catch (error) {
    // Node says here, and only here, what is wrong with the arguments; what follows its first sentence is advice on quoting.
    if (!(error instanceof TypeError)) throw error;
    throw new CommandError(words.arguments(error.message.split(/\.\s|\n/)[0] ?? '', name), {cause: error});
  }
}

/** What a person is told of an error. Only those that are not ours name themselves. */
function sentenceOf(error: unknown): string {
  if (error instanceof CommandError) return error.message;
  if (error instanceof RangeError && /call stack/.test(error.message)) return words.tooDeep;
  return words.defect(error instanceof Error ? `${error.name}: ${error.message}` : typeof error);
}

async function dispatch(
  [first = '', ...rest]: readonly string[],
  commands: readonly Command[],
  version: string,
  surroundings: Surroundings,
): Promise<number> {
  const asksHelp = first === 'help' || first === '--help' || first === '-h';
  const name = asksHelp ? rest[0] : first;
  const command = commands.find(each => each.name === name);
  if (command) {
    const {values, positionals} = asksHelp ? {values: {help: true}, positionals: []} : parse(command, rest);
    if (!values['help']) return command.run(values, positionals, surroundings);
    await surroundings.write(commandHelp(command));
  } else if (first === '--version' || first === '-v') await surroundings.write(`${version}\n`);
  else if (asksHelp && !name) await surroundings.write(overview(commands));
  else {
    const names = commands.map(each => each.name);
    throw new CommandError(name ? words.unknownCommand(name, names) : words.noCommand(names));
  }
  return 0;
}

/**
 * Runs one command line. Never throws, and never shows a stack trace: what goes wrong is said in one sentence.
 *
 * @param args - what stands after the program's name
 * @param commands - what can be asked for, in the order of the help
 * @param version - answer to `--version`
 * @returns the exit code: 0 done, 1 the input has problems, 2 nothing could be done
 */
export async function run(
  args: readonly string[],
  commands: readonly Command[],
  version: string,
  surroundings: Surroundings,
): Promise<number> {
  try {
    return await dispatch(args, commands, version, surroundings);
  } catch (error) {
    surroundings.say(`ob-community: ${sentenceOf(error).replace(/\s+/g, ' ')}`);
    return FAILED;
  }
}
