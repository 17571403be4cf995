import {readFileSync} from 'node:fs';
import type {Browser, Page} from 'puppeteer-core';
import {bundlePage} from './bundle.ts';
import {onColdPage} from './chromium.ts';
import type {GrowthSample} from './pages/measure.ts';
import {interleave} from './rounds.ts';
import type {Site} from './server.ts';
import {summarise, type Summary} from './statistics.ts';
import {beside, number, spread, table} from './table.ts';

/** Ours, a list by hand (the floor), and lists as one writes them at first with Lit, with its virtualizer and with React. */
export const lists = {
  'ob-initiatives': 'ob-initiatives',
  'inner-html-list': 'innerHTML',
  'lit-list': 'plain Lit',
  'virtual-list': 'Lit virtualizer',
  'react-list': 'React',
};
export type ListTag = keyof typeof lists;
const tags = Object.keys(lists) as ListTag[];

export const lengths = [10, 100, 1_000, 10_000, 100_000] as const;

/** `firstKey` is the first letter typed, which takes the whole list away; `key` is any letter. */
export type GrowthAct =
  'painted' | 'complete' | 'updated' | 'scrolled' | 'firstKey' | 'key' | 'memory' | 'found';
/** Milliseconds by length and list, MiB for `memory`, a share for `found`; an act that a list does not offer is missing. */
export type Growth = Record<number, Record<ListTag, Partial<Record<GrowthAct, Summary>>>>;

const acts: Readonly<Record<GrowthAct, string>> = {
  painted: 'append to first paint',
  complete: 'append to complete',
  updated: 'update of one to painted',
  scrolled: 'jump to the end',
  firstKey: 'first key in the search',
  key: 'any key in the search',
  memory: 'heap of script, MiB',
  found: 'runs in which find-in-page finds the last entry',
};

interface Sample extends GrowthSample {
  readonly keys: readonly number[];
  readonly memory: number;
}

/** One list in a page of its own. The heap is what is left after a collection; nodes are not in it. */
async function sample(page: Page, tag: ListTag, length: number): Promise<Sample> {
  const growth = await page.evaluate((tag, length) => globalThis.measureGrowth(tag, length), tag, length);
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const {JSHeapUsedSize = NaN} = await page.metrics();
  const keys = await page.evaluate(() => globalThis.measureKeys());
  return {...growth, keys, memory: JSHeapUsedSize / 2 ** 20};
}

function samples(runs: readonly Sample[]): Partial<Record<GrowthAct, Summary>> {
  const summary = (values: number[]): Summary | undefined => (values.length ? summarise(values) : undefined);
  const all = {
    painted: summary(runs.map(run => run.painted)),
    complete: summary(runs.map(run => run.complete)),
    updated: summary(runs.map(run => run.updated)),
    scrolled: summary(runs.flatMap(run => run.scrolled ?? [])),
    firstKey: summary(runs.flatMap(run => run.keys.slice(0, 1))),
    key: summary(runs.flatMap(run => run.keys)),
    memory: summary(runs.map(run => run.memory)),
    found: summary(runs.map(run => Number(run.isFound))),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value));
}

const page = readFileSync(new URL('pages/growth.html', import.meta.url), 'utf8');
const script = (path: string): string => `<script type="module" src="${path}"></script>`;

/** Publishes a page for each list. The others get our cards' own style sheets, so that the boxes are the same. */
async function publish(browser: Browser, site: Site): Promise<void> {
  site.put('/measure.js', await bundlePage('measure.ts'));
  site.put('/ob-initiatives.html', page.replace('<!-- head -->', script('/cdn/ob-initiatives.js')));
  const css = await onColdPage(browser, async page => {
    await page.goto(`${site.origin}/ob-initiatives.html`);
    return page.evaluate(async () => {
      await globalThis.measureGrowth('ob-initiatives', 10);
      const root = document.querySelector('ob-initiatives')?.shadowRoot;
      const rules = (root?.adoptedStyleSheets ?? []).flatMap(sheet => [...sheet.cssRules]);
      return rules.map(rule => rule.cssText).join('\n');
    });
  });
  const sheet = `globalThis.cardSheet = new CSSStyleSheet();\ncardSheet.replaceSync(${JSON.stringify(css)});`;
  site.put('/cards.js', sheet);
  for (const name of tags.slice(1)) {
    site.put(`/${name}.js`, await bundlePage(`${name}.${/virtual|react/.test(name) ? 'js' : 'ts'}`));
    site.put(`/${name}.html`, page.replace('<!-- head -->', script('/cards.js') + script(`/${name}.js`)));
  }
}

/** Who shows other words, or finds other entries, measures something else. */
async function checkSameCards(browser: Browser, site: Site): Promise<void> {
  const read = (tag: ListTag): Promise<string> =>
    onColdPage(browser, async page => {
      await page.goto(`${site.origin}/${tag}.html`);
      return page.evaluate(async name => {
        await globalThis.measureGrowth(name, 60);
        return globalThis.readCards().join('\n');
      }, tag);
    });
  const [ours, ...others] = [
    await read('ob-initiatives'),
    await read('inner-html-list'),
    await read('lit-list'),
    await read('react-list'),
  ];
  if (others.some(each => each !== ours)) throw new Error('The lists do not show the same cards.');
}

/**
 * Measures lists of 10 to 100,000 initiatives.
 *
 * @param runs - of each length; a fifth of them for 100,000
 */
export async function measureGrowth(browser: Browser, site: Site, runs: number): Promise<Growth> {
  await publish(browser, site);
  await checkSameCards(browser, site);
  const growth: Growth = {};
  for (const length of lengths) {
    const isLong = length >= 100_000;
    const taken = await interleave(
      tags,
      isLong ? Math.ceil(runs / 5) : runs,
      isLong ? 120 : 300,
      tag =>
        onColdPage(browser, async page => {
          await page.goto(`${site.origin}/${tag}.html`);
          return sample(page, tag, length);
        }),
      isLong ? 1 : 3,
    );
    growth[length] = Object.fromEntries(tags.map(tag => [tag, samples(taken[tag])])) as Growth[number];
  }
  return growth;
}

const plainUnits: ReadonlySet<GrowthAct> = new Set<GrowthAct>(['memory', 'found']);

/** One table an act; the ratios are to innerHTML. */
export function growthTables(growth: Growth): string {
  return (Object.keys(acts) as GrowthAct[])
    .map(act => {
      const rows = Object.entries(growth).map(([length, byTag]) => {
        const floor = byTag['inner-html-list'][act];
        const cell = (value: Summary | undefined): string =>
          plainUnits.has(act) && value ? number(value.median, 1) : beside(value, floor);
        const ours = byTag['ob-initiatives'][act];
        return [
          number(Number(length)),
          ...tags.map(tag => cell(byTag[tag][act])),
          spread(ours),
          String((ours ?? floor)?.runs ?? 0),
        ];
      });
      return table([acts[act], ...Object.values(lists), 'spread', 'samples'], rows);
    })
    .join('\n\n');
}
