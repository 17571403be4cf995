import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {listen} from '../demo/inbox/listen.ts';
import {createSite} from '../demo/serve.ts';
import {findEngines} from '../scripts/engines.ts';
import {median} from './statistics.ts';
import {number, table} from './table.ts';

/** Medians of the scores of the partner's page, 0 to 100, by category. */
export type Scores = Record<string, number>;
export interface Lighthouse {
  readonly with: Scores;
  readonly without: Scores;
  /** Audits that keep a category below 100 with the widget, in any run. */
  readonly failed: readonly string[];
  readonly runs: number;
}

interface Report {
  readonly categories: Record<
    string,
    {score: number | null; auditRefs: readonly {id: string; weight: number}[]}
  >;
  readonly audits: Record<string, {score: number | null; title: string}>;
}

const program = fileURLToPath(new URL('node_modules/lighthouse/cli/index.js', import.meta.url));

async function audit(url: string): Promise<Report> {
  const browser = findEngines(['chromium']).engines[0]?.browser;
  const folder = mkdtempSync(join(tmpdir(), 'ob-community-lighthouse-'));
  const file = join(folder, 'report.json');
  const flags = [
    '--headless=new',
    '--disable-gpu',
    '--no-proxy-server',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  try {
    const child = spawn(
      process.execPath,
      [
        program,
        url,
        '--quiet',
        '--output=json',
        `--output-path=${file}`,
        `--chrome-flags=${flags.join(' ')}`,
      ],
      {env: {...process.env, CHROME_PATH: browser}, stdio: ['ignore', 'ignore', 'pipe']},
    );
    let said = '';
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    const code = await new Promise(resolve => child.once('close', resolve));
    if (code !== 0) throw new Error(`Lighthouse failed.\n${said}`);
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** The partner's page, and the same without the widget: neither script, style sheet nor element. */
async function startPages(): Promise<{urls: Record<'with' | 'without', string>; close: () => Promise<void>}> {
  const site = createSite(() => 'http://localhost:9/messages');
  const strip = async (request: Request): Promise<Response> => {
    const response = await site.fetch(request);
    if (!response.headers.get('content-type')?.includes('html')) return response;
    const page = (await response.text())
      .replace(/<script type="module"[^]*?<\/script>/g, '')
      .replace(/<link[^>]*ob-community\.css">/g, '')
      .replace(/<(ob-[a-z-]+)[^]*?<\/\1>/g, '');
    return new Response(page, {headers: response.headers});
  };
  const retry = (): string => 'npm run bench';
  const servers = [await listen(site.fetch, 0, retry), await listen(strip, 0, retry)] as const;
  return {
    urls: {with: `http://localhost:${servers[0].port}/`, without: `http://localhost:${servers[1].port}/`},
    close: () => Promise.all(servers.map(each => each.close())).then(() => undefined),
  };
}

function scoresOf(reports: readonly Report[]): Scores {
  const names = Object.keys(reports[0]?.categories ?? {});
  return Object.fromEntries(
    names.map(name => [name, median(reports.map(each => (each.categories[name]?.score ?? 0) * 100))]),
  );
}

const failedIn = ({categories, audits}: Report): string[] =>
  Object.values(categories).flatMap(({auditRefs}) =>
    auditRefs.flatMap(({id, weight}) => {
      const {score = null, title = id} = audits[id] ?? {};
      return weight && score !== null && score < 0.9 ? [`${id}: ${title}`] : [];
    }),
  );

/** Runs Lighthouse as it is set for phones, in turn on both pages. */
export async function measureLighthouse(runs: number): Promise<Lighthouse> {
  const {urls, close} = await startPages();
  const reports: Record<'with' | 'without', Report[]> = {with: [], without: []};
  try {
    for (let run = 0; run < runs; run++) {
      for (const name of ['with', 'without'] as const) reports[name].push(await audit(urls[name]));
    }
  } finally {
    await close();
  }
  const failed = [...new Set(reports.with.flatMap(failedIn))];
  return {with: scoresOf(reports.with), without: scoresOf(reports.without), failed, runs};
}

export const lighthouseTable = (scores: Lighthouse): string =>
  table(
    ['Lighthouse', 'with the widget', 'without', 'runs'],
    Object.keys(scores.with).map(name => [
      name,
      number(scores.with[name] ?? NaN),
      number(scores.without[name] ?? NaN),
      String(scores.runs),
    ]),
  ) + scores.failed.map(each => `\n  below: ${each}`).join('');
