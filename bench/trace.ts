/** An event of Chromium's trace format, as far as it is read here: microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
}

/** Compilation, evaluation, and what runs right after it, such as the first update of an element. */
const scripting = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'v8.compile',
  'v8.compileModule',
  'v8.evaluateModule',
]);

/** Milliseconds that a thread was inside at least one of the events. */
function busy(events: readonly TraceEvent[]): number {
  let total = 0;
  let end = -Infinity;
  for (const {ts, dur = 0} of [...events].sort((a, b) => a.ts - b.ts)) {
    total += Math.max(0, ts + dur - Math.max(ts, end));
    end = Math.max(end, ts + dur);
  }
  return total / 1000;
}

/**
 * Milliseconds of script in a trace: the events contain one another, so their union counts, on each thread.
 *
 * @param trace - JSON as the browser gives it
 */
export function scriptTime(trace: Uint8Array | undefined): number {
  const {traceEvents} = JSON.parse(new TextDecoder().decode(trace)) as {traceEvents: TraceEvent[]};
  const found = traceEvents.filter(({name, ph}) => ph === 'X' && scripting.has(name));
  const threads = new Map<string, TraceEvent[]>();
  for (const event of found) {
    const thread = `${event.pid} ${event.tid}`;
    threads.set(thread, [...(threads.get(thread) ?? []), event]);
  }
  return [...threads.values()].reduce((sum, events) => sum + busy(events), 0);
}
