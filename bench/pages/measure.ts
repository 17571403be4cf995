/** What is measured inside the page of a long list. */
import {makeCards, query, type Card} from './initiatives.ts';

/** Milliseconds of one run. */
export interface GrowthSample {
  /** From append until the first frame with entries is laid out and painted. */
  readonly painted: number;
  /** From append until every entry is there and painted. */
  readonly complete: number;
  /** From the jump to the end of the page until the last entry is seen; undefined when it is not within 30 s. */
  readonly scrolled: number | undefined;
  /** From another list, with one entry changed, until the change is painted. */
  readonly updated: number;
  /** The browser's own search in the page finds the last entry. */
  readonly isFound: boolean;
}

declare global {
  /** Styles of the cards, the same for every contender. */
  var cardSheet: CSSStyleSheet;
  /** Appends a list, in a page of its own, and acts on it. */
  var measureGrowth: (tag: string, length: number) => Promise<GrowthSample>;
  /** Milliseconds from each input event until its frame is painted; none where the list is too short for a search. */
  var measureKeys: () => Promise<number[]>;
  /** The entries that are there, as text. */
  var readCards: () => string[];
}

const pause = (time: number): Promise<void> => new Promise(resolve => setTimeout(resolve, time));
const frame = (): Promise<number> => new Promise(resolve => requestAnimationFrame(resolve));

/**
 * Acts at the beginning of a frame and resolves when the page has been laid out and painted, which is the first
 * task after the frame. Two animation frames would do as well, but can't tell anything below 17 ms apart.
 */
async function painted(act: () => void = () => undefined): Promise<number> {
  await frame();
  const {port1, port2} = new MessageChannel();
  const done = new Promise(resolve => (port2.onmessage = resolve));
  const start = performance.now();
  act();
  port1.postMessage(0);
  await done;
  port2.close();
  return performance.now() - start;
}

const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;

/** Lets frames pass until something holds; throws when it never does. */
async function until(holds: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 120_000;
  while (!holds()) {
    await painted();
    if (performance.now() > end) throw new Error(`It never came that ${what}.`);
  }
}

const base = (): Element | null | undefined =>
  document.body.firstElementChild?.shadowRoot?.querySelector('.ob');

function inside(): Element {
  const found = base();
  if (!found) throw new Error('Nothing is rendered.');
  return found;
}

const valuesOf = (tag: string, cards: readonly Card[]): object =>
  tag.startsWith('ob-') ? {data: {name: 'Place', initiatives: cards}} : {items: cards};

async function append(element: HTMLElement, length: number): Promise<[painted: number, complete: number]> {
  const start = performance.now();
  await painted(() => document.body.append(element));
  // React and virtual lists render in a later task.
  await until(() => !!base()?.querySelector('li'), 'there is an entry');
  const first = performance.now() - start;
  const entries = inside().getElementsByTagName('li');
  if (entries.length === length || element.dataset['virtual'] === '') return [first, first];
  await until(() => entries.length === length, 'all entries are there');
  return [first, performance.now() - start];
}

async function update(element: HTMLElement, length: number): Promise<number> {
  const cards = makeCards(length).map((card, index) => (index === 5 ? {...card, name: 'Renamed'} : card));
  const values = valuesOf(element.localName, cards);
  const isThere = (): boolean => !!inside().querySelectorAll('li')[5]?.textContent.includes('Renamed');
  let start = 0;
  await painted(() => {
    start = performance.now();
    Object.assign(element, values);
  });
  await until(isThere, 'the change is there');
  return performance.now() - start;
}

/** What Ctrl+F does. */
function finds(words: string): boolean {
  getSelection()?.removeAllRanges();
  return (globalThis as unknown as {find: (words: string) => boolean}).find(words);
}

async function scrollToEnd(length: number): Promise<number | undefined> {
  const entries = inside().getElementsByTagName('li');
  const isSeen = (): boolean => {
    const last = entries[entries.length - 1];
    return (
      !!last?.textContent.includes(`Initiative ${length}`) &&
      last.checkVisibility({contentVisibilityAuto: true}) &&
      last.getBoundingClientRect().bottom <= innerHeight + 100
    );
  };
  let start = 0;
  let time: number;
  do {
    await painted(() => {
      start ||= performance.now();
      scrollTo(0, document.documentElement.scrollHeight);
    });
    time = performance.now() - start;
    if (time > 30_000) return undefined;
  } while (!isSeen());
  return time;
}

globalThis.measureKeys = async () => {
  const input = inside().querySelector<HTMLInputElement>('input[type=search]');
  const times: number[] = [];
  for (const key of input ? query : '') {
    const event = new InputEvent('input', {bubbles: true, composed: true, data: key});
    times.push(
      await painted(() => {
        // Past what React puts around the property.
        if (input) setValue?.call(input, input.value + key);
        input?.dispatchEvent(event);
      }),
    );
    // As fast as people type.
    await pause(120);
  }
  if (input && !inside().querySelector('li')?.textContent.includes(query))
    throw new Error('Search finds nothing.');
  return times;
};

globalThis.readCards = () =>
  [...inside().querySelectorAll('li')].map(each => each.textContent.replace(/\s+/g, ' ').trim());

globalThis.measureGrowth = async (tag, length) => {
  await customElements.whenDefined(tag);
  const element = Object.assign(document.createElement(tag), valuesOf(tag, makeCards(length)));
  await pause(50);
  const [first, complete] = await append(element, length);
  const isFound = finds(`Initiative ${length}`);
  scrollTo(0, 0);
  await pause(200);
  const scrolled = await scrollToEnd(length);
  scrollTo(0, 0);
  await pause(200);
  const updated = await update(element, length);
  await pause(200);
  return {painted: first, complete, scrolled, updated, isFound};
};
