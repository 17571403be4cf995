import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {setTimeout as sleep} from 'node:timers/promises';
import {expect} from 'chai';
import {ENGINES, LABELS, findEngines} from '../../../scripts/engines.ts';
import {backServer} from '../../support/back-server.ts';
import {openWindow, type BrowserWindow} from '../../support/window.ts';
import {suiteOf} from '../host-page.ts';
import {left} from './pages.ts';

const {server, look, answer} = backServer();

async function until(what: string, test: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 160; tries++) {
    // Between two pages there is nobody to answer.
    if (await test().catch(() => false)) return;
    await sleep(50);
  }
  throw new Error(`Waited in vain until ${what}.`);
}

/** What an open page is asked, and asked to do. */
const on = (window: BrowserWindow) => ({
  says: (words: string) =>
    until(`the page says “${words}”`, () =>
      window.read<boolean>(`window.text?.().includes(${JSON.stringify(words)}) ?? false`),
    ),
  is: (path: string) =>
    until(`it is at ${path}`, () => window.read<boolean>(`location.pathname === '/${path}'`)),
  witnessed: () => window.read<string[]>('window.witnessed'),
  /** Of each time that the page was shown, whether it came out of the cache. */
  shows: () => window.read<boolean[]>('window.shows'),
  // Not the drivers' own ways: they wait for a load, and a page that was kept does not load.
  go: (url: string) => window.read(`void setTimeout(() => location.assign('${url}'))`),
  back: () => window.read('void setTimeout(() => history.back())'),
  /** Runs a statement in the page. */
  act: (statement: string) => window.read(`void ${statement}`),
});

for (const name of ENGINES)
  // A window of its own in each engine, since a page of a test runner cannot be left.
  describe(`${suiteOf('life')} · ${LABELS[name]}`, function () {
    this.timeout(120_000);
    // WebKit's driver now and then leaves a request unanswered whose page goes meanwhile.
    this.retries(2);
    let window: BrowserWindow;
    let page: ReturnType<typeof on>;
    let origin: string;

    before(async () => {
      if (!server.listening) await once(server.listen(0, '127.0.0.1'), 'listening');
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const [engine] = findEngines([name]).engines;
      expect(engine, LABELS[name]).not.to.equal(undefined);
      page = on((window = await openWindow(engine!)));
    });
    after(() => window.close());
    beforeEach(() => void look());

    async function go(path: string): Promise<void> {
      await page.go(`${origin}/${path}`);
      await page.is(path);
    }

    /** To another page and back. */
    async function leaveAndReturn(path: string, meanwhile = (): void => undefined): Promise<void> {
      await go('elsewhere');
      meanwhile();
      await page.back();
      await page.is(path);
    }

    it(left.back, async () => {
      await go('back');
      await page.says('Gull count');
      await page.says('Show all');
      await leaveAndReturn('back');
      await until('it is shown again', async () => (await page.shows()).length === 2);
      expect(await page.shows(), 'persisted').to.deep.equal([false, true]);
      await page.says('Gull count');
      await page.act(`press('#lists [part~=items] + button, [part~=items] + button')`);
      await until('all lists are shown', () =>
        window.read<boolean>(`text().split('Quay channel').length > 2`),
      );
      const asked = look();
      expect(asked.filter(each => each.includes('.json'))).to.deep.equal(['GET /back.json']);
      expect(asked.filter(each => each.includes('ob-community.js'))).to.have.length(1);
      expect(await page.witnessed()).to.deep.equal([]);
    });

    it(left['back-typed'], async () => {
      await go('back-typed');
      await page.says('Gull count');
      await page.act(`write('email', 'ada@harbour.example')`);
      await page.act(`write('message', 'A plank is loose.')`);
      await leaveAndReturn('back-typed');
      await until('it is shown again', async () => (await page.shows()).length === 2);
      expect(await page.shows(), 'persisted').to.deep.equal([false, true]);
      expect(await window.read(`valueOf('message')`)).to.equal('A plank is loose.');
      await page.act(`press('[part~=submit]')`);
      await page.says('Received');
      expect(look().filter(each => !each.startsWith('GET'))).to.deep.equal(['POST /inbox']);
      expect(await page.witnessed()).to.deep.equal([]);
    });

    // Chromium and Firefox go on with the request, or load the page anew. WebKit gives the request up when the page is
    // left, and keeps the page: it comes back with what the visitor was told, and one press mends it.
    it(left['back-loading'], async () => {
      await go('back-loading');
      await until('it is asked for', () => Promise.resolve(look().includes('GET /back-loading.json')));
      await leaveAndReturn('back-loading', answer);
      await until('its fate is known', () => {
        answer();
        return window.read<boolean>(`/Gull count|Try again/.test(window.text?.())`);
      });
      if (await window.read<boolean>(`text().includes('Try again')`))
        await page.act(`press('[part~=error] button')`);
      await until('it is shown', () => {
        answer();
        return window.read<boolean>(`text().includes('Gull count') && !text().includes('Try again')`);
      });
      expect(await page.witnessed()).to.deep.equal([]);
    });
  });

after(() => {
  server.closeAllConnections();
  server.close();
});
