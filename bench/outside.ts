import {spawnSync} from 'node:child_process';
import {randomUUID} from 'node:crypto';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {createInbox} from '../demo/inbox/app.ts';
import {listen} from '../demo/inbox/listen.ts';
import {openStore} from '../demo/inbox/store.ts';
import {openBadges} from '../src/document/open-badges.ts';
import {makeCards} from './pages/initiatives.ts';
import {interleave} from './rounds.ts';
import {summarise, type Summary} from './statistics.ts';
import {ms, number, spread, table} from './table.ts';

/** What is done without a browser: milliseconds of whole processes by command, and the inbox. */
export interface Outside {
  readonly commands: Record<string, Summary>;
  readonly inbox: Inbox;
}
export interface Inbox {
  /** Messages answered in a second, over loopback, from 16 senders. */
  readonly rate: Summary;
  readonly answered: number;
  /** Of these the ones that a newly opened database has. */
  readonly kept: number;
}

const command = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const idle = 'node alone';

function time(args: readonly string[]): number {
  const start = performance.now();
  const {status, stderr} = spawnSync(process.execPath, args, {encoding: 'utf8', maxBuffer: 2 ** 28});
  const taken = performance.now() - start;
  // 1 says that there is something to look at, which the carried page has.
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} failed.\n${stderr}`);
  return taken;
}

/** Documents and pages to work on: the one that the package carries, and a landscape of 2,413 initiatives. */
function writeInputs(folder: string): Record<string, readonly string[]> {
  const [carried, landscape, page] = ['carried.json', 'landscape.json', 'page.html'].map(name =>
    join(folder, name),
  );
  if (!carried || !landscape || !page) return {};
  writeFileSync(carried, JSON.stringify(openBadges));
  writeFileSync(landscape, JSON.stringify({name: 'Landscape', initiatives: makeCards(2413)}));
  time([command, 'render', carried, '--format', 'page', '--out', page]);
  return {
    [idle]: ['-e', '0'],
    'import the Open Badges page': [command, 'import', page],
    'validate the Open Badges document': [command, 'validate', carried],
    'render it as a page': [command, 'render', carried, '--format', 'page'],
    'validate 2,413 initiatives': [command, 'validate', landscape],
    'render them as a page': [command, 'render', landscape, '--format', 'page'],
  };
}

const senders = 16;
const messages = 480;

/** Sends so many messages from several senders at once; gives messages a second. */
async function burst(url: string, answered: Set<string>): Promise<number> {
  let left = messages;
  const send = async (): Promise<void> => {
    while (left-- > 0) {
      const id = randomUUID();
      const body = new FormData();
      const values = {submission_id: id, name: 'Ada', email: 'ada@example.org', message: `Hello ${id}`};
      for (const [name, value] of Object.entries(values)) body.append(name, value);
      const response = await fetch(url, {method: 'POST', body, headers: {Accept: 'application/json'}});
      if (!response.ok) throw new Error(`The inbox answered ${response.status}: ${await response.text()}`);
      await response.arrayBuffer();
      answered.add(id);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({length: senders}, send));
  return (messages / (performance.now() - start)) * 1000;
}

/** Counts the answered messages in the database as a new process would find it. */
function countKept(file: string, answered: ReadonlySet<string>): number {
  const store = openStore(file);
  let kept = 0;
  try {
    for (let page = store.list(1000); page.length; page = store.list(1000, page.at(-1)?.id))
      kept += page.filter(each => answered.has(each.submission_id)).length;
  } finally {
    store.close();
  }
  return kept;
}

async function measureInbox(folder: string, runs: number): Promise<Inbox> {
  const file = join(folder, 'inbox.sqlite');
  const store = openStore(file);
  const app = createInbox({store, token: randomUUID(), rate: 1e6});
  const server = await listen(app.fetch, 0, () => 'npm run bench');
  const answered = new Set<string>();
  const rates: number[] = [];
  try {
    for (let run = 0; run < runs; run++)
      rates.push(await burst(`http://localhost:${server.port}/messages`, answered));
  } finally {
    await server.close();
    store.close();
  }
  return {rate: summarise(rates), answered: answered.size, kept: countKept(file, answered)};
}

/** Runs each command in turn, and the inbox; senders and inbox share a process. */
export async function measureOutside(runs: number): Promise<Outside> {
  const folder = mkdtempSync(join(tmpdir(), 'ob-community-bench-'));
  try {
    const inputs = writeInputs(folder);
    const taken = await interleave(Object.keys(inputs), runs, 120, name =>
      Promise.resolve(time(inputs[name] ?? [])),
    );
    const commands = Object.fromEntries(
      Object.entries(taken).map(([name, times]) => [name, summarise(times)]),
    );
    return {commands, inbox: await measureInbox(folder, runs)};
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** The ratios are to a process of Node that does nothing. */
export function outsideTable({commands, inbox}: Outside): string {
  const floor = commands[idle]?.median ?? NaN;
  const rows = Object.entries(commands).map(([name, each]) => [
    name,
    `${ms(each.median)} (x${number(each.median / floor, 2)})`,
    spread(each),
    String(each.runs),
  ]);
  const rate = `${number(inbox.rate.median)} messages a second, ${number(inbox.kept)} of ${number(inbox.answered)} answered ones kept`;
  return `${table(['outside the browser', 'median', 'spread', 'runs'], rows)}\n\ninbox: ${rate} (${spread(inbox.rate)})`;
}
