/** The product contract's figures (section 7 there), each with what was measured. */
import type {Bytes} from './bytes.ts';
import type {FirstRender, Rendering} from './first-render.ts';
import type {Growth, GrowthAct, ListTag} from './growth.ts';
import type {Lighthouse} from './lighthouse.ts';
import type {ManyOnAPage} from './many.ts';
import type {Outside} from './outside.ts';
import type {RenderCost} from './render.ts';
import {number, table} from './table.ts';

/** What was measured; a part that was not asked for is missing. */
export interface Results {
  bytes?: Record<string, Bytes>;
  render?: RenderCost;
  firstRender?: Record<Rendering, FirstRender>;
  growth?: Growth;
  many?: ManyOnAPage;
  outside?: Outside;
  lighthouse?: Lighthouse;
}

/** What is kept in `bench/results/latest.json`: each part with the run that it is from. */
export interface Kept extends Results {
  runs: Record<string, {date: string; runs: number; machine: {load: number; noise: readonly number[]}}>;
  figures?: readonly Figure[];
}

/** One figure of the contract: at most `limit`. */
export interface Figure {
  readonly what: string;
  readonly unit: 'B' | 'MiB' | 'ms' | 'x' | '';
  readonly limit: number;
  readonly value: number;
  readonly isMet: boolean;
}

const figure = (what: string, unit: Figure['unit'], limit: number, value: number | undefined): Figure[] =>
  value === undefined || Number.isNaN(value) ? [] : [{what, unit, limit, value, isMet: value <= limit}];

const byteFigures = (files: Record<string, Bytes>): Figure[] => [
  ...figure('ob-community.js, brotli: gate', 'B', 28_672, files['ob-community.js']?.brotli),
  ...figure('ob-community.js, brotli: aim', 'B', 25_600, files['ob-community.js']?.brotli),
  ...figure('ob-mailing-lists.js, brotli: gate', 'B', 15_360, files['ob-mailing-lists.js']?.brotli),
  ...figure('ob-mailing-lists.js, brotli: aim', 'B', 13_312, files['ob-mailing-lists.js']?.brotli),
];

const staticFigures = ({time, memory}: RenderCost): Figure[] => [
  ...figure('2,413 initiatives as a static page, whole process', 'ms', 2000, time.median),
  ...figure('main memory for that', 'MiB', 300, memory.median),
];

const renderFigures = (results: Record<Rendering, FirstRender>): Figure[] => [
  ...figure('requests to first render', '', 1, results['two-lines'].requests.median),
  ...figure('layout shift with ob-community.css, worst quartile', '', 0, results.styled.shift.high),
  ...figure(
    'time to content, to the element by hand',
    'x',
    1.25,
    results['two-lines'].content.median / results.vanilla.content.median,
  ),
];

function growthFigures(growth: Growth): Figure[] {
  const at = (length: number, tag: ListTag, act: GrowthAct): number =>
    growth[length]?.[tag][act]?.median ?? NaN;
  const ours = 'ob-initiatives';
  const third = (act: GrowthAct): number => at(10_000, ours, act) / at(10_000, 'inner-html-list', 'painted');
  return [
    ...figure('10,000 appended to first paint, to innerHTML', 'x', 1 / 3, third('painted')),
    ...figure('10,000 appended to complete, to innerHTML', 'x', 1 / 3, third('complete')),
    ...figure(
      'first paint of 100,000, to that of 100',
      'x',
      2,
      at(100_000, ours, 'painted') / at(100, ours, 'painted'),
    ),
    ...figure('any key at 10,000, median', 'ms', 16, at(10_000, ours, 'key')),
    ...figure('first key at 10,000, median', 'ms', 16, at(10_000, ours, 'firstKey')),
    ...figure(
      'runs at 10,000 in which find-in-page misses the last entry',
      '',
      0,
      1 - at(10_000, ours, 'found'),
    ),
  ];
}

const furtherFigures = ({many, outside, lighthouse}: Results): Figure[] => [
  ...figure(
    'requests of 100 widgets of one source',
    '',
    1,
    many?.[100]?.['ob-mailing-lists one'].requests.median,
  ),
  ...(outside
    ? figure('answered messages that are not on the disk', '', 0, outside.inbox.answered - outside.inbox.kept)
    : []),
  ...Object.entries(lighthouse?.with ?? {}).flatMap(([name, score]) => [
    ...figure(`Lighthouse, ${name}: points below 100`, '', 0, 100 - score),
    ...figure(
      `Lighthouse, ${name}: points lost by the widget`,
      '',
      0,
      (lighthouse?.without[name] ?? NaN) - score,
    ),
  ]),
];

/** Every figure for which something was measured. */
export const figures = ({bytes, render, firstRender, growth, ...further}: Results): Figure[] => [
  ...(bytes ? byteFigures(bytes) : []),
  ...(render ? staticFigures(render) : []),
  ...(firstRender ? renderFigures(firstRender) : []),
  ...(growth ? growthFigures(growth) : []),
  ...furtherFigures(further),
];

const decimals = {B: [0, 0], MiB: [0, 0], ms: [1, 1], x: [2, 2], '': [0, 3]} as const;

/** What keeps a missed figure from its target, as far as it is known. */
const reasons: readonly (readonly [start: string, reason: string])[] = [
  ['ob-community.js', 'All ten elements, the form and 119 messages are in one file.'],
  [
    'time to content',
    'Compilation and first run of the script on a slowed processor; the element by hand has one tree, ours ten.',
  ],
  [
    '10,000 appended to complete',
    'Each step of the gradual rendering looks again at all entries that are there; the page answers meanwhile.',
  ],
  ['first key', 'It takes 10,000 entries out of the page.'],
  ['any key', 'Its median includes the first key, which takes all entries out of the page.'],
  ['Lighthouse', 'See the audits below the scores.'],
];

/** Why a figure is missed; empty when it is met or nobody knows. */
export const reasonOf = ({what, isMet}: Figure): string =>
  isMet ? '' : (reasons.find(([start]) => what.startsWith(start))?.[1] ?? '');

export function figuresTable(all: readonly Figure[]): string {
  const write = (value: number, unit: Figure['unit']): string =>
    `${number(value, ...decimals[unit])} ${unit}`.trim();
  const rows = all.map(({what, unit, limit, value, isMet}) => [
    what,
    write(limit, unit),
    write(value, unit),
    isMet ? 'met' : 'MISSED',
  ]);
  return table(['figure of the contract', 'at most', 'measured', ''], rows);
}
