/**
 * Figures that `npm test` prints beside the number of tests: how often something was done that matters in itself, such
 * as runs of axe. They are added up by name, for each place that tests run in.
 */
const counts = new Map<string, number>();

/** @param what - words for the line that is printed, in the plural: `axe runs` */
export function count(what: string, times = 1): void {
  counts.set(what, (counts.get(what) ?? 0) + times);
}

/** How often it was counted in this test file. */
export const counted = (what: string): number => counts.get(what) ?? 0;

/** Hands the figures to `scripts/test.ts`: through the test runner's server, or in Node through a file. */
async function report(): Promise<void> {
  const payload = Object.fromEntries(counts);
  if (typeof process === 'undefined') {
    const {executeServerCommand} = await import('@web/test-runner-commands');
    await executeServerCommand('count', payload);
  } else if (process.env['OB_COUNTS']) {
    process.getBuiltinModule('node:fs').writeFileSync(process.env['OB_COUNTS'], JSON.stringify(payload));
  }
}

after(report);
