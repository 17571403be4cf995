import type {Page} from 'puppeteer-core';

/** A page that is open in a browser, and what happened in it so far. */
export interface Visit {
  readonly page: Page;
  /** Method and path of each request: `GET /community.json`. */
  readonly requests: readonly string[];
  /** What the console and uncaught errors said, except of missing files. */
  readonly errors: readonly string[];
}

/** What must hold of a page, by the sentence that says it; a function throws or gives false when it does not hold. */
export type Assertions = Readonly<Record<string, (visit: Visit) => Promise<boolean>>>;

declare global {
  /** Text in the shadow tree of the first element that a selector finds. */
  var shown: (selector: string) => string;
}

/** Waits until an expression is true in the page, 5 seconds at most. */
async function becomes({page}: Visit, condition: () => boolean): Promise<boolean> {
  await page.waitForFunction(condition, {timeout: 5000, polling: 50});
  return true;
}

const click = (page: Page, id: string): Promise<void> =>
  page.$eval(`#${id}`, button => (button as HTMLElement).click());

const output = (id: string, page: Page): Promise<string> =>
  page.$eval(`#${id}`, each => each.textContent.trim());

async function write({page}: Visit): Promise<void> {
  for (const [name, value] of Object.entries({name: 'Ada', email: 'ada@example.org', message: 'Hello'}))
    await page.locator(`#form >>> [name=${name}]`).fill(value);
  await page.locator('#form >>> [part~=submit]').click();
}

/** In the order in which a visitor does it: each starts from where the one before left the page. */
export const assertions: Assertions = {
  'shows what its data property holds': visit =>
    becomes(visit, () => shown('#lists').includes('Announcements')),
  'takes heading and heading-level from the template': visit =>
    becomes(
      visit,
      () =>
        document.querySelector('#lists')?.shadowRoot?.querySelector('h3')?.textContent.trim() ===
        'Where we talk',
    ),
  'does not take a bound false for true': async ({page}) => !(await page.$('#lists >>> [part~=debug]')),
  'follows when the data is another': async visit => {
    await click(visit.page, 'change');
    return becomes(
      visit,
      () => shown('#lists').includes('Developers') && !shown('#lists').includes('Announcements'),
    );
  },
  "shows the page's own words until it is asked to load": async ({page, requests}) =>
    !requests.includes('GET /community.json') &&
    (await page.$eval('#fallback', each => each.checkVisibility())),
  'tells of a request, and that a document is shown': async visit => {
    await click(visit.page, 'load');
    await becomes(
      visit,
      () => document.querySelector('#loaded')?.textContent.includes('Ada Example') ?? false,
    );
    const asked = `document ${new URL('/community.json', visit.page.url()).href}`;
    return (await output('asked', visit.page)) === asked;
  },
  "shows the document in the place of the page's own words": async visit =>
    (await becomes(visit, () => shown('ob-people').includes('Ada Example'))) &&
    !(await visit.page.$eval('#fallback', each => each.checkVisibility())),
  'tells why a document could not be loaded': visit =>
    becomes(visit, () => document.querySelector('#failed')?.textContent.trim() === 'http'),
  'goes and comes back where a template shows it on a condition': async visit => {
    await becomes(visit, () => shown('#meetings').includes('Community call'));
    await click(visit.page, 'toggle');
    await becomes(visit, () => !document.querySelector('#meetings'));
    await click(visit.page, 'toggle');
    return becomes(visit, () => shown('#meetings').includes('Community call'));
  },
  'follows the order of a list': async visit => {
    const inOrder = (): boolean =>
      [...document.querySelectorAll('#groups > *')]
        .map(each => /Standard|Outreach|Research/.exec(each.shadowRoot?.textContent ?? '')?.[0])
        .join() === 'Standard,Outreach,Research';
    await becomes(visit, inOrder);
    await visit.page.$$eval('#groups > *', all =>
      all.forEach((each, index) => each.setAttribute('data-was', `${index}`)),
    );
    await click(visit.page, 'reverse');
    return becomes(visit, () => {
      const all = [...document.querySelectorAll('#groups > *')];
      const texts = all.map(
        each => /Standard|Outreach|Research/.exec(each.shadowRoot?.textContent ?? '')?.[0],
      );
      return (
        texts.join() === 'Research,Outreach,Standard' &&
        all.every((each, index) => each.getAttribute('data-was') === `${2 - index}`)
      );
    });
  },
  'hands a message to the application, and sends nothing itself': async visit => {
    await write(visit);
    await becomes(visit, () => document.querySelector('#written')?.textContent.trim() === 'Hello');
    return !visit.requests.some(each => each.startsWith('POST'));
  },
  'shows the data that it was given before it was defined': async visit => {
    if (await visit.page.$eval('#late', each => !!each.shadowRoot)) return false;
    await click(visit.page, 'define');
    return becomes(visit, () => shown('#late').includes('Open Backpack'));
  },
  'says nothing in the console': ({errors}) => Promise.resolve(!errors.length),
};
