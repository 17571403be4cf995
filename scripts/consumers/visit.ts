import {brotliCompressSync} from 'node:zlib';
import type {Browser, HTTPResponse, Page} from 'puppeteer-core';
import {assertions, type Assertions, type Visit} from './assertions.ts';

/** What a visit found. */
export interface Found {
  readonly held: number;
  /** One sentence for each assertion that does not hold. */
  readonly problems: readonly string[];
  /** Bytes of all scripts that the page got, each compressed with brotli. */
  readonly bytes: number;
}

const isMissingFile = (text: string): boolean => /Failed to load resource.*404/.test(text);

function listen(page: Page): {requests: string[]; errors: string[]; scripts: HTTPResponse[]} {
  const heard = {requests: [] as string[], errors: [] as string[], scripts: [] as HTTPResponse[]};
  page.on('request', request =>
    heard.requests.push(`${request.method()} ${new URL(request.url()).pathname}`),
  );
  page.on('pageerror', error => heard.errors.push(error instanceof Error ? error.message : String(error)));
  page.on('console', message => {
    if (['error', 'warn'].includes(message.type()) && !isMissingFile(message.text()))
      heard.errors.push(message.text());
  });
  page.on('response', response => {
    if (response.request().resourceType() === 'script') heard.scripts.push(response);
  });
  return heard;
}

async function problemOf(
  title: string,
  holds: Assertions[string],
  visit: Visit,
): Promise<string | undefined> {
  try {
    if (await holds(visit)) return undefined;
    return [`"${title}" does not hold.`, ...visit.errors].join(' ');
  } catch (error) {
    return [
      `"${title}" does not hold: ${error instanceof Error ? error.message : String(error)}`,
      ...visit.errors,
    ].join(' ');
  }
}

async function scriptBytes(scripts: readonly HTTPResponse[]): Promise<number> {
  const bodies = await Promise.all(scripts.filter(each => each.ok()).map(each => each.buffer()));
  return bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
}

/** Opens a page that nobody has visited before and tries what must hold of it. */
export async function visit(browser: Browser, url: string, wanted: Assertions = assertions): Promise<Found> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const {requests, errors, scripts} = listen(page);
    await page.evaluateOnNewDocument(() => {
      globalThis.shown = selector => document.querySelector(selector)?.shadowRoot?.textContent ?? '';
    });
    await page.goto(url, {waitUntil: 'networkidle0'});
    const problems: string[] = [];
    for (const [title, holds] of Object.entries(wanted)) {
      const problem = await problemOf(title, holds, {page, requests, errors});
      if (problem) problems.push(problem);
    }
    return {held: Object.keys(wanted).length - problems.length, problems, bytes: await scriptBytes(scripts)};
  } finally {
    await context.close();
  }
}
