import {store} from '../document/store.ts';
import {deliver} from './delivery.ts';
import {NEVER} from './entry.ts';
import type {Outbox} from './outbox.ts';

/** A form that wants to know what becomes of messages. */
export interface OutboxListener {
  /** Something has become of a message. */
  onEntry(): void;
  /** Name of the form in storage. */
  readonly key: string;
  /** Asks the page whether a request may leave. */
  mayRequest(url: string): boolean;
}

/** Until an attempt is given up, in ms. */
const timeout = 30_000;

/** The forms that are on the page. */
export const forms = new Set<OutboxListener>();

/** The outbox of this page: one for all forms, because they share a store and a sender. */
export const page: Outbox = {
  store,
  now: Date.now,
  sleep: delay => new Promise(resolve => setTimeout(resolve, delay)),
  lock: (name, take) => navigator.locks?.request(name, {ifAvailable: true}, take),
  isOnline: () => navigator.onLine,
  random: Math.random,
  onchange() {
    for (const form of forms) form.onEntry();
  },
  inFlight: new Set(),
  wakes: NEVER,
  send(entry) {
    // A message of another page's form has nobody of its own here.
    const form = [...forms].find(({key}) => key === entry.form) ?? [...forms][0];
    return deliver(entry, {
      fetch: (url, init) => fetch(url, init),
      isOnline: page.isOnline,
      mayRequest: url => !form || form.mayRequest(url),
      signal: AbortSignal.timeout(timeout),
    });
  },
};
