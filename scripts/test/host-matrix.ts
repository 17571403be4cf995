/** The matrix of host pages: which page passed in which engine. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** Titles of the suites that the matrix is made from begin with it. */
const prefix = 'host page · ';
const file = join(import.meta.dirname, '../../.cache/host-pages.json');

/** A page in one engine. */
export interface HostResult {
  readonly engine: string;
  readonly group: string;
  readonly title: string;
  readonly passed: boolean;
}

/** What a test runner says of a suite. */
interface Suite {
  readonly name: string;
  readonly suites: readonly Suite[];
  readonly tests: readonly {readonly name: string; readonly passed: boolean; readonly skipped: boolean}[];
}

/** The host pages among the suites of an engine, at any depth. */
export function hostResults(engine: string, suite: Suite): HostResult[] {
  const deeper = suite.suites.flatMap(each => hostResults(engine, each));
  if (!suite.name.startsWith(prefix)) return deeper;
  const group = suite.name.slice(prefix.length);
  const own = suite.tests.map(({name, passed, skipped}) => ({
    engine,
    group,
    title: name,
    passed: passed && !skipped,
  }));
  return [...own, ...deeper];
}

/** What a test runner in Node says of a test. */
interface NodeTest {
  readonly title: string;
  /** With the titles of its suites before it. */
  readonly fullTitle: string;
}

/**
 * The host pages among the tests that ran in Node and opened an engine themselves: their suite ends with the engine's
 * name.
 */
export const nodeHostResults = (tests: readonly NodeTest[], passed: boolean): HostResult[] =>
  tests.flatMap(({title, fullTitle}) => {
    const suite = fullTitle.slice(0, -title.length - 1);
    const [group, engine] = suite.startsWith(prefix) ? suite.slice(prefix.length).split(' · ') : [];
    return group && engine ? [{engine, group, title, passed}] : [];
  });

/** One row a page: its group, its title, and a cell for each engine, undefined where it did not run. */
export interface Row {
  readonly group: string;
  readonly title: string;
  readonly cells: readonly (boolean | undefined)[];
}

/** The results as a table, in the order in which they came. */
export function rowsOf(results: readonly HostResult[]): {engines: string[]; rows: Row[]} {
  const engines = [...new Set(results.map(({engine}) => engine))];
  const pages = new Map(results.map(({group, title}) => [`${group} ${title}`, {group, title}]));
  const rows = [...pages.values()].map(page => ({
    ...page,
    cells: engines.map(engine => {
      const here = results.filter(
        each => each.engine === engine && each.group === page.group && each.title === page.title,
      );
      return here.length ? here.every(each => each.passed) : undefined;
    }),
  }));
  return {engines, rows};
}

const sign = (cell: boolean | undefined): string => (cell === undefined ? '·' : cell ? '✓' : '✗');

/** The matrix as text, with the sum below; empty without any result. */
export function matrixText(results: readonly HostResult[]): string {
  const {engines, rows} = rowsOf(results);
  if (!rows.length) return '';
  const lines = rows.map(
    ({group, title, cells}) =>
      `${cells.map((cell, index) => sign(cell).padEnd((engines[index]?.length ?? 0) + 1)).join('')} ${group} · ${title}`,
  );
  const passed = rows.filter(({cells}) => cells.every(Boolean)).length;
  const sum = `${passed} of ${rows.length} host pages pass in ${engines.join(', ')}.`;
  return [`${engines.map(each => `${each} `).join('')} Host page`, ...lines, sum].join('\n');
}

/** Keeps the results of the last run that had host pages, for `npm run docs:hosts`. */
export function keepResults(results: readonly HostResult[]): void {
  if (!results.length) return;
  mkdirSync(join(file, '..'), {recursive: true});
  writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`);
}

/** @throws Error when no run has had host pages */
export const keptResults = (): HostResult[] => JSON.parse(readFileSync(file, 'utf8')) as HostResult[];
