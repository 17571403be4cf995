/** Messages that a visitor accepted for sending, until the endpoint's word or the visitor's ends the matter. */
import type {Store} from '../document/store.ts';
import type {Message} from './delivery.ts';
import {fingerprint, keyOf, listEntries, readEntry} from './entry.ts';
import type {Entry} from './entry.ts';
import type {Verdict} from './services.ts';
import {afterVerdict, DAY, isOver} from './transition.ts';

/** What an outbox needs from its surroundings. */
export interface OutboxOptions {
  store: Store;
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves in that many milliseconds. */
  sleep(delay: number): Promise<void>;
  /** `navigator.locks`; undefined outside secure contexts. In opaque origins its requests reject. */
  locks?: Pick<LockManager, 'request'> | undefined;
  /** Sends one message once, see `deliver`. */
  send(entry: Entry): Promise<Verdict>;
  isOnline(): boolean;
  /** A number from 0 to below 1. */
  random(): number;
  /** A new UUID v4, see `submissionId`. */
  newId(): string;
  /** Told each change that is made here, soon after. Another tab's changes arrive as `storage` events. */
  onchange?(entry: Entry): void;
}

// The same text again within ten minutes is a click too many.
const REPEAT = 6e5;
// Storage reaches other tabs late: a second look tells whose attempt it is.
const SETTLE = 50;
// Longer than one attempt: what still says `sending` then has lost its sender. What is due and cannot be sent
// (offline, held by another tab) is looked at again after it; the `online` event usually comes first.
const LEASE = 4e4;
// What the visitor can decide on.
const HELD = /queued|unknown|refused/;

const printOf = ({action, fields}: Message, form: string): number =>
  fingerprint(JSON.stringify([form, action, fields]));

const interrupted: Verdict = {kind: 'unknown', code: 'interrupted'};

/**
 * Keeps each message in storage before its request leaves, so that a reload or crash in flight is found as
 * `unknown`: never lost, and never sent again in silence unless the endpoint is idempotent. An attempt is claimed in
 * storage first, under a Web Lock where those exist, so that one tab makes it. Where storage is refused everything
 * works in memory. Call `drain` at the start, on `online` and on a persisted `pageshow`; `release` on `pagehide`.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #inFlight = new Set<string>();
  #looks = 0;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** All messages, oldest first, of all forms and tabs. */
  entries(): Entry[] {
    return listEntries(this.#options.store);
  }

  /** One message; undefined when it is not kept any more. */
  get(id: string): Entry | undefined {
    return readEntry(this.#options.store, keyOf(id));
  }

  /** Tells whether leaving the page would lose a message: one that is not over lives in memory only. */
  isAtRisk(): boolean {
    return this.entries().some(entry => !isOver(entry) && this.isVolatile(entry));
  }

  /** Tells whether a message would not survive a reload. */
  isVolatile({id}: Entry): boolean {
    return this.#options.store.isVolatile(keyOf(id));
  }

  /**
   * What became of this very text from this form in the last day; undefined when it was never accepted. A draft
   * that is found `sent` after a reload, or by another tab, needs no sending again.
   */
  find(message: Message, form: string): Entry | undefined {
    const print = printOf(message, form);
    return this.entries().findLast(entry => entry.print === print);
  }

  /**
   * Accepts a message. The same text from the same form is the same message, however often it is clicked and in
   * whichever tab: its entry comes back, and is sent again only if it had been refused or discarded.
   * @param form see `formKey`
   * @param replaces id of an entry that this is the corrected version of
   */
  add(message: Message, form: string, replaces?: string): Entry {
    const {now, newId} = this.#options;
    const at = now();
    let entry = this.find(message, form);
    if (!entry || (entry.state === 'sent' && at - entry.at >= REPEAT)) {
      const print = printOf(message, form);
      entry = {...message, id: newId(), form, state: 'queued', tries: 0, due: at, at, print};
    }
    if (/refused|discarded/.test(entry.state))
      entry = {...entry, state: 'queued', due: at, verdict: undefined};
    // A fresh challenge token serves the next attempt better than the one that was used up.
    if (/queued|unknown/.test(entry.state)) entry = this.#put({...entry, ...message});
    if (replaces && replaces !== entry.id) this.discard(replaces);
    this.drain();
    return entry;
  }

  /**
   * Sends a message again because the visitor says so. Does nothing for one that is on its way or over.
   * @param message what takes the place of the first version, such as a fresh token of the page's
   */
  retry(id: string, message?: Message): void {
    const entry = this.get(id);
    if (entry && HELD.test(entry.state))
      this.#put({...entry, ...message, state: 'queued', due: this.#options.now(), verdict: undefined});
    this.drain();
  }

  /** Gives a message up, text and all. Does nothing for one that is on its way or over. */
  discard(id: string): void {
    this.#conclude(this.get(id), HELD);
  }

  /** Leaves what is in flight `unknown`, until its answer comes after all: the page may never come back. */
  release(): void {
    for (const id of this.#inFlight) this.#conclude(this.get(id), /sending/, interrupted);
  }

  /** Does what is due, and looks again when more is. */
  drain(): void {
    const {store, now, sleep, isOnline} = this.#options;
    const time = now();
    const look = ++this.#looks;
    let next = time + DAY;
    for (const entry of this.entries()) {
      const {id, due, state, verdict} = entry;
      const isDue = due <= time;
      next = Math.min(next, isDue ? time + LEASE : due);
      if (!isDue || this.#inFlight.has(id)) continue;
      if (isOver(entry)) store.delete(keyOf(id));
      else if (state === 'sending') {
        this.#conclude(entry, /./, interrupted);
        next = time;
      }
      // Without a line, the first attempt says so.
      else if (isOnline() || !verdict) void this.#attempt(entry);
    }
    void sleep(next - time).then(() => look === this.#looks && this.drain());
  }

  async #attempt(entry: Entry): Promise<void> {
    const {now, send, newId} = this.#options;
    const {id, tries} = entry;
    const attempt = newId();
    const claim: Entry = {...entry, state: 'sending', tries: tries + 1, due: now() + LEASE, attempt};
    this.#inFlight.add(id);
    const isMine = await this.#take(entry, claim);
    if (isMine) {
      const verdict = await send(claim).catch(() => interrupted);
      const found = this.get(id) ?? claim;
      // Meanwhile another tab may have gone on with it, or the visitor may have decided: only success beats those.
      if (found.attempt === attempt || verdict.kind === 'sent')
        this.#conclude(found, verdict.kind === 'sent' ? /./ : /sending|unknown/, verdict);
    }
    this.#inFlight.delete(id);
    if (isMine) this.drain();
  }

  /** Puts a claim in the place of an entry, where no other tab does; false when one does. */
  async #take(entry: Entry, claim: Entry): Promise<boolean> {
    const {store, sleep, locks} = this.#options;
    const key = keyOf(entry.id);
    let isMine: boolean | undefined;
    const take = async (): Promise<void> => {
      isMine = store.get(key) === JSON.stringify(entry);
      if (!isMine) return;
      this.#put(claim);
      await sleep(SETTLE);
      isMine = store.get(key) === JSON.stringify(claim);
    };
    try {
      await locks?.request(key, {ifAvailable: true}, async lock => {
        isMine = false;
        if (lock) await take();
      });
    } catch {
      // Opaque origins refuse locks.
    }
    if (isMine === undefined) await take();
    return !!isMine;
  }

  #conclude(entry: Entry | undefined, from: RegExp, verdict?: Verdict): void {
    const {now, random} = this.#options;
    if (entry && from.test(entry.state)) this.#put(afterVerdict(entry, verdict, now(), random()));
  }

  // A listener that throws disturbs nothing.
  #put(entry: Entry): Entry {
    const {store, onchange} = this.#options;
    store.set(keyOf(entry.id), JSON.stringify(entry));
    queueMicrotask(() => onchange?.(entry));
    return entry;
  }
}
