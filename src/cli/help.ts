import type {Command} from './command.ts';
import {words} from './words.ts';

/** Two columns, the second aligned. */
function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('');
}

const paragraphs = (...parts: readonly string[]): string => parts.filter(Boolean).join('\n');

/** What `ob-community --help` prints: every command, with an example of each. */
export const overview = (commands: readonly Command[]): string =>
  paragraphs(
    `${words.about}\n`,
    `${words.commands}\n${columns(commands.map(({name, usage, summary}) => [`${name} ${usage.split(' ')[0] ?? ''}`, summary]))}`,
    `${words.examples}\n${commands.map(({examples}) => `  ${examples[0] ?? ''}\n`).join('')}`,
    `${words.more}\n`,
  );

/** What `ob-community NAME --help` prints: usage, every option, every example. */
export function commandHelp({name, summary, usage, options, examples}: Command): string {
  const rows = Object.entries(options).map(
    ([option, {type, short, help}]) =>
      [`${short ? `-${short}, ` : ''}--${option}${type === 'string' ? ' …' : ''}`, help] as const,
  );
  return paragraphs(
    `ob-community ${name} ${usage}\n`,
    `${summary}\n`,
    `${words.options}\n${columns([...rows, ['-h, --help', words.help]])}`,
    `${words.examples}\n${examples.map(example => `  ${example}\n`).join('')}`,
    `${words.exitCodes}\n`,
  );
}
