/**
 * `npm run bench`: bytes, first render and growth beside the floor. Prints tables, and writes them as data to
 * `bench/results/latest.json`. Options: `--quick` takes 3 runs instead of 15 (1 instead of 5 for 100,000 entries);
 * `--only bytes|render|first-render|growth`, which may stand several times, leaves the rest out.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {availableParallelism, loadavg} from 'node:os';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {bytesTable, measureBytes} from './bytes.ts';
import {startChromium} from './chromium.ts';
import {figures, figuresTable, type Kept, type Results} from './figures.ts';
import {firstRenderTable, measureFirstRender} from './first-render.ts';
import {growthTables, measureGrowth} from './growth.ts';
import {measureRender, renderTable} from './render.ts';
import {machineNoise} from './rounds.ts';
import {startSite} from './server.ts';
import {noise} from './statistics.ts';
import {ms, number, spread} from './table.ts';

const root = new URL('../', import.meta.url);
const cdn = new URL('dist/cdn/', root);
const parts = ['bytes', 'render', 'first-render', 'growth'];

function readOptions(): {runs: number; wanted: readonly string[]} {
  const {values} = parseArgs({options: {quick: {type: 'boolean'}, only: {type: 'string', multiple: true}}});
  const unknown = values.only?.find(name => !parts.includes(name));
  if (unknown) throw new Error(`--only is one of ${parts.join(', ')}, not "${unknown}".`);
  return {runs: values.quick ? 3 : 15, wanted: values.only ?? parts};
}

function buildWhenAbsent(): void {
  if (existsSync(new URL('integrity.json', cdn))) return;
  console.log('dist/ is not there: building it.');
  const build = fileURLToPath(new URL('scripts/build.ts', root));
  if (spawnSync(process.execPath, [build], {stdio: 'inherit'}).status !== 0)
    throw new Error('The build failed.');
}

/** The two parts that need a browser. */
async function measureInChromium(results: Results, wanted: readonly string[], runs: number): Promise<string> {
  const browser = await startChromium();
  const site = await startSite();
  try {
    for (const name of readdirSync(cdn)) {
      if (/\.(js|css)$/.test(name)) site.put(`/cdn/${name}`, readFileSync(new URL(name, cdn), 'utf8'));
    }
    if (wanted.includes('first-render')) {
      results.firstRender = await measureFirstRender(browser, site, runs);
      console.log('\nFirst visit, processor slowed four times, slow 4G; ratios to the static page\n');
      console.log(firstRenderTable(results.firstRender));
    }
    if (wanted.includes('growth')) {
      results.growth = await measureGrowth(browser, site, runs);
      console.log('\nLong lists; ratios to innerHTML\n');
      console.log(growthTables(results.growth));
    }
    return await browser.version();
  } finally {
    await Promise.all([browser.close(), site.close()]);
  }
}

/** Writes what was measured; parts that were left out this time keep their last figures. */
function keep(run: object, results: Results): void {
  const file = new URL('results/latest.json', import.meta.url);
  mkdirSync(new URL('.', file), {recursive: true});
  const last = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : {runs: {}};
  const parts = Object.fromEntries(Object.keys(results).map(name => [name, run]));
  const all = {...last, ...results};
  const content: Kept = {...all, runs: {...last.runs, ...parts}, figures: figures(all)};
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}

async function bench(): Promise<void> {
  const {runs, wanted} = readOptions();
  buildWhenAbsent();
  const quiet = machineNoise();
  const results: Results = {};
  if (wanted.includes('bytes')) {
    results.bytes = await measureBytes();
    console.log(`\nBytes\n\n${bytesTable(results.bytes)}`);
  }
  if (wanted.includes('render')) {
    results.render = await measureRender(runs);
    console.log(`\nStatic rendering\n\n${renderTable(results.render)}`);
  }
  const needsBrowser = wanted.some(name => name !== 'bytes' && name !== 'render');
  const browser = needsBrowser ? await measureInChromium(results, wanted, runs) : undefined;
  const after = machineNoise();
  const kept = figures(results);
  console.log(`\n${figuresTable(kept)}\n`);
  console.log(
    `Noise: the same work took ${ms(quiet.median)} (${spread(quiet)}) before and ${ms(after.median)} (${spread(after)}) after; load ${number(loadavg()[0] ?? 0, 1)} on ${availableParallelism()} processors.`,
  );
  const machine = {
    processors: availableParallelism(),
    load: loadavg(),
    noise: [noise(quiet), noise(after)],
    browser,
  };
  keep({date: new Date().toISOString(), runs, machine}, results);
}

await bench();
