import type {AddressInfo} from 'node:net';
import {expect} from 'chai';
import {launch, type Browser, type CDPSession, type Page} from 'puppeteer-core';
import {elements} from '../scripts/build/elements.ts';
import {findEngines} from '../scripts/engines.ts';
import {census, growing} from './support/heap.ts';
import {lifeServer} from './support/life-server.ts';
import {leaks, live, states} from './support/lives.ts';

/** Iterations between two snapshots: primes, so that what grows with them is not taken for anything else. */
const spans = [7, 13, 17];

describe('Elements that come and go, in Chromium', function () {
  this.timeout(300_000);
  const server = lifeServer();
  let browser: Browser;
  let page: Page;
  let session: CDPSession;

  before(async () => {
    const [engine] = findEngines(['chromium']).engines;
    expect(engine, 'Chromium').not.to.equal(undefined);
    server.listen(0, '127.0.0.1');
    const flags = ['--disable-gpu', '--no-proxy-server'];
    const args = process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags;
    browser = await launch({executablePath: engine!.browser, args});
  });

  after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  beforeEach(async () => {
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    session = await page.createCDPSession();
  });
  afterEach(() => page.close());

  /** Classes of objects that grow while something is done again and again. */
  async function grown(act: (times: number) => Promise<unknown>): Promise<string[]> {
    await act(5);
    const censuses = [await census(session)];
    for (const times of spans) {
      await act(times);
      censuses.push(await census(session));
    }
    return growing(censuses, spans);
  }

  for (const name of elements)
    it(`leave nothing behind in any state: ob-${name}`, async () => {
      const found = await grown(times =>
        Promise.all(states.map(state => page.evaluate(live, `ob-${name}`, state, times))),
      );
      expect(found).to.deep.equal([]);
    });

  for (const [what, leak] of Object.entries(leaks))
    it(`would be found out if they left ${what} behind`, async () => {
      const source = `for (let time = 0; time < times; time++) (${leak.toString()})()`;
      const found = await grown(times => page.evaluate(`{const times = ${times}; ${source}}`));
      expect(found).not.to.deep.equal([]);
    });
});
