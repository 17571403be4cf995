import {isServer, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {closestAcross, shadowHostOf} from '../dom/closest.ts';
import type {MessageMap} from '../i18n/en.ts';
import {findMessages, onMessages, seek} from '../i18n/messages.ts';
import {languageOf} from '../i18n/pick.ts';
import {onServer} from './on-server.ts';

const controllers = new Set<() => void>();
let watched = new WeakSet<Node>();
let observer: MutationObserver | undefined;

/** One observer for the page; a root is added once, when the first element in it arrives. */
function watch(element: Element): void {
  observer ??= new MutationObserver(() => {
    for (const check of controllers) check();
  });
  for (let node: Element | undefined = element; node; node = shadowHostOf(node)) {
    const root = node.getRootNode();
    if (watched.has(root)) continue;
    watched.add(root);
    observer.observe(root, {subtree: true, attributeFilter: ['lang']});
  }
}

function unwatch(): void {
  if (controllers.size) return;
  observer?.disconnect();
  observer = undefined;
  watched = new WeakSet();
}

/**
 * Finds the reader's language: the nearest `lang`, across shadow roots, live. Direction needs no script: `:dir()`
 * follows it in every engine.
 */
export class Localise<M extends MessageMap> implements ReactiveController {
  /** BCP 47 tag that the page asks for; `en` where it asks for none or for something that is no tag. */
  wanted = 'en';
  /** Tag for words and formats: that of the messages in use, with the page's region when it is the same language. */
  lang = 'en';
  /** Messages in use. */
  messages: M;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #english: M;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, english: M) {
    (this.#host = host).addController(this);
    this.messages = this.#english = english;
    if (isServer) onServer(host, () => this.#update());
  }

  hostConnected(): void {
    this.hostDisconnected();
    controllers.add(this.#check);
    this.#unsubscribe = onMessages(() => this.#update());
    watch(this.#host);
    this.#update();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    controllers.delete(this.#check);
    unwatch();
  }

  #check = (): void => {
    if (this.#read() !== this.wanted) this.#update();
  };

  #read(): string {
    const tag = closestAcross(this.#host, '[lang]')?.getAttribute('lang') ?? '';
    try {
      return Intl.getCanonicalLocales(tag)[0] ?? 'en';
    } catch {
      // RangeError: "english", "de_DE" and the like are no tags.
      return 'en';
    }
  }

  #update(): void {
    this.wanted = this.#read();
    seek(this.wanted, this.#host);
    const [found = 'en', messages] = findMessages(this.wanted) ?? [];
    this.lang = languageOf(found) === languageOf(this.wanted) ? this.wanted : found;
    this.messages = {...this.#english, ...messages};
    this.#host.requestUpdate();
  }
}
