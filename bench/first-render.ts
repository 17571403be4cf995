import {readFileSync} from 'node:fs';
import {PredefinedNetworkConditions, type Browser, type Page} from 'puppeteer-core';
import {bundlePage, bundlePeer} from './bundle.ts';
import {onColdPage} from './chromium.ts';
import {composition, compositionScript, compositionSheet, kitNames, kits, type KitName} from './peers.ts';
import {readAsHtml, readSheets, watchContent, type Content} from './probes.ts';
import {interleave} from './rounds.ts';
import type {Site} from './server.ts';
import {summarise, type Summary} from './statistics.ts';
import {beside, ms, number, spread, table} from './table.ts';
import {scriptTime} from './trace.ts';

/**
 * The same text: in plain HTML (the floor), from an element by hand with the same styles, from ours without and with its
 * style sheet, and in pages of the peers, whose text stands in the page and waits for the pieces around it.
 */
export const renderings = {
  static: 'static page',
  vanilla: 'element by hand',
  'two-lines': 'ob-community',
  styled: 'ob-community + css',
  ...(Object.fromEntries(kitNames.map(name => [name, kits[name].title])) as Record<KitName, string>),
};
export type Rendering = keyof typeof renderings;
const names = Object.keys(renderings) as Rendering[];

/** Medians over all runs: milliseconds; `shift` has no unit, `requests` come after the page itself. */
export type FirstRender = Readonly<
  Record<'script' | 'content' | 'largest' | 'blocking' | 'shift' | 'requests', Summary>
>;

interface Sample extends Content {
  readonly script: number;
  readonly requests: number;
}

const partner = readFileSync(new URL('pages/partner.html', import.meta.url), 'utf8');
const script = (path: string): string => `<script type="module" src="${path}"></script>`;
const link = (path: string): string => `<link rel="stylesheet" href="${path}">`;
const twoLines = `${script('/cdn/ob-community.js')}\n<ob-community></ob-community>`;
const fill = (head: string, body: string): string =>
  // Functions, because the text may hold what `replace` takes for a pattern.
  partner.replace('<!-- head -->', () => head).replace('<!-- body -->', () => body);

async function publishPeers(site: Site): Promise<void> {
  for (const name of kitNames) {
    const sheet = await bundlePeer(compositionSheet(name), 'css');
    site.put(`/${name}.js`, await bundlePeer(compositionScript(name)));
    if (sheet) site.put(`/${name}.css`, sheet);
    site.put(
      `/${name}.html`,
      fill(`${sheet && link(`/${name}.css`)}${script(`/${name}.js`)}`, composition(name)),
    );
  }
}

async function publish(browser: Browser, site: Site): Promise<void> {
  site.put('/two-lines.html', fill('', twoLines));
  site.put('/styled.html', fill(link('/cdn/ob-community.css'), twoLines));
  const [html, css] = await onColdPage(browser, async page => {
    await page.goto(`${site.origin}/two-lines.html`);
    await page.waitForSelector('[data-state=ready]');
    return [await page.evaluate(readAsHtml, 'ob-community'), await page.evaluate(readSheets, 'ob-community')];
  });
  const sheet = `<style>${css.replaceAll(':host', '.host')}</style>`;
  site.put('/static.html', fill(sheet, `<div class="host" data-state="ready">${html}</div>`));
  const texts = {CONTENT: JSON.stringify(html), STYLES: JSON.stringify(css)};
  site.put('/vanilla.js', await bundlePage('vanilla-community.ts', texts));
  site.put('/vanilla.html', fill('', `${script('/vanilla.js')}\n<vanilla-community></vanilla-community>`));
  await publishPeers(site);
}

/** One first visit, with a slow processor and a slow network. */
async function visit(page: Page, address: string): Promise<Sample> {
  let requests = -1;
  page.on('request', request => void (requests += request.url().startsWith('data:') ? 0 : 1));
  await page.emulateCPUThrottling(4);
  await page.emulateNetworkConditions(PredefinedNetworkConditions['Slow 4G']);
  await page.evaluateOnNewDocument(watchContent);
  await page.tracing.start({categories: ['-*', 'devtools.timeline', 'v8', '__metadata']});
  await page.goto(address);
  const content = await page.evaluate(() => globalThis.content);
  return {...content, requests, script: scriptTime(await page.tracing.stop())};
}

function summary(samples: readonly Sample[]): FirstRender {
  const of = (value: (sample: Sample) => number): Summary => summarise(samples.map(value));
  return {
    script: of(each => each.script),
    content: of(each => each.time),
    largest: of(each => each.largest),
    blocking: of(each => each.blocking),
    shift: of(each => each.shift),
    requests: of(each => each.requests),
  };
}

/** Measures the first visit of each page. */
export async function measureFirstRender(
  browser: Browser,
  site: Site,
  runs: number,
): Promise<Record<Rendering, FirstRender>> {
  await publish(browser, site);
  const taken = await interleave(names, runs, 600, name =>
    onColdPage(browser, page => visit(page, `${site.origin}/${name}.html`)),
  );
  return Object.fromEntries(names.map(name => [name, summary(taken[name])])) as Record<
    Rendering,
    FirstRender
  >;
}

/** The ratios are to the static page. */
export function firstRenderTable(results: Record<Rendering, FirstRender>): string {
  const rows = names.map(name => {
    const {script, content, largest, blocking, shift, requests} = results[name];
    return [
      renderings[name],
      ms(script.median),
      beside(content, results.static.content),
      spread(content),
      ms(largest.median),
      ms(blocking.median),
      number(shift.median, 3),
      number(requests.median),
      String(content.runs),
    ];
  });
  return table(
    ['first render', 'script', 'content', 'spread', 'largest', 'blocking', 'shift', 'requests', 'runs'],
    rows,
  );
}
