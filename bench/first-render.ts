import {readFileSync} from 'node:fs';
import {PredefinedNetworkConditions, type Browser, type Page} from 'puppeteer-core';
import {bundlePage} from './bundle.ts';
import {onColdPage} from './chromium.ts';
import {readAsHtml, watchContent, type Content} from './probes.ts';
import {interleave} from './rounds.ts';
import type {Site} from './server.ts';
import {summarise, type Summary} from './statistics.ts';
import {beside, ms, number, spread, table} from './table.ts';
import {scriptTime} from './trace.ts';

/** The same text: in plain HTML (the floor), from an element by hand, and from ours without and with its style sheet. */
export const renderings = {
  static: 'static page',
  vanilla: 'element by hand',
  'two-lines': 'ob-community',
  styled: 'ob-community + css',
};
export type Rendering = keyof typeof renderings;
const names = Object.keys(renderings) as Rendering[];

/** Medians over all runs: milliseconds; `shift` has no unit, `requests` come after the page itself. */
export interface FirstRender {
  readonly script: Summary;
  readonly content: Summary;
  readonly shift: Summary;
  readonly requests: Summary;
}

interface Sample extends Content {
  readonly script: number;
  readonly requests: number;
}

const partner = readFileSync(new URL('pages/partner.html', import.meta.url), 'utf8');
const twoLines = '<script type="module" src="/cdn/ob-community.js"></script>\n<ob-community></ob-community>';
const fill = (head: string, body: string): string =>
  // Functions, because the text may hold what `replace` takes for a pattern.
  partner.replace('<!-- head -->', () => head).replace('<!-- body -->', () => body);

async function publish(browser: Browser, site: Site): Promise<void> {
  site.put('/two-lines.html', fill('', twoLines));
  site.put('/styled.html', fill('<link rel="stylesheet" href="/cdn/ob-community.css">', twoLines));
  const html = await onColdPage(browser, async page => {
    await page.goto(`${site.origin}/two-lines.html`);
    await page.waitForSelector('[data-state=ready]');
    return page.evaluate(readAsHtml, 'ob-community');
  });
  site.put('/static.html', fill('', `<div data-state="ready">${html}</div>`));
  site.put('/vanilla.js', await bundlePage('vanilla-community', {CONTENT: JSON.stringify(html)}));
  const vanilla =
    '<script type="module" src="/vanilla.js"></script>\n<vanilla-community></vanilla-community>';
  site.put('/vanilla.html', fill('', vanilla));
}

/** One first visit, with a slow processor and a slow network. */
async function visit(page: Page, address: string): Promise<Sample> {
  let requests = -1;
  page.on('request', () => requests++);
  await page.emulateCPUThrottling(4);
  await page.emulateNetworkConditions(PredefinedNetworkConditions['Slow 4G']);
  await page.evaluateOnNewDocument(watchContent);
  await page.tracing.start({categories: ['-*', 'devtools.timeline', 'v8', '__metadata']});
  await page.goto(address);
  const content = await page.evaluate(() => globalThis.content);
  return {...content, requests, script: scriptTime(await page.tracing.stop())};
}

/** Measures the first visit of each page. */
export async function measureFirstRender(
  browser: Browser,
  site: Site,
  runs: number,
): Promise<Record<Rendering, FirstRender>> {
  await publish(browser, site);
  const taken = await interleave(names, runs, 150, name =>
    onColdPage(browser, page => visit(page, `${site.origin}/${name}.html`)),
  );
  const summary = (samples: Sample[]): FirstRender => ({
    script: summarise(samples.map(each => each.script)),
    content: summarise(samples.map(each => each.time)),
    shift: summarise(samples.map(each => each.shift)),
    requests: summarise(samples.map(each => each.requests)),
  });
  return Object.fromEntries(names.map(name => [name, summary(taken[name])])) as Record<
    Rendering,
    FirstRender
  >;
}

/** The ratios are to the static page. */
export function firstRenderTable(results: Record<Rendering, FirstRender>): string {
  const rows = names.map(name => {
    const {script, content, shift, requests} = results[name];
    return [
      renderings[name],
      ms(script.median),
      beside(content, results.static.content),
      spread(content),
      number(shift.median, 3),
      number(requests.median),
      String(content.runs),
    ];
  });
  return table(['first render', 'script', 'content', 'spread', 'shift', 'requests', 'runs'], rows);
}
