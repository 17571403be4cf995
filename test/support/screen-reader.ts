import {Virtual} from '@guidepup/virtual-screen-reader';
import {flatten} from './flatten.ts';
import {focused} from './fixture.ts';

/** Puts a flat copy of an element beside it, reads it from top to bottom, and takes it away. */
export async function transcript(element: Element): Promise<string[]> {
  const container = document.createElement('div');
  container.setAttribute('role', 'document');
  container.append(...flatten(element));
  document.body.append(container);
  const reader = new Virtual();
  try {
    await reader.start({container});
    while ((await reader.lastSpokenPhrase()) !== 'end of document') await reader.next();
    return (await reader.spokenPhraseLog()).slice(1, -1);
  } finally {
    await reader.stop();
    container.remove();
  }
}

/** Makes `to` the same as `from` and keeps what is alike, so that what changed is all that is heard. */
function morph(to: Element, from: Element, keep: (fresh: Element, kept: Element) => void): void {
  keep(from, to);
  for (const {name} of [...to.attributes]) if (!from.hasAttribute(name)) to.removeAttribute(name);
  for (const {name, value} of from.attributes)
    if (to.getAttribute(name) !== value) to.setAttribute(name, value);
  const [old, fresh] = [[...to.childNodes], [...from.childNodes]];
  fresh.forEach((node, index) => {
    const before = old[index];
    if (before?.nodeName !== node.nodeName) {
      if (before) before.replaceWith(node);
      else to.append(node);
    } else if (before instanceof Element) morph(before, node as Element, keep);
    else if (before.nodeValue !== node.nodeValue) before.nodeValue = node.nodeValue;
  });
  for (const node of old.slice(fresh.length)) node.remove();
}

/**
 * Somebody who listens to a screen reader while they use an element with the keyboard: hears what takes focus, and what
 * live regions tell. The reader reads a flat copy that follows the element.
 */
export class Listener {
  readonly #element: Element;
  readonly #container = document.createElement('div');
  readonly #reader = new Virtual();
  #copies = new WeakMap<Element, Element>();
  readonly #observer = new MutationObserver(() => this.#follow());

  constructor(element: Element) {
    this.#element = element;
    this.#container.setAttribute('role', 'document');
    document.body.append(this.#container);
  }

  async start(): Promise<void> {
    this.#follow();
    const options = {subtree: true, childList: true, characterData: true, attributes: true};
    for (const root of [this.#element, this.#element.shadowRoot ?? []].flat())
      this.#observer.observe(root, options);
    await this.#reader.start({container: this.#container});
    // What moves within a shadow tree is not told outside of it.
    for (const target of [window, this.#element.shadowRoot ?? []].flat())
      target.addEventListener('focusin', this.#onFocus);
  }

  async stop(): Promise<void> {
    for (const target of [window, this.#element.shadowRoot ?? []].flat())
      target.removeEventListener('focusin', this.#onFocus);
    this.#observer.disconnect();
    await this.#reader.stop();
    this.#container.remove();
  }

  /** Everything that was said since the last time. */
  async heard(): Promise<string[]> {
    await settledReader();
    const phrases = await this.#reader.spokenPhraseLog();
    await this.#reader.clearSpokenPhraseLog();
    // An emptied live region says nothing.
    return phrases.filter(phrase => phrase !== 'polite: ');
  }

  #follow(): void {
    const copies = new WeakMap<Element, Element>();
    const originals = new WeakMap<Element, Element>();
    const fresh = document.createElement('div');
    fresh.setAttribute('role', 'document');
    fresh.append(...flatten(this.#element, (from, to) => copies.set(from, to) && originals.set(to, from)));
    this.#copies = copies;
    morph(this.#container, fresh, (made, kept) => {
      const original = originals.get(made);
      if (original) copies.set(original, kept);
    });
  }

  #onFocus = (event: Event): void => {
    if (this.#container.contains(event.target as Node)) return;
    this.#follow();
    const target = focused();
    const copy = target && this.#copies.get(target);
    copy?.dispatchEvent(new FocusEvent('focusin', {bubbles: true}));
  };
}

/** The reader speaks some microtasks after a change. */
const settledReader = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 50));
