/** Windows of installed engines that no test runner holds: what happens only to whole pages happens in them. */
import {launch} from 'puppeteer-core';
import type {Engine} from '../../scripts/engines.ts';
import {startWebKit} from '../../scripts/webkit.ts';

/** A window with a history. */
export interface BrowserWindow {
  /** Value of an expression in the page; it must be JSON. */
  read<T>(expression: string): Promise<T>;
  close(): Promise<unknown>;
}

async function withPuppeteer({name, browser: executablePath}: Engine): Promise<BrowserWindow> {
  const flags = ['--disable-gpu', '--no-proxy-server', '--no-first-run'];
  const args = process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags;
  const browser = await launch({
    executablePath,
    ...(name === 'firefox' ? {browser: 'firefox'} : {args}),
  });
  const page = await browser.newPage();
  return {
    read: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    close: () => browser.close(),
  };
}

/** Milliseconds that a script may take: one whose page goes meanwhile is never answered (WebDriver, "Timeouts"). */
const patience = 3000;

/** The W3C protocol (WebDriver, "Endpoints"), as far as it is needed here. */
async function withWebDriver(engine: Engine): Promise<BrowserWindow> {
  const {capabilities, port, stop} = await startWebKit(engine, 1);
  let address = `http://127.0.0.1:${port}/session`;
  const call = async (path: string, body: object): Promise<unknown> => {
    const answer = await fetch(address + path, {
      method: 'POST',
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(2 * patience),
    });
    const {value} = (await answer.json()) as {value: unknown};
    if (!answer.ok) throw new Error(JSON.stringify(value));
    return value;
  };
  const session = await call('', {
    capabilities: {alwaysMatch: {...capabilities, timeouts: {script: patience}}},
  });
  address += `/${(session as {sessionId: string}).sessionId}`;
  return {
    read: <T>(expression: string) =>
      call('/execute/sync', {script: `return ${expression}`, args: []}) as Promise<T>,
    close: () => Promise.resolve(stop()),
  };
}

/** Opens a window of an engine. */
export const openWindow = (engine: Engine): Promise<BrowserWindow> =>
  engine.name === 'webkit' ? withWebDriver(engine) : withPuppeteer(engine);
