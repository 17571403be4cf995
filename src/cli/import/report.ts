import type {CommunityDocument} from '../../document/types.ts';
import {words} from '../words.ts';
import {sectionKeys} from '../format-shape.ts';
import type {Imported} from './import-page.ts';
import type {PageLink} from './left-out.ts';

/** Entries of each section that has any; a contact counts as one. */
export const countsOf = (document: Partial<CommunityDocument>): [key: string, count: number][] =>
  sectionKeys.flatMap(key => {
    const value = document[key as keyof CommunityDocument];
    const count = Array.isArray(value) ? value.length : value ? 1 : 0;
    return count ? [[key, count] satisfies [string, number]] : [];
  });

/** Links that are not in the document, each with its reason. */
export const missingLinks = ({links}: Imported): PageLink[] => links.filter(({reason}) => reason);

/** The reader of pages writes plain strings. */
const nameOf = ({name}: Partial<CommunityDocument>): string => (typeof name === 'string' ? name : '');

/** The figures, a line each. */
export function summaryOf(imported: Imported): string[] {
  const {document, links, sentences} = imported;
  const present = links.length - missingLinks(imported).length;
  return [
    words.import.made(nameOf(document), countsOf(document)),
    words.import.kept(present, links.length, sentences.onPage - sentences.lost.length, sentences.onPage),
  ];
}

const part = (title: string, lines: readonly string[]): string[] =>
  lines.length ? ['', title, ...lines.map(line => `  ${line}`)] : [];

const quoted = (text: string): string => `“${text}”`;

/** For a person: the figures, every block, and everything that is not in the document. */
export function asText(name: string, imported: Imported): string {
  const {blocks, sentences, leftOut, problems} = imported;
  const titles = words.import.report;
  const lines = [
    words.import.report.title(name),
    ...summaryOf(imported),
    ...part(
      titles.blocks,
      blocks.map(({became, where, text}) => `${became.padEnd(11)} ${quoted(text)}${where && ` → ${where}`}`),
    ),
    ...part(titles.lost, sentences.lost.map(quoted)),
    ...part(
      titles.links,
      missingLinks(imported).map(({url, text, reason}) => words.import.missing(url, text, reason ?? 'lost')),
    ),
    ...part(
      titles.leftOut,
      leftOut.map(({reason, text}) => `${reason.padEnd(12)} ${quoted(text)}`),
    ),
    ...part(
      titles.problems,
      problems.map(({severity, pointer, message}) => `${severity}: ${pointer}: ${message}`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** The same for a program. */
export function asJson(name: string, imported: Imported): string {
  const {document, blocks, links, sentences, leftOut, problems} = imported;
  const missing = missingLinks(imported).map(({reason = 'lost', ...link}) => ({
    ...link,
    reason,
    why: words.import.reasons[reason],
  }));
  const report = {
    source: name,
    sections: Object.fromEntries(countsOf(document)),
    links: {onPage: links.length, inDocument: links.length - missing.length, missing},
    sentences: {onPage: sentences.onPage, lost: sentences.lost},
    blocks,
    leftOut: leftOut.map(each => ({...each, why: words.import.reasons[each.reason]})),
    problems: problems.map(({severity, pointer, message}) => ({severity, pointer, message})),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
