/**
 * `npm run bench`: the product beside the floor and its peers. Prints tables, writes them as data to
 * `bench/results/latest.json`, and of that `docs/speed.md` with its plots. Options: `--quick` takes 3 runs instead of 15 (1
 * instead of 3 for 100,000 entries) and leaves `docs/` alone; `--only PART`, which may stand several times, leaves the
 * rest out, whose last figures stay.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {availableParallelism, loadavg} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {bytesTable, measureBytes} from './bytes.ts';
import {startChromium} from './chromium.ts';
import {figures, figuresTable, type Kept, type Results} from './figures.ts';
import {firstRenderTable, measureFirstRender} from './first-render.ts';
import {growthTables, measureGrowth} from './growth.ts';
import {lighthouseTable, measureLighthouse} from './lighthouse.ts';
import {manyTable, measureMany} from './many.ts';
import {measureOutside, outsideTable} from './outside.ts';
import {measureRender, renderTable} from './render.ts';
import {machineNoise} from './rounds.ts';
import {startSite} from './server.ts';
import {writeSpeed} from './speed.ts';
import {noise} from './statistics.ts';
import {ms, number, spread} from './table.ts';

const root = new URL('../', import.meta.url);
const cdn = new URL('dist/cdn/', root);
const parts = ['bytes', 'render', 'outside', 'first-render', 'growth', 'many', 'lighthouse'];

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

/** The peers are packages of this folder alone. */
function installWhenAbsent(): void {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  if (existsSync(join(folder, 'node_modules'))) return;
  console.log('Installing the peers.');
  if (spawnSync('npm', ['ci', '--ignore-scripts'], {cwd: folder, stdio: 'inherit'}).status !== 0)
    throw new Error('npm ci in bench/ failed.');
}

/** The parts that need our browser. */
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
    if (wanted.includes('many')) {
      results.many = await measureMany(browser, site, runs);
      console.log(`\nMany on a page; ratios to elements by hand\n\n${manyTable(results.many)}`);
    }
    return await browser.version();
  } finally {
    await Promise.all([browser.close(), site.close()]);
  }
}

/** Writes what was measured; parts that were left out this time keep their last figures. */
function keep(run: Kept['runs'][string], results: Results): Kept {
  const file = new URL('results/latest.json', import.meta.url);
  mkdirSync(new URL('.', file), {recursive: true});
  const last = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : {runs: {}};
  const parts = Object.fromEntries(Object.keys(results).map(name => [name, run]));
  const all = {...last, ...results};
  const content: Kept = {...all, runs: {...last.runs, ...parts}, figures: figures(all)};
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
  return content;
}

/** The parts that start their own processes. */
async function measureOnTheirOwn(results: Results, wanted: readonly string[], runs: number): Promise<void> {
  if (wanted.includes('bytes')) {
    results.bytes = await measureBytes();
    console.log(`\nBytes\n\n${bytesTable(results.bytes)}`);
  }
  if (wanted.includes('render')) {
    results.render = await measureRender(runs);
    console.log(`\nStatic rendering\n\n${renderTable(results.render)}`);
  }
  if (wanted.includes('outside')) {
    results.outside = await measureOutside(runs);
    console.log(`\nOutside the browser\n\n${outsideTable(results.outside)}`);
  }
  if (wanted.includes('lighthouse')) {
    results.lighthouse = await measureLighthouse(Math.ceil(runs / 5));
    console.log(`\nLighthouse on the partner's page\n\n${lighthouseTable(results.lighthouse)}`);
  }
}

async function bench(): Promise<void> {
  const {runs, wanted} = readOptions();
  buildWhenAbsent();
  installWhenAbsent();
  const quiet = machineNoise();
  const results: Results = {};
  await measureOnTheirOwn(results, wanted, runs);
  const needsBrowser = wanted.some(name => ['first-render', 'growth', 'many'].includes(name));
  const browser = needsBrowser ? await measureInChromium(results, wanted, runs) : undefined;
  const after = machineNoise();
  const [load = 0] = loadavg();
  console.log(`\n${figuresTable(figures(results))}\n`);
  console.log(
    `Noise: the same work took ${ms(quiet.median)} (${spread(quiet)}) before and ${ms(after.median)} (${spread(after)}) after; load ${number(load, 1)} on ${availableParallelism()} processors.`,
  );
  const machine = {processors: availableParallelism(), load, noise: [noise(quiet), noise(after)], browser};
  const kept = keep({date: new Date().toISOString(), runs, machine}, results);
  if (runs > 3) writeSpeed(kept);
}

await bench();
