import {existsSync, globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser} from 'puppeteer-core';
import {elements} from '../build/elements.ts';
import type {Assertions} from './assertions.ts';
import type {Project} from './projects.ts';
import {serveFiles} from './site.ts';
import {visit, type Found} from './visit.ts';

const none: Found = {held: 0, problems: [], bytes: 0};

/** Says whether something holds, as a visit does. */
const tell = (title: string, holds: boolean): Found =>
  holds ? {...none, held: 1} : {...none, problems: [`"${title}" does not hold.`]};

const dropIn: Assertions = {
  'becomes the whole page with one script': async ({page, errors}) => {
    await page.waitForFunction(
      () =>
        shown('ob-community').includes('Example Community') &&
        document
          .querySelector('ob-community')
          ?.shadowRoot?.querySelector('ob-people')
          ?.shadowRoot?.textContent.includes('Ada Example'),
      {timeout: 5000},
    );
    return !errors.length;
  },
};

/** The drop-in's page, in the project that has one. */
export async function visitDropIn(browser: Browser, folder: string, origin: string): Promise<Found> {
  return existsSync(join(folder, 'drop-in.html')) ? visit(browser, `${origin}/drop-in.html`, dropIn) : none;
}

/** What a reader without script gets from a server. */
export async function readRendered({isRendered}: Project, origin: string): Promise<Found> {
  if (!isRendered) return none;
  const html = await (await fetch(`${origin}/`)).text();
  const holds = /<ob-people[^>]* src="\/community\.json"[^>]*>\s*<p id="fallback">Our council/.test(html);
  return tell("the page's own words are in the HTML that is sent", holds);
}

const className = (name: string): string =>
  `Ob${name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}`;

/** Tags that a script defines on an empty page. */
async function definedBy(browser: Browser, origin: string, script: string): Promise<string> {
  const page = await browser.newPage();
  try {
    await page.goto(`${origin}/community.json`);
    await page.addScriptTag({url: `${origin}/${script}`, type: 'module'});
    const tags = elements.map(name => `ob-${name}`);
    return await page.evaluate(all => all.filter(tag => customElements.get(tag)).join(), tags);
  } finally {
    await page.close();
  }
}

/**
 * Looks at two small bundles that were not minified: of one tag, and of one class. Nothing but that element is in
 * them, and the class defines nothing.
 */
export async function lookAtShaken(browser: Browser, folder: string): Promise<readonly Found[]> {
  const shaken = join(folder, 'shaken');
  if (!existsSync(shaken)) return [];
  const code = globSync('**/*.js', {cwd: shaken})
    .map(file => readFileSync(join(shaken, file), 'utf8'))
    .join('\n');
  const names = new Set(
    [...code.matchAll(/\bclass (Ob\w+)|\b(Ob\w+?)\d* = class\b/g)].map(([, one, other]) => one ?? other),
  );
  const brought = elements.map(className).filter(name => names.has(name));
  const site = await serveFiles(shaken);
  try {
    const tag = await definedBy(browser, site.origin, 'shake-tag.js');
    const known = await definedBy(browser, site.origin, 'shake-class.js');
    return [
      tell(`importing one element brings no other (${brought.join(', ')})`, brought.join() === 'ObPeople'),
      tell(`importing one element defines it alone (${tag})`, tag === 'ob-people'),
      tell(`importing a class defines nothing (${known})`, known === ''),
    ];
  } finally {
    await site.close();
  }
}
