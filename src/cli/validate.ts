import {CommandError, type Command} from './command.ts';
import {formatOf, onlySource} from './arguments.ts';
import {check} from './validate/check.ts';
import type {LocatedFinding} from './validate/finding.ts';
import {words} from './words.ts';

const isError = ({severity}: LocatedFinding): boolean => severity === 'error';

/** One line a finding, in the form that editors and CI services recognise: `file:line:column: severity: …`. */
function asText(name: string, findings: readonly LocatedFinding[]): string {
  const lines = findings.map(
    ({severity, line, column, pointer, message}) =>
      `${name}:${line}:${column}: ${severity}: ${pointer ? `${pointer}: ` : ''}${message}`,
  );
  const errors = findings.filter(isError).length;
  return [...lines, `${name}: ${words.findings(errors, findings.length - errors)}`, ''].join('\n');
}

function asJson(name: string, findings: readonly LocatedFinding[]): string {
  const errors = findings.filter(isError).length;
  const report = {source: name, errors, warnings: findings.length - errors, problems: findings};
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** `ob-community validate`: what is wrong in a document, where, and how to mend it. */
export const validateCommand: Command = {
  name: 'validate',
  summary: words.validate.summary,
  usage: '<file|URL|-> [--format text|json]',
  examples: [
    'ob-community validate community.json',
    'ob-community validate https://example.org/community.json --format json',
    'ob-community import page.md --base https://example.org | ob-community validate -',
  ],
  options: {format: {type: 'string', help: words.validate.format}},
  async run({format}, positionals, {read, write, progress}) {
    const isJson = formatOf(format) === 'json';
    const {name, text, url} = await read(onlySource(positionals, 'validate'));
    if (!text.trim()) throw new CommandError(words.emptySource(name));
    progress(words.checking(name));
    const {findings} = check(text, /^https?:/.test(url) ? url : undefined);
    await write((isJson ? asJson : asText)(name, findings));
    return findings.some(isError) ? 1 : 0;
  },
};
