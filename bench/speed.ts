/** Writes `docs/speed.md` and its plots from what was measured. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {bytesTable, type Bytes} from './bytes.ts';
import {figuresTable, reasonOf, type Kept} from './figures.ts';
import {firstRenderTable, renderings, type FirstRender, type Rendering} from './first-render.ts';
import {growthTables, lists, type Growth, type ListTag} from './growth.ts';
import {lighthouseTable} from './lighthouse.ts';
import {manyTable, type ManyOnAPage} from './many.ts';
import {outsideTable, type Outside} from './outside.ts';
import {barChart, type Bar} from './plot.ts';
import {renderTable} from './render.ts';
import {ms, number} from './table.ts';

const docs = new URL('../docs/', import.meta.url);

const isOurs = (name: string): boolean => name.startsWith('ob-');

const bytesBars = (bytes: Record<string, Bytes>): Bar[] =>
  Object.entries(bytes)
    .filter(([name]) => !/^(locales|ob-(?!community\.js|mailing))/.test(name))
    .map(([label, {brotli}]) => ({
      label,
      value: brotli,
      text: `${number(brotli)} B`,
      isOurs: isOurs(label),
    }));

const renderBars = (results: Record<Rendering, FirstRender>): Bar[] =>
  (Object.keys(renderings) as Rendering[]).map(name => ({
    label: renderings[name],
    value: results[name].content.median,
    text: ms(results[name].content.median),
    isOurs: isOurs(renderings[name]),
  }));

const growthBars = (growth: Growth): Bar[] =>
  (Object.keys(lists) as ListTag[]).map(tag => {
    const value = growth[10_000]?.[tag].painted?.median ?? 0;
    return {label: lists[tag], value, text: ms(value), isOurs: isOurs(tag)};
  });

const manyBars = (many: ManyOnAPage): Bar[] =>
  Object.entries(many[100] ?? {}).map(([label, {time}]) => ({
    label,
    value: time.median,
    text: ms(time.median),
    isOurs: isOurs(label),
  }));

const outsideBars = ({commands}: Outside): Bar[] =>
  Object.entries(commands).map(([label, {median}]) => ({
    label,
    value: median,
    text: ms(median),
    isOurs: label !== 'node alone',
  }));

interface Section {
  readonly title: string;
  readonly part: keyof Kept['runs'];
  readonly table: string;
  readonly plot?: readonly [title: string, bars: readonly Bar[]];
}

function sectionsOf({bytes, firstRender, growth, many, render, outside, lighthouse}: Kept): Section[] {
  const all: (Section | undefined)[] = [
    bytes && {
      title: 'Bytes',
      part: 'bytes',
      table: bytesTable(bytes),
      plot: ['Bytes after brotli', bytesBars(bytes)],
    },
    firstRender && {
      title: 'First render, processor slowed four times, slow 4G',
      part: 'firstRender',
      table: firstRenderTable(firstRender),
      plot: ['Time to content', renderBars(firstRender)],
    },
    growth && {
      title: 'Long lists',
      part: 'growth',
      table: growthTables(growth),
      plot: ['10,000 entries appended to first paint', growthBars(growth)],
    },
    many && {
      title: 'Many on a page',
      part: 'many',
      table: manyTable(many),
      plot: ['100 widgets until all are painted', manyBars(many)],
    },
    render && {title: 'Static rendering', part: 'render', table: renderTable(render)},
    outside && {
      title: 'Outside the browser',
      part: 'outside',
      table: outsideTable(outside),
      plot: ['Whole processes', outsideBars(outside)],
    },
    lighthouse && {
      title: "Lighthouse on the partner's page",
      part: 'lighthouse',
      table: lighthouseTable(lighthouse),
    },
  ];
  return all.filter(section => section !== undefined);
}

function write({title, part, table, plot}: Section, {runs}: Kept): string {
  const run = runs[part];
  const from = run
    ? `${run.date.slice(0, 10)}, load ${number(run.machine.load, 1)}; the same work differed by ${run.machine.noise.map(each => `${number(each * 100)} %`).join(' before and ')} after.`
    : '';
  const image = plot ? `![${plot[0]}](speed/${part}.svg)\n\n` : '';
  if (plot) writeFileSync(new URL(`speed/${part}.svg`, docs), barChart(...plot));
  return `## ${title}\n\n${from}\n\n${image}\`\`\`text\n${table}\n\`\`\`\n`;
}

/** Writes the page and a plot for each table that has one. */
export function writeSpeed(kept: Kept): void {
  mkdirSync(new URL('speed/', docs), {recursive: true});
  const figures = kept.figures ?? [];
  const missed = figures.filter(({isMet}) => !isMet).map(each => `- ${each.what}: ${reasonOf(each)}`);
  const page = `# Speed

Written by \`npm run bench\` from what it measured; nothing here is typed by hand. Times are medians of runs that took turns; \`±\`
is half the distance between the quartiles. Ratios within one table hold on other machines, milliseconds do not.

\`\`\`text
${figuresTable(figures)}
\`\`\`

${missed.length ? `What keeps the missed ones from their target:\n\n${missed.join('\n')}\n` : ''}
${sectionsOf(kept)
  .map(section => write(section, kept))
  .join('\n')}`;
  writeFileSync(new URL('speed.md', docs), page);
}
