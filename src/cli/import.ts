import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {formatOf, onlySource, textOf} from './arguments.ts';
import {CommandError, type Command, type Source, type Surroundings} from './command.ts';
import {importPage, type Imported} from './import/import-page.ts';
import {asJson, asText, countsOf, missingLinks, summaryOf} from './import/report.ts';
import {words} from './words.ts';

/** Links that are named on standard error, at most; the report has all. */
const NAMED = 5;

/** Where document and report go; `-` and nothing are standard output. */
interface Targets {
  readonly out: string;
  readonly report: string | undefined;
}

const isStandard = (target: string | undefined): boolean => target === '-';

/** Refuses what would overwrite the page, or mix document and report. */
function checkTargets({out, report}: Targets, source: Source): void {
  const urlOf = (target: string | undefined): string =>
    target === undefined || isStandard(target) ? '' : pathToFileURL(resolve(target)).href;
  if (isStandard(out) && isStandard(report)) throw new CommandError(words.import.bothStandard);
  if (urlOf(out) && urlOf(out) === urlOf(report)) throw new CommandError(words.import.sameFile(out));
  for (const target of [out, report])
    if (target !== undefined && source.name !== '-' && urlOf(target) === source.url)
      throw new CommandError(words.import.overwrites(target));
}

/** Says what a person must not miss: the figures, what is lost, what to mend. */
function tell(imported: Imported, {say}: Surroundings): void {
  for (const line of summaryOf(imported)) say(line);
  const missing = missingLinks(imported);
  for (const {url, text, reason} of missing.slice(0, NAMED))
    say(words.import.missing(url, text, reason ?? 'lost'));
  if (missing.length > NAMED) say(words.import.moreMissing(missing.length - NAMED));
  const relative = imported.links.filter(({url, reason}) => !reason && !URL.canParse(url)).length;
  if (relative) say(words.import.relative(relative));
  for (const text of imported.sentences.lost) say(words.import.lostSentence(text));
  for (const {pointer, message} of imported.problems) say(`${pointer}: ${message}`);
  if (!countsOf(imported.document)[0]) say(words.import.noEntries);
}

/** Whether a person should look before the document is used. */
const needsLook = ({document, links, sentences, problems}: Imported): boolean =>
  !countsOf(document)[0] ||
  sentences.lost.length > 0 ||
  links.some(({reason}) => reason === 'lost') ||
  problems.some(({severity}) => severity === 'error');

/** `ob-community import`: makes a document of a community's page. */
export const importCommand: Command = {
  name: 'import',
  summary: words.import.summary,
  usage:
    '<page.md|page.html|URL|-> [--base URL] [--name TEXT] [--out FILE] [--report FILE|-] [--format text|json]',
  examples: [
    'ob-community import community.md --base https://example.org --out community.json',
    'ob-community import https://example.org/community/ --out community.json --report -',
    'ob-community import community.html --out community.json --report report.json --format json',
    'cat community.md | ob-community import - > community.json',
  ],
  options: {
    base: {type: 'string', help: words.import.base},
    name: {type: 'string', help: words.import.name},
    out: {type: 'string', help: words.import.out},
    report: {type: 'string', help: words.import.reportTo},
    format: {type: 'string', help: words.import.format},
  },
  async run(values, positionals, surroundings) {
    const targets = {out: textOf(values['out']) ?? '-', report: textOf(values['report'])};
    const isJson = formatOf(values['format']) === 'json';
    const source = await surroundings.read(onlySource(positionals, 'import'));
    checkTargets(targets, source);
    surroundings.progress(words.reading(source.name));
    const imported = importPage(source, {base: textOf(values['base']), name: textOf(values['name'])});
    await surroundings.write(`${JSON.stringify(imported.document, null, 2)}\n`, targets.out);
    if (targets.report !== undefined)
      await surroundings.write((isJson ? asJson : asText)(source.name, imported), targets.report);
    tell(imported, surroundings);
    return needsLook(imported) ? 1 : 0;
  },
};
