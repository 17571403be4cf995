import {noise, type Summary} from './statistics.ts';

/** Columns in plain text: the first to the left, figures to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map(row => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    widths
      .map((width, column) => (column ? (row[column] ?? '').padStart(width) : (row[0] ?? '').padEnd(width)))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map(width => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

/** `1,234.5 ms`; one decimal below 100. */
export const ms = (value: number): string => `${number(value, value < 100 ? 1 : 0)} ms`;

/** `1,234`, with at least and at most so many decimals. */
export const number = (value: number, least = 0, most = least): string =>
  value.toLocaleString('en', {minimumFractionDigits: least, maximumFractionDigits: most});

/** `12.3 ms (x0.33)`: a median and its ratio to that of the floor; a dash where nothing was measured. */
export function beside(value: Summary | undefined, floor: Summary | undefined): string {
  if (!value) return '–';
  return floor?.median
    ? `${ms(value.median)} (x${number(value.median / floor.median, 2)})`
    : ms(value.median);
}

/** `±12 %`: how far the runs differ. */
export const spread = (value: Summary | undefined): string =>
  value ? `±${number((noise(value) / 2) * 100)} %` : '–';
