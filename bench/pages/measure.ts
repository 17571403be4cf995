/** What is measured inside the page of a long list. */
import {makeCards, query} from './initiatives.ts';

/** Milliseconds of one run. */
export interface GrowthSample {
  /** From append until the first frame with entries is laid out and painted. */
  readonly painted: number;
  /** From append until every entry is there and painted. */
  readonly complete: number;
  /** From the jump to the end of the page until the last entry is seen. */
  readonly scrolled: number;
  /** From each input event until its frame is painted; none where the list is too short for a search. */
  readonly keys: readonly number[];
}

declare global {
  /** Styles of the cards, the same for every contender. */
  var cardSheet: CSSStyleSheet;
  /** Runs everything once, in a page of its own. */
  var measureGrowth: (tag: string, length: number) => Promise<GrowthSample>;
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

function inside(): Element {
  const base = document.body.firstElementChild?.shadowRoot?.querySelector('.ob');
  if (!base) throw new Error('Nothing is rendered.');
  return base;
}

function make(tag: string, length: number): HTMLElement {
  const cards = makeCards(length);
  const values = tag.startsWith('ob-') ? {data: {name: 'Place', initiatives: cards}} : {items: cards};
  return Object.assign(document.createElement(tag), values);
}

async function append(element: HTMLElement, length: number): Promise<[painted: number, complete: number]> {
  let start = 0;
  const first = await painted(() => {
    start = performance.now();
    document.body.append(element);
  });
  const entries = inside().getElementsByTagName('li');
  if (!entries.length) throw new Error('The first frame has no entry.');
  if (entries.length === length) return [first, first];
  while (entries.length < length) await frame();
  await painted();
  return [first, performance.now() - start];
}

async function scrollToEnd(): Promise<number> {
  const last = [...inside().getElementsByTagName('li')].at(-1);
  const isSeen = (): boolean =>
    !!last?.checkVisibility({contentVisibilityAuto: true}) &&
    last.getBoundingClientRect().bottom <= innerHeight + 100;
  let start = 0;
  let time: number;
  do {
    await painted(() => {
      start ||= performance.now();
      scrollTo(0, document.documentElement.scrollHeight);
    });
    time = performance.now() - start;
    if (time > 30_000) throw new Error('The end is never reached.');
  } while (!isSeen());
  return time;
}

async function type(): Promise<number[]> {
  const input = inside().querySelector<HTMLInputElement>('input[type=search]');
  const times: number[] = [];
  for (const key of input ? query : '') {
    const event = new InputEvent('input', {bubbles: true, composed: true, data: key});
    times.push(
      await painted(() => {
        if (input) input.value += key;
        input?.dispatchEvent(event);
      }),
    );
    // As fast as people type.
    await pause(120);
  }
  if (input && !inside().querySelector('li')?.textContent.includes(query))
    throw new Error('Search finds nothing.');
  return times;
}

globalThis.readCards = () =>
  [...inside().querySelectorAll('li')].map(each => each.textContent.replace(/\s+/g, ' ').trim());

globalThis.measureGrowth = async (tag, length) => {
  await customElements.whenDefined(tag);
  const element = make(tag, length);
  await pause(50);
  const [first, complete] = await append(element, length);
  const scrolled = await scrollToEnd();
  scrollTo(0, 0);
  await pause(200);
  return {painted: first, complete, scrolled, keys: await type()};
};
