/** Something in a document that its author should know of. */
export interface Finding {
  /** An error costs a value or an entry, or misleads a reader; a warning is worth a look. */
  readonly severity: 'error' | 'warning';
  /** JSON Pointer (RFC 6901) to the value. */
  readonly pointer: string;
  /** What is wrong and how to mend it. */
  readonly message: string;
  /** Where in the text, in UTF-16 code units, when that is not where the pointer leads. */
  readonly offset?: number;
}

/** A finding with its place in the text; both count from 1, columns in UTF-16 code units. */
export interface LocatedFinding extends Omit<Finding, 'offset'> {
  readonly line: number;
  readonly column: number;
}

/** Adds line and column to findings, and sorts them by their place. */
export function locate(
  text: string,
  findings: readonly Finding[],
  offsetOf: (pointer: string) => number,
): LocatedFinding[] {
  const starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({0: end, index}) => index + end.length)];
  return findings
    .map(finding => ({finding, at: finding.offset ?? offsetOf(finding.pointer)}))
    .sort((a, b) => a.at - b.at)
    .map(({finding: {severity, pointer, message}, at}) => {
      const line = starts.findLastIndex(start => start <= at);
      return {severity, line: line + 1, column: at - (starts[line] ?? 0) + 1, pointer, message};
    });
}
