import type {ParseArgsOptionsConfig} from 'node:util';

/** What a command was given as source: a file, an address, or standard input. */
export interface Source {
  /** As the person wrote it: `page.md`, `https://…`, `-`. */
  readonly name: string;
  readonly text: string;
  /** Absolute address that relative links are resolved against: `file:` or `http(s):`. */
  readonly url: string;
  /** Media type from the answer's `Content-Type`, or from the file's extension; empty if unknown. */
  readonly type: string;
}

/** The world outside a command; a test hands in its own. */
export interface Surroundings {
  /**
   * Reads a file, an `http(s)` address or, for `-`, standard input as UTF-8.
   * @throws CommandError with one sentence when it cannot be read.
   */
  read(name: string): Promise<Source>;
  /**
   * Writes `text` to standard output, or whole to a file: to a temporary neighbour first, which is
   * then renamed, so that nobody ever reads half of it.
   * @throws CommandError with one sentence when it cannot be written.
   */
  write(text: string, file?: string): Promise<void>;
  /** Says something to the person, on standard error; one line, no line break at its end. */
  say(line: string): void;
  /** Says how far a long work is, where standard error is a terminal; the next call overwrites it. */
  progress(line: string): void;
}

/** What can be asked of the command line: `import`, `validate`, `render`. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Arguments after the name, as in `<page> [--base URL]`. */
  readonly usage: string;
  /** One line each, whole, as a person would type it. */
  readonly examples: readonly string[];
  /** Options in the form of Node's `util.parseArgs`, each with its help. */
  readonly options: Readonly<Record<string, ParseArgsOptionsConfig[string] & {help: string}>>;
  /**
   * @returns the exit code: 0 done, 1 the input has problems.
   * @throws CommandError where nothing could be done: exit code 2.
   */
  run(
    values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>,
    positionals: readonly string[],
    surroundings: Surroundings,
  ): Promise<number>;
}

/** One sentence for the person at the terminal; no stack trace is shown. Exit code 2. */
export class CommandError extends Error {}
