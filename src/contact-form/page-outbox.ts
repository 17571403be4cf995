import {store} from '../document/store.ts';
import {deliver, submissionId} from './delivery.ts';
import type {Entry} from './entry.ts';
import {Outbox} from './outbox.ts';
import type {Verdict} from './services.ts';

/** A form that wants to know what becomes of messages. */
export interface OutboxListener {
  onEntry(): void;
  /** Name of the form in storage, see `formKey`. */
  readonly key: string;
  /** Asks the page whether a request may leave. */
  mayRequest(url: string): boolean;
  /** When a person could see the form, in ms since 1970. */
  readonly shownAt: number;
  /** True while something typed would be lost with the page. */
  isAtRisk(): boolean;
}

/** A person needs that long to fill a form, in ms. What is faster waits; it is not refused, since a draft may have been restored. */
const leastTime = 2000;
/** Until an attempt is given up, in ms. */
const timeout = 30_000;

const sleep = (delay: number): Promise<void> => new Promise(resolve => setTimeout(resolve, delay));

const listeners = new Set<OutboxListener>();
let outbox: Outbox | undefined;
let controller: AbortController | undefined;

const tell = (): void => {
  for (const listener of listeners) listener.onEntry();
};

const isOnline = (): boolean => navigator.onLine;

async function send(entry: Entry): Promise<Verdict> {
  // A message of another page's form has nobody of its own here.
  const listener = [...listeners].find(({key}) => key === entry.form) ?? [...listeners][0];
  await sleep((listener?.shownAt ?? 0) + leastTime - Date.now());
  return deliver(entry, entry.id, {
    fetch: (url, init) => fetch(url, init),
    isOnline,
    mayRequest: url => !listener || listener.mayRequest(url),
    page: location.href,
    signal: AbortSignal.timeout(timeout),
  });
}

/** True for a message that would not survive a reload. */
export const isVolatileEntry = (entry: Entry): boolean => pageOutbox().isVolatile(entry);

/** The outbox of this page: one for all forms, because they share a store and a sender. */
export const pageOutbox = (): Outbox =>
  (outbox ??= new Outbox({
    store,
    now: Date.now,
    sleep,
    locks: navigator.locks,
    send,
    isOnline,
    random: Math.random,
    newId: submissionId,
    onchange: tell,
  }));

function listen(): void {
  controller = new AbortController();
  const {signal} = controller;
  const look = (): void => {
    pageOutbox().drain();
    tell();
  };
  const reactions: Record<string, (event: Event) => void> = {
    online: look,
    // Also when the page comes back from the back/forward cache.
    pageshow: look,
    pagehide: () => pageOutbox().release(),
    storage: tell,
    beforeunload: event =>
      [pageOutbox(), ...listeners].some(each => each.isAtRisk()) && event.preventDefault(),
  };
  for (const type in reactions) addEventListener(type, event => reactions[type]?.(event), {signal});
  pageOutbox().drain();
}

/**
 * Joins the outbox of the page.
 *
 * @returns a function that leaves it; the last one who leaves ends everything that listens
 */
export function joinOutbox(listener: OutboxListener): () => void {
  if (!listeners.size) listen();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (!listeners.size) controller?.abort();
  };
}
