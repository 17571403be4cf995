import {deliver, submissionId} from './delivery.ts';
import {isVolatile, type Entry} from './entry.ts';
import {Outbox} from './outbox.ts';
import type {Clock} from './retry.ts';
import type {Verdict} from './services.ts';
import {openStore} from './store.ts';

/** A form that wants to know what becomes of messages. */
export interface OutboxListener {
  onEntry(entry?: Entry): void;
  /** Asks the page whether a request may leave. */
  mayRequest(url: string): boolean;
  /** When a person could see the form, in ms since 1970. */
  readonly shownAt: number;
  /** True while something typed would be lost with the page. */
  isAtRisk(): boolean;
}

/** A person needs that long to fill a form, in ms. What is faster waits; it is not refused, since a draft may have been restored. */
const leastTime = 2000;

const clock: Clock = {
  now: () => Date.now(),
  after: (delay, task) => {
    // setTimeout takes 31 bits; whatever is further away is looked at again then.
    const timer = setTimeout(task, Math.min(delay, 2 ** 31 - 1));
    return () => clearTimeout(timer);
  },
};

/** Drafts and messages of this page. */
export const store = openStore(() => localStorage);

const listeners = new Set<OutboxListener>();
let outbox: Outbox | undefined;
let controller: AbortController | undefined;

const tell = (entry?: Entry): void => {
  for (const listener of listeners) listener.onEntry(entry);
};

async function send(entry: Entry): Promise<Verdict> {
  const [listener] = listeners;
  if (listener && !listener.mayRequest(new URL(entry.action, location.href).href)) {
    return {kind: 'failed', code: 'blocked'};
  }
  const wait = (listener?.shownAt ?? 0) + leastTime - clock.now();
  if (wait > 0) await new Promise<void>(resolve => clock.after(wait, resolve));
  return deliver(entry, entry.id, {
    fetch: (url, init) => fetch(url, init),
    isOnline: () => navigator.onLine,
    clock,
    page: location.href,
  });
}

/** True for a message that would not survive a reload. */
export const isVolatileEntry = ({id}: Entry): boolean => isVolatile(store, id);

/** The outbox of this page: one for all forms, because they share a store and a sender. */
export const pageOutbox = (): Outbox =>
  (outbox ??= new Outbox({
    store,
    clock,
    locks: navigator.locks,
    send,
    isOnline: () => navigator.onLine,
    random: () => Math.random(),
    newId: () => submissionId(crypto),
    onchange: tell,
  }));

function listen(): void {
  controller = new AbortController();
  const {signal} = controller;
  const drain = (): void => void pageOutbox().drain();
  addEventListener('online', drain, {signal});
  // Chromium keeps a held lock in the back/forward cache, which would stop every other tab.
  addEventListener('pagehide', () => pageOutbox().release(), {signal});
  addEventListener('pageshow', event => event.persisted && (drain(), tell()), {signal});
  addEventListener('storage', () => tell(), {signal});
  addEventListener(
    'beforeunload',
    event => {
      const isAtRisk = pageOutbox().isAtRisk() || [...listeners].some(listener => listener.isAtRisk());
      if (isAtRisk) event.preventDefault();
    },
    {signal},
  );
  drain();
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
