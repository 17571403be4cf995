/** A visitor with this very browser: real requests, real storage, real locks; only the clock runs fast. */
import {deliver, submissionId} from '../../src/contact-form/delivery.ts';
import type {Message} from '../../src/contact-form/delivery.ts';
import {clearDraft, loadDraft, saveDraft} from '../../src/contact-form/draft.ts';
import type {Entry} from '../../src/contact-form/entry.ts';
import type {Fields} from '../../src/contact-form/fields.ts';
import {Outbox} from '../../src/contact-form/outbox.ts';
import {isOver} from '../../src/contact-form/transition.ts';
import {openStore} from '../../src/document/store.ts';
import type {Store} from '../../src/document/store.ts';
import {wait} from '../support/fixture.ts';
import type {Endpoint} from '../support/inbox.ts';

/** A second of the outbox in that many milliseconds. */
const SPEED = 50;
/** Until an attempt is given up, in real milliseconds; the outbox thinks that it may take 40 s. */
const PATIENCE = 250;
const FORM = 'form';

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
    const request = (name: string, options: LockOptions, take: LockGrantedCallback<unknown>) =>
      navigator.locks.request(name, options, lock => Promise.race([take(lock), over]));
    this.#outbox = new Outbox({
      store: {...store, set: (key, value) => signal.aborted || store.set(key, value)},
      now: () => performance.now() * SPEED,
      sleep: delay => living(wait(delay / SPEED)),
      locks: around.hasLocks ? ({request} as Pick<LockManager, 'request'>) : undefined,
      isOnline: () => around.isOnline,
      random,
      newId: submissionId,
      onchange: entry => void this.#onChange(entry),
      send: entry => living(this.#send(entry)),
    });
    this.text = loadDraft(store, FORM)?.[1]?.[1] ?? '';
    this.#outbox.drain();
  }

  #send(entry: Entry): ReturnType<typeof deliver> {
    return deliver(entry, entry.id, {
      fetch: (url, init) => fetch(url, init),
      isOnline: () => this.#around.isOnline,
      mayRequest: () => true,
      page: location.href,
      signal: AbortSignal.any([this.#death.signal, AbortSignal.timeout(PATIENCE)]),
    });
  }

  #message(text: string): Message {
    const {endpoint, isIdempotent} = this.#around;
    const fields: Fields = [['name', 'Ada'], ['message', text]]; // prettier-ignore
    return {action: endpoint.action, fields, idempotent: isIdempotent};
  }

  async #onChange({state, id}: Entry): Promise<void> {
    if (state !== 'sent' || this.#death.signal.aborted) return;
    const {text} = this;
    const isMine = !!text && this.#outbox.find(this.#message(text), FORM)?.id === id;
    if (isMine) {
      this.text = '';
      clearDraft(this.#around.store, FORM);
    }
    // Whoever reads "sent" believes it, so it must be true by now.
    const {ids} = await this.#around.endpoint.look();
    if (!ids.includes(id)) this.#around.falseSent++;
  }

  type(text: string): void {
    this.text = text;
    saveDraft(this.#around.store, FORM, [['name', 'Ada'], ['message', text]]); // prettier-ignore
  }

  click(): void {
    const {text} = this;
    if (!text || this.#death.signal.aborted) return;
    const {wanted} = this.#around;
    if (!wanted.has(text)) wanted.set(text, 0);
    this.#outbox.add(this.#message(text), FORM);
  }

  online(): void {
    this.#outbox.drain();
  }

  /** The page is gone in the middle of whatever it did; tells whether the next one has what was typed. */
  reload(): [tab: RealTab, isKept: boolean] {
    const {text} = this;
    if (this.#around.random() < 0.5) this.#outbox.release();
    this.#death.abort();
    const next = new RealTab(this.#around);
    return [next, !text || next.text === text || !!next.#outbox.find(next.#message(text), FORM)];
  }

  leave(): void {
    this.#death.abort();
  }

  /** Reads what became of each message and acts on it; tells whether there is nothing left to do. */
  decide(): boolean {
    const {wanted, random} = this.#around;
    const open = this.#outbox.entries().filter(entry => !isOver(entry));
    for (const entry of open) {
      const text = entry.fields[1]![1];
      if (entry.state === 'unknown' && entry.due > 8e15 && random() < 0.5) {
        wanted.set(text, wanted.get(text)! + 1);
        this.#outbox.retry(entry.id);
      } else if (entry.state === 'refused' && random() < 0.3) this.#correct(entry, text);
      else if (entry.state === 'refused') this.#outbox.retry(entry.id);
    }
    return !open.length;
  }

  #correct(entry: Entry, text: string): void {
    const {wanted} = this.#around;
    wanted.delete(text);
    wanted.set(`${text}, corrected`, 0);
    if (this.text === text) this.type(`${text}, corrected`);
    this.#outbox.add(this.#message(`${text}, corrected`), FORM, entry.id);
  }
}
