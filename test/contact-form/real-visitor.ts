/** A visitor with this very browser: real requests, real storage, real locks; only the clock runs fast. */
import {deliver} from '../../src/contact-form/delivery.ts';
import type {Fields} from '../../src/contact-form/delivery.ts';
import {formKey, isOver, listEntries, NEVER, readEntry, textKey} from '../../src/contact-form/entry.ts';
import type {Entry} from '../../src/contact-form/entry.ts';
import {add, drain, release, saveDraft} from '../../src/contact-form/outbox.ts';
import type {Outbox} from '../../src/contact-form/outbox.ts';
import {openStore} from '../../src/document/store.ts';
import type {Store} from '../../src/document/store.ts';
import {wait} from '../support/fixture.ts';
import type {Endpoint} from '../support/inbox.ts';

/** A second of the outbox in that many milliseconds. */
const SPEED = 50;
/** Until an attempt is given up, in real milliseconds; the outbox thinks that it may take 40 s. */
const PATIENCE = 250;
const FORM = formKey('form', '/', 0);
const fieldsOf = (text: string): Fields => [['name', 'Ada'], ['message', text]]; // prettier-ignore

/** A part of local storage, so that scenarios can run beside each other. */
export function partOf(prefix: string, isRefused: boolean): Store {
  const store = openStore(() => {
    if (isRefused) throw new DOMException('denied', 'SecurityError');
    return localStorage;
  });
  return {
    get: key => store.get(prefix + key),
    set: (key, value) => store.set(prefix + key, value),
    delete: key => store.delete(prefix + key),
    keys: () => store.keys().flatMap(key => (key.startsWith(prefix) ? key.slice(prefix.length) : [])),
    isVolatile: key => store.isVolatile(prefix + key),
  };
}

/** What the visitors of a scenario share. */
export interface Surroundings {
  readonly endpoint: Endpoint;
  readonly isIdempotent: boolean;
  readonly store: Store;
  readonly hasLocks: boolean;
  readonly random: () => number;
  isOnline: boolean;
  falseSent: number;
  /** Texts that somebody wants delivered, and how often they agreed to send one again. */
  readonly wanted: Map<string, number>;
}

/** A page that somebody has open. */
export class RealTab {
  readonly #around: Surroundings;
  readonly #outbox: Outbox;
  readonly #death = new AbortController();
  text: string;

  constructor(around: Surroundings) {
    this.#around = around;
    const {store, random} = around;
    const {signal} = this.#death;
    // What a page that is gone would still do must not happen.
    const ends = new Promise<never>(() => undefined);
    const living = <T>(result: Promise<T>): Promise<T> =>
      result.then(value => (signal.aborted ? ends : value));
    const over = new Promise<void>(resolve => signal.addEventListener('abort', () => resolve()));
    const request = (
      name: string,
      options: LockOptions,
      take: (lock: unknown) => Promise<boolean>,
    ): Promise<boolean> =>
      navigator.locks.request(name, options, lock => Promise.race([take(lock), over.then(() => false)]));
    this.#outbox = {
      store: {...store, set: (key, value) => signal.aborted || store.set(key, value)},
      now: () => performance.now() * SPEED,
      sleep: delay => living(wait(delay / SPEED)),
      lock: (name, take) => (around.hasLocks ? request(name, {ifAvailable: true}, take) : undefined),
      isOnline: () => around.isOnline,
      random,
      onchange: entry => void this.#onChange(entry),
      send: entry => living(this.#deliver(entry)),
      inFlight: new Set(),
      wakes: NEVER,
    };
    this.text = readEntry(store, FORM)?.fields[1]?.[1] ?? '';
    drain(this.#outbox);
  }

  #deliver(entry: Entry): ReturnType<typeof deliver> {
    return deliver(entry, {
      fetch: (url, init) => fetch(url, init),
      isOnline: () => this.#around.isOnline,
      mayRequest: () => true,
      signal: AbortSignal.any([this.#death.signal, AbortSignal.timeout(PATIENCE)]),
    });
  }

  #find(text: string): Entry | undefined {
    return readEntry(this.#around.store, textKey(FORM, fieldsOf(text)));
  }

  #send(text: string, seen?: Entry): void {
    const {endpoint, isIdempotent} = this.#around;
    const fields = fieldsOf(text);
    add(this.#outbox, {action: endpoint.action, fields, idempotent: isIdempotent}, FORM, fields, seen);
  }

  async #onChange({state, id}: Entry): Promise<void> {
    if (state !== 'sent' || this.#death.signal.aborted) return;
    const {text} = this;
    const isMine = !!text && this.#find(text)?.id === id;
    if (isMine) {
      this.text = '';
      this.#around.store.delete(FORM);
    }
    // Whoever reads "sent" believes it, so it must be true by now.
    const {ids} = await this.#around.endpoint.look();
    if (!ids.includes(id)) this.#around.falseSent++;
  }

  type(text: string): void {
    this.text = text;
    saveDraft(this.#outbox, FORM, fieldsOf(text));
  }

  click(): void {
    const {text} = this;
    if (!text || this.#death.signal.aborted) return;
    const {wanted} = this.#around;
    if (!wanted.has(text)) wanted.set(text, 0);
    this.#send(text);
  }

  online(): void {
    drain(this.#outbox);
  }

  /** The page is gone in the middle of whatever it did; tells whether the next one has what was typed. */
  reload(): [tab: RealTab, isKept: boolean] {
    const {text} = this;
    if (this.#around.random() < 0.5) release(this.#outbox);
    this.#death.abort();
    const next = new RealTab(this.#around);
    return [next, !text || next.text === text || !!next.#find(text)];
  }

  leave(): void {
    this.#death.abort();
  }

  /** Reads what became of each message and acts on it; tells whether there is nothing left to do. */
  decide(): boolean {
    const {wanted, random} = this.#around;
    const open = listEntries(this.#around.store).filter(entry => entry.state !== 'draft' && !isOver(entry));
    for (const entry of open) {
      const text = entry.fields[1]![1];
      if (entry.state === 'unknown' && entry.due === NEVER && random() < 0.5) {
        wanted.set(text, wanted.get(text)! + 1);
        this.#send(text, entry);
      } else if (entry.state === 'refused' && random() < 0.3) this.#correct(entry, text);
      else if (entry.state === 'refused') this.#send(text, entry);
    }
    return !open.length;
  }

  #correct(entry: Entry, text: string): void {
    const {wanted} = this.#around;
    wanted.delete(text);
    wanted.set(`${text}, corrected`, 0);
    if (this.text === text) this.type(`${text}, corrected`);
    this.#send(`${text}, corrected`, entry);
  }
}
