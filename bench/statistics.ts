/** What repeated runs of one thing say. */
export interface Summary {
  readonly median: number;
  /** First and third quartile: half of the runs lie between them. */
  readonly low: number;
  readonly high: number;
  readonly runs: number;
}

/**
 * The value below which a share of the others lies, interpolated between neighbours (R's type 7, which is also
 * that of spreadsheets).
 *
 * @param share - 0 to 1; 0.5 for the median
 * @throws RangeError without values, or when one of them is no finite number
 */
export function quantile(values: readonly number[], share: number): number {
  if (!values.length || !values.every(Number.isFinite))
    throw new RangeError('A quantile needs finite numbers.');
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? NaN;
  const high = sorted[Math.ceil(place)] ?? NaN;
  return low + (high - low) * (place % 1);
}

/** The middle value; between two middle ones, their mean. Throws as `quantile` does. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Median and quartiles. Throws as `quantile` does. */
export const summarise = (values: readonly number[]): Summary => ({
  median: median(values),
  low: quantile(values, 0.25),
  high: quantile(values, 0.75),
  runs: values.length,
});

/**
 * How far equal work differs: the distance between the quartiles as a share of the median. 0 on a quiet machine;
 * from about 0.1 on, differences below a tenth mean nothing.
 */
export const noise = ({median, low, high}: Summary): number => (high === low ? 0 : (high - low) / median);
