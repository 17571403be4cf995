import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {findEngines} from '../scripts/engines.ts';

/** Starts the installed Chromium. Throws with the way out when there is none. */
export async function startChromium(): Promise<Browser> {
  const {engines, missing} = findEngines(['chromium']);
  const [engine] = engines;
  if (!engine) throw new Error(missing.get('chromium'));
  return puppeteer.launch({
    executablePath: engine.browser,
    defaultViewport: {width: 1280, height: 800},
    // A list of 100,000 takes its time.
    protocolTimeout: 300_000,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-gpu',
      '--no-first-run',
      '--no-proxy-server',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}

/** Runs `use` on a page that nobody has visited before: no cache, no storage, a process of its own. */
export async function onColdPage<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.createBrowserContext();
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}
