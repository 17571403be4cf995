import type {Outcome} from './consumers.ts';

const count = (bytes: number): string => bytes.toLocaleString('en');

/** Rows with a head, as columns of text. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, index) => Math.max(...rows.map(row => row[index]?.length ?? 0))) ?? [];
  return rows
    .map(row =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/**
 * A line for each project: versions, bytes of its scripts, how many assertions held, and seconds that all took; below
 * it, why some are not the newest.
 */
export function table(outcomes: readonly Outcome[]): string {
  const head = ['project', 'versions', 'scripts (brotli)', 'assertions', 's', 'result'];
  const rows = outcomes.map(({project, versions, bytes, held, problems, seconds}) => [
    project.label,
    versions || 'no tool',
    bytes ? count(bytes) : '-',
    `${held} of ${held + problems.length}`,
    `${seconds}`,
    problems.length ? 'FAILED' : 'holds',
  ]);
  const notes = outcomes.flatMap(({project}) =>
    project.heldBack ? [`${project.label} is not the newest: ${project.heldBack}`] : [],
  );
  return [columns([head, ...rows]), ...notes].join('\n');
}
