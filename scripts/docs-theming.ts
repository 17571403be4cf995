/**
 * `npm run docs:theming`: makes the pictures of `docs/theming.md`, one for each token and part that is named there.
 * Needs `dist/` and Chromium.
 */
import {mkdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {launch, type Page} from 'puppeteer-core';
import {findEngines} from './engines.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs/theming');
const strong = '#c2185b';

/** Tokens: a value that is seen at once, and the part that the picture is of. */
const tokens: Readonly<Record<string, readonly [value: string, part: string]>> = {
  '--ob-accent': [strong, 'card'],
  '--ob-text': [strong, 'card'],
  '--ob-muted': [strong, 'card'],
  '--ob-surface': [strong, 'skeleton'],
  '--ob-border': [strong, 'card'],
  '--ob-good': [strong, 'card'],
  '--ob-warn': [strong, 'stale'],
  '--ob-bad': [strong, 'summary'],
  '--ob-radius': ['2em', 'card'],
  '--ob-space': ['2.5em', 'section'],
  '--ob-font': ['monospace', 'card'],
  '--ob-heading-font': ['monospace', 'card'],
};

/** Runs in the page: every element in every state that has a part of its own. */
async function fill(): Promise<void> {
  const picture = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>';
  const data = {
    name: 'Harbour Makers',
    description: 'People who mend boats.',
    notices: [{text: 'The slipway is closed.'}],
    workingGroups: [
      {
        name: 'Hull group',
        description: 'Planks and [seams](https://harbour.example/).',
        status: 'active',
        kind: 'Special interest group',
        meets: 'every two weeks',
      },
    ],
    mailingLists: [{name: 'Talk list', subscribe: 'https://lists.example/talk', access: 'members'}],
    initiatives: Array.from({length: 12}, (_, index) => ({name: `Yard ${index + 1}`, status: 'open'})),
    people: [
      {name: 'Council', members: [{name: 'Ada Plank', role: 'chair', image: 'https://h.example/a.png'}]},
    ],
    meetings: [{name: 'Hull call', start: '2017-01-10'}],
    contact: {action: 'https://harbour.example/inbox', topics: ['Boats']},
  };
  const answers: Record<string, () => Promise<Response>> = {
    good: () => Promise.resolve(Response.json(data)),
    missing: () => Promise.resolve(new Response('', {status: 404})),
    never: () => new Promise(() => undefined),
  };
  let next = 'good';
  window.fetch = () => answers[next]?.() ?? Promise.reject(new TypeError(picture));
  const pause = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 150));
  const add = async (html: string, more: object = {}): Promise<Element & {reload(): Promise<void>}> => {
    document.body.insertAdjacentHTML('beforeend', html);
    const element = document.body.lastElementChild as Element & {reload(): Promise<void>};
    Object.assign(element, more);
    await pause();
    return element;
  };
  await add('<ob-working-groups debug></ob-working-groups>', {data});
  for (const name of ['mailing-lists', 'initiatives', 'people', 'meetings', 'contact-form', 'community'])
    await add(`<ob-${name}></ob-${name}>`, {data});
  await add('<ob-documents></ob-documents>', {data: {name: 'Empty'}});
  const stale = await add('<ob-participate src="https://h.example/1.json"></ob-participate>');
  next = 'missing';
  await stale.reload();
  await add('<ob-people src="https://h.example/2.json"></ob-people>');
  next = 'never';
  await add('<ob-people src="https://h.example/3.json"></ob-people>');
  const form = await add('<ob-contact-form email="post@harbour.example"></ob-contact-form>', {
    data: {name: 'Post'},
  });
  form.shadowRoot?.querySelector('form')?.requestSubmit();
  const sent = await add('<ob-contact-form></ob-contact-form>', {data});
  for (const input of sent.shadowRoot?.querySelectorAll<HTMLInputElement>(
    '[name=name],[name=email],[name=message]',
  ) ?? [])
    input.value = 'post@harbour.example';
  next = 'missing';
  sent.shadowRoot?.querySelector('form')?.requestSubmit();
  await new Promise(resolve => setTimeout(resolve, 4000));
}

/** Takes a picture of the first place where a part is, under a style sheet that a page could have. */
async function take(page: Page, name: string, part: string, css: string): Promise<void> {
  const style = await page.addStyleTag({content: css});
  const box = await page.evaluate(wanted => {
    const hosts = [...document.querySelectorAll('body > *')];
    const all = hosts.flatMap(host => [...(host.shadowRoot?.querySelectorAll(`[part~="${wanted}"]`) ?? [])]);
    const found = all.map(each => each.getBoundingClientRect()).find(each => each.width > 1);
    return (
      found && {
        x: Math.max(0, found.x - 8),
        y: found.y + scrollY - 8,
        w: found.width + 16,
        h: found.height + 16,
      }
    );
  }, part);
  if (!box) throw new Error(`No element shows the part ${part}.`);
  const clip = {x: box.x, y: Math.max(0, box.y), width: Math.min(box.w, 436), height: Math.min(box.h, 190)};
  await page.screenshot({path: `${folder}/${name}.png`, clip, captureBeyondViewport: true});
  await style.evaluate(each => (each as Element).remove());
}

const [engine] = findEngines(['chromium']).engines;
if (!engine) throw new Error('Chromium is missing.');
mkdirSync(folder, {recursive: true});
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await launch({executablePath: engine.browser, args});
const page = await browser.newPage();
await page.setViewport({width: 436, height: 600});
const look = 'body {font: 15px sans-serif; margin: 8px} body > * {margin-block-end: 24px}';
await page.setContent(`<!doctype html><html lang="en"><title>Theme</title><style>${look}</style>`);
await page.addScriptTag({
  content: readFileSync(join(root, 'dist/cdn/ob-community.js'), 'utf8'),
  type: 'module',
});
await page.evaluate(fill);
const named = readFileSync(join(root, 'docs/theming.md'), 'utf8');
for (const [token, [value, part]] of Object.entries(tokens))
  await take(page, token.slice(2), part, `body {${token}: ${value}}`);
for (const [, part = ''] of named.matchAll(/theming\/part-(\w+)\.png/g))
  await take(
    page,
    `part-${part}`,
    part,
    `*::part(${part}) {outline: 3px solid ${strong}; outline-offset: 2px}`,
  );
await browser.close();
