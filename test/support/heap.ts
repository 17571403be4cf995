import type {CDPSession} from 'puppeteer-core';

/** How many objects of each class there are, by `kind name`: `object Promise`, `native Detached <div>`, `closure update`. */
export type Census = ReadonlyMap<string, number>;

/** What the format calls a heap snapshot, as far as it is read here (V8, `heap-snapshot-generator`). */
interface Snapshot {
  readonly snapshot: {readonly meta: {readonly node_fields: string[]; readonly node_types: [string[]]}};
  readonly nodes: number[];
  readonly strings: string[];
}

/** What pages make. The rest is the engine's own: code, shapes of objects, backing stores. */
const kinds = new Set(['object', 'native', 'closure', 'regexp', 'symbol', 'bigint']);

/**
 * What the browser writes down for itself of every page: what was in the console and on the network, how long things
 * took and what moved, scopes of style containment, and its own bookkeeping beside the objects that are counted anyway.
 */
const records =
  /^native (system \/ |Performance|LayoutShift|DOMRectReadOnly|TaskAttribution|blink::(ConsoleMessage|SourceLocation|ScriptTimingInfo|NetworkResourcesData|OrderedScope|HeapVectorBacking))/;

/** Takes a heap snapshot, which collects garbage first, and counts the objects of each class in it. */
export async function census(session: CDPSession): Promise<Census> {
  const chunks: string[] = [];
  const collect = ({chunk}: {chunk: string}): void => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', collect);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', {reportProgress: false});
  session.off('HeapProfiler.addHeapSnapshotChunk', collect);
  return count(JSON.parse(chunks.join('')) as Snapshot);
}

function count({snapshot, nodes, strings}: Snapshot): Census {
  const {node_fields: fields, node_types: types} = snapshot.meta;
  const [type, name] = [fields.indexOf('type'), fields.indexOf('name')];
  const all = new Map<string, number>();
  for (let at = 0; at < nodes.length; at += fields.length) {
    const kind = types[0][nodes[at + type] ?? 0] ?? '';
    if (!kinds.has(kind)) continue;
    const key = `${kind} ${strings[nodes[at + name] ?? 0]}`;
    if (!records.test(key)) all.set(key, (all.get(key) ?? 0) + 1);
  }
  return all;
}

/**
 * Classes that grow with the iterations: in every span by at least one object in two iterations. Prime numbers of
 * iterations, all different, keep apart what grows with them and what an engine does now and then.
 *
 * @param censuses - before the first span, and after each
 * @param iterations - of each span
 * @returns one line a class with what it grew by in each span
 */
export function growing(censuses: readonly Census[], iterations: readonly number[]): string[] {
  const names = new Set(censuses.flatMap(each => [...each.keys()]));
  return [...names].flatMap(name => {
    const grown = iterations.map(
      (_, span) => (censuses[span + 1]?.get(name) ?? 0) - (censuses[span]?.get(name) ?? 0),
    );
    return grown.every((by, span) => by >= (iterations[span] ?? 0) / 2)
      ? [`${name} +${grown.join(' +')}`]
      : [];
  });
}
