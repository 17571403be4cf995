/** What test files in a browser can ask of the test runner, beside the commands that it has itself. */
import type {TestRunnerConfig} from '@web/test-runner';
import type {ChromeLauncher} from '@web/test-runner-chrome';

type Plugin = NonNullable<TestRunnerConfig['plugins']>[number];

/** Figures by what was counted; see `test/support/count.ts`. */
export type Counts = Record<string, number>;

/** Adds figures to others. */
export function addCounts(sum: Counts, more: Counts): void {
  for (const [what, times] of Object.entries(more)) sum[what] = (sum[what] ?? 0) + times;
}

/**
 * `count` adds figures to `counts`; `rewrites-snapshots` tells whether a snapshot that differs is to be written anew
 * instead of being a failure; `force-colours` turns forced colours on or off, in Chromium only.
 */
export const testCommands = (counts: Counts, rewritesSnapshots: boolean): Plugin => ({
  name: 'ob-community-commands',
  async executeCommand({command, payload, session}) {
    if (command === 'rewrites-snapshots') return {answer: rewritesSnapshots};
    if (command === 'force-colours') {
      const page = (session.browser as unknown as Pick<ChromeLauncher, 'getPage'>).getPage(session.id);
      await page.emulateMediaFeatures([{name: 'forced-colors', value: payload ? 'active' : 'none'}]);
      return true;
    }
    if (command !== 'count') return undefined;
    addCounts(counts, payload as Counts);
    return true;
  },
});

/** Lines that say for each figure what it is in each place: `axe runs: Chromium 428, Firefox 428`. */
export function countLines(places: readonly {label: string; counts: Counts}[]): string[] {
  const all = [...new Set(places.flatMap(({counts}) => Object.keys(counts)))].sort();
  return all.map(what => {
    const figures = places.flatMap(({label, counts}) => (counts[what] ? [`${label} ${counts[what]}`] : []));
    return `${what}: ${figures.join(', ')}`;
  });
}
