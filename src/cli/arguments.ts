import {CommandError} from './command.ts';
import {words} from './words.ts';

/** A value of a command line's option. */
type Value = string | boolean | (string | boolean)[] | undefined;

/**
 * The one source that a command was given.
 * @throws CommandError when there is none, or more than one
 */
export function onlySource([source, ...more]: readonly string[], command: string): string {
  if (!source) throw new CommandError(words.noSource(command));
  if (more.length) throw new CommandError(words.manySources(more[0] ?? '', command));
  return source;
}

/**
 * Form of a report, `text` by default.
 * @throws CommandError for any other
 */
export function formatOf(value: Value): 'text' | 'json' {
  if (value === undefined || value === 'text') return 'text';
  if (value === 'json') return 'json';
  throw new CommandError(words.format(String(value)));
}

/** An option's text; undefined when it was not given. */
export const textOf = (value: Value): string | undefined => (typeof value === 'string' ? value : undefined);
