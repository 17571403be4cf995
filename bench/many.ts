import {readFileSync} from 'node:fs';
import type {Browser} from 'puppeteer-core';
import {bundlePage} from './bundle.ts';
import {onColdPage} from './chromium.ts';
import type {ManySample} from './pages/many.ts';
import {interleave} from './rounds.ts';
import type {Site} from './server.ts';
import {summarise, type Summary} from './statistics.ts';
import {beside, number, spread, table} from './table.ts';

/** Milliseconds until all are painted, and requests for documents. */
export interface Many {
  readonly time: Summary;
  readonly requests: Summary;
}

const counts = [1, 10, 100] as const;
const kinds = {
  'ob-mailing-lists one': 'ob-mailing-lists, one source',
  'vanilla-lists one': 'by hand, one source',
  'ob-mailing-lists many': 'ob-mailing-lists, a source each',
  'vanilla-lists many': 'by hand, a source each',
};
type Kind = keyof typeof kinds;
const names = Object.keys(kinds) as Kind[];
export type ManyOnAPage = Record<number, Record<Kind, Many>>;

async function publish(site: Site): Promise<void> {
  const page = readFileSync(new URL('pages/growth.html', import.meta.url), 'utf8');
  const scripts = ['/many.js', '/cdn/ob-mailing-lists.js'];
  const head = scripts.map(path => `<script type="module" src="${path}"></script>`).join('');
  const mailingLists = Array.from({length: 8}, (_, index) => ({
    name: `List ${index}`,
    description: `Where group ${index} talks.`,
    subscribe: `https://lists.example/${index}`,
  }));
  site.put('/many.js', await bundlePage('many.ts'));
  site.put('/many.html', page.replace('<!-- head -->', head));
  site.put('/lists.json', JSON.stringify({name: 'Place', mailingLists}));
}

/** Measures pages with 1, 10 and 100 widgets. */
export async function measureMany(browser: Browser, site: Site, runs: number): Promise<ManyOnAPage> {
  await publish(site);
  const visit = (kind: Kind, count: number): Promise<ManySample & {requests: number}> =>
    onColdPage(browser, async page => {
      let requests = 0;
      page.on('request', request => void (requests += request.url().includes('/lists.json') ? 1 : 0));
      await page.goto(`${site.origin}/many.html`);
      const [tag = '', sources] = kind.split(' ');
      const sample = await page.evaluate(
        (...args) => globalThis.measureMany(...args),
        tag,
        count,
        sources === 'one',
      );
      return {...sample, requests};
    });
  const result: ManyOnAPage = {};
  for (const count of counts) {
    const taken = await interleave(names, runs, 90, kind => visit(kind, count));
    const entries = names.map(kind => [
      kind,
      {
        time: summarise(taken[kind].map(each => each.time)),
        requests: summarise(taken[kind].map(each => each.requests)),
      },
    ]);
    result[count] = Object.fromEntries(entries) as Record<Kind, Many>;
  }
  return result;
}

/** The ratios are to the elements by hand with as many sources. */
export function manyTable(many: ManyOnAPage): string {
  const rows = Object.entries(many).flatMap(([count, byKind]) =>
    names.map(kind => {
      const floor = byKind[kind.endsWith('one') ? 'vanilla-lists one' : 'vanilla-lists many'];
      const {time, requests} = byKind[kind];
      return [
        `${count} × ${kinds[kind]}`,
        beside(time, floor.time),
        spread(time),
        number(requests.median),
        String(time.runs),
      ];
    }),
  );
  return table(['many on a page', 'all painted', 'spread', 'requests', 'runs'], rows);
}
