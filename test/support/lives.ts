/** States that an element is in when it is taken out of the page. */
export const states = [
  'carried',
  'read from its children',
  'loaded from src',
  'stale',
  'failing',
  'moved',
  'removed while loading',
  'filled in',
] as const;
export type LifeState = (typeof states)[number];

/**
 * Puts an element into the page, brings it into a state, and takes it out again, that many times. It runs in a page of
 * `lifeServer`, where it is sent as text: so it uses nothing from outside.
 */
export async function live(tag: string, state: LifeState, times: number): Promise<void> {
  type ObElement = HTMLElement & {updateComplete: Promise<unknown>; reload(): Promise<void>};
  const addresses: Partial<Record<LifeState, string>> = {
    'loaded from src': '/community.json',
    stale: '/stale.json',
    failing: '/missing.json',
    moved: '/community.json',
    'removed while loading': '/late.json',
    'filled in': '/community.json',
  };
  const main = document.querySelector('main')!;
  const pause = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 1));
  const settles: Partial<Record<LifeState, RegExp>> = {
    stale: /stale/,
    failing: /error/,
    'removed while loading': /./,
  };

  async function bringUp(element: ObElement): Promise<void> {
    const wanted = settles[state] ?? /ready|empty/;
    for (let tries = 0; !wanted.test(element.dataset['state'] ?? ''); await pause()) {
      if (tries > 1000) throw new Error(`${tag} never was ${state}, but ${element.dataset['state']}`);
      // The first answer was a good one.
      if (state === 'stale' && element.dataset['state'] === 'ready') await element.reload();
    }
    if (state === 'loaded from src') await element.reload();
    if (state === 'removed while loading') void element.reload();
    await element.updateComplete;
  }

  async function use(element: ObElement): Promise<void> {
    if (state === 'moved') {
      main.prepend(element);
      element.remove();
      main.append(element);
    }
    for (const input of element.shadowRoot?.querySelectorAll('input') ?? []) {
      if (state !== 'filled in') continue;
      input.value = 'Friend';
      input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    }
    await element.updateComplete;
  }

  for (let time = 0; time < times; time++) {
    const element = document.createElement(tag) as ObElement;
    if (addresses[state]) element.setAttribute('src', addresses[state]);
    if (tag === 'ob-working-group') element.setAttribute('group', 'hull');
    if (state === 'read from its children')
      element.insertAdjacentHTML(
        'beforeend',
        '<h2>Lists</h2><ul><li><a href="/a">A</a>: of old boats</li></ul>',
      );
    main.append(element);
    await bringUp(element);
    await use(element);
    element.remove();
  }
  // Comes after whatever is still on its way.
  if (state === 'removed while loading') await (await fetch('/late.json')).text();
  await pause();
}

/** What a careless script leaves behind each time, by kind: the proof that a census finds it. */
export const leaks: Readonly<Record<string, () => void>> = {
  'a detached node': () => {
    const page = window as Window & {kept?: Node[]};
    (page.kept ??= []).push(document.createElement('aside'));
  },
  'an object': () => {
    const page = window as Window & {objects?: Set<unknown>};
    (page.objects ??= new Set()).add({});
  },
  'a listener': () => addEventListener('resize', () => undefined),
  'an observer': () => new MutationObserver(() => undefined).observe(document, {childList: true}),
  'a timer': () => void setTimeout(() => undefined, 3_600_000),
  'a request': () => void fetch('/never'),
};
