import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {bundleRender} from './bundle.ts';
import {makeCards} from './pages/initiatives.ts';
import {summarise, type Summary} from './statistics.ts';
import {ms, number, spread, table} from './table.ts';

/** Initiatives of the largest landscape that we know. */
const length = 2413;

/** What `ob-community render --format page` takes for a document of 2,413 initiatives, from start to end of its process. */
export interface RenderCost {
  /** ms. */
  readonly time: Summary;
  /** ms of it on a processor, which says what others on the machine did not add. */
  readonly work: Summary;
  /** MiB of main memory, at most. */
  readonly memory: Summary;
  /** Bytes of the page. */
  readonly bytes: number;
}

interface Sample {
  readonly time: number;
  readonly work: number;
  readonly memory: number;
  readonly bytes: number;
}

function sample(command: string, document: string): Sample {
  const start = performance.now();
  const {status, stdout, stderr} = spawnSync(process.execPath, [command, document], {encoding: 'utf8'});
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`Rendering failed.\n${stderr}`);
  const {kilobytes, microseconds, bytes, entries} = JSON.parse(stdout) as Record<
    'kilobytes' | 'microseconds' | 'bytes' | 'entries',
    number
  >;
  if (entries !== length) throw new Error(`The page has ${entries} initiatives, not ${length}.`);
  return {time, work: microseconds / 1000, memory: kilobytes / 1024, bytes};
}

/** Renders the document so many times, each in a process of its own. */
export async function measureRender(runs: number): Promise<RenderCost> {
  const folder = mkdtempSync(join(tmpdir(), 'ob-community-bench-'));
  try {
    const [command, document] = [join(folder, 'render.mjs'), join(folder, 'community.json')];
    writeFileSync(command, await bundleRender(fileURLToPath(new URL('pages/render.ts', import.meta.url))));
    const initiatives = makeCards(length).map(card => ({...card, logo: `${card.url}/logo.svg`}));
    writeFileSync(document, JSON.stringify({name: 'Landscape', initiatives}));
    const samples = Array.from({length: runs}, () => sample(command, document));
    return {
      time: summarise(samples.map(each => each.time)),
      work: summarise(samples.map(each => each.work)),
      memory: summarise(samples.map(each => each.memory)),
      bytes: samples[0]?.bytes ?? 0,
    };
  } finally {
    rmSync(folder, {recursive: true});
  }
}

export const renderTable = ({time, work, memory, bytes}: RenderCost): string =>
  table(
    [`${number(length)} initiatives as a page`, 'median', 'spread', 'samples'],
    [
      ['time of the whole process', ms(time.median), spread(time), String(time.runs)],
      ['of it on a processor', ms(work.median), spread(work), String(work.runs)],
      ['main memory', `${number(memory.median)} MiB`, spread(memory), String(memory.runs)],
      ['page', `${number(bytes)} B`, '', ''],
    ],
  );
