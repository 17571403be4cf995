/** Messages that a visitor accepted for sending, until the endpoint's word or the visitor's ends the matter. */
import type {Message} from './delivery.ts';
import {fingerprint, isVolatile, listEntries, readEntry} from './entry.ts';
import type {Entry} from './entry.ts';
import {putEntry, Sender} from './sender.ts';
import type {SenderOptions} from './sender.ts';
import {isOver, over} from './transition.ts';

/** What an outbox needs from its surroundings. */
export interface OutboxOptions extends Omit<SenderOptions, 'owner'> {
  /** A new UUID v4, see `submissionId`. */
  newId(): string;
}

// The same text again within ten minutes is a click too many.
const REPEAT = 6e5;

const printOf = ({action, fields}: Message, form: string): number =>
  fingerprint(JSON.stringify([form, action, fields]));

/**
 * Keeps each message in storage before its request leaves, so that a reload or crash in flight is found as
 * `unknown`: never lost, and never sent again in silence unless the endpoint is idempotent. One tab at a time
 * sends. Where storage is refused everything works in memory. Call `drain` at the start, on `online` and on a
 * persisted `pageshow`; `release` on `pagehide`, because Chromium keeps a held lock in the back/forward cache.
 */
export class Outbox {
  readonly #options: OutboxOptions & SenderOptions;
  readonly #sender: Sender;

  constructor(options: OutboxOptions) {
    this.#options = {...options, owner: options.newId()};
    this.#sender = new Sender(this.#options);
  }

  /** All messages that are not discarded, oldest first, of all forms and tabs. */
  entries(): Entry[] {
    return listEntries(this.#options.store).filter(({state}) => state !== 'discarded');
  }

  /** Tells whether leaving the page would lose a message: one that is not over lives in memory only. */
  isAtRisk(): boolean {
    return this.entries().some(entry => !isOver(entry) && isVolatile(this.#options.store, entry.id));
  }

  /**
   * What became of this very text from this form in the last day; undefined when it was never accepted. A draft
   * that is found `sent` after a reload, or by another tab, needs no sending again.
   */
  find(message: Message, form: string): Entry | undefined {
    const print = printOf(message, form);
    return listEntries(this.#options.store).findLast(entry => entry.print === print);
  }

  /**
   * Accepts a message. The same text from the same form is the same message, however often it is clicked and in
   * whichever tab: its entry comes back, and is sent again only if it had been refused or discarded.
   * @param form see `formKey`
   * @param replaces id of an entry that this is the corrected version of
   */
  add(message: Message, form: string, replaces?: string): Entry {
    const {clock, newId} = this.#options;
    const at = clock.now();
    const twin = this.find(message, form);
    let entry: Entry =
      twin && (twin.state !== 'sent' || at - twin.at < REPEAT)
        ? twin
        : {
            ...message,
            v: 1,
            id: newId(),
            form,
            state: 'queued',
            tries: 0,
            due: at,
            at,
            print: printOf(message, form),
          };
    if (/refused|discarded/.test(entry.state)) entry = {...entry, state: 'queued', due: at};
    // A fresh challenge token serves the next attempt better than the one that was used up.
    if (/queued|unknown/.test(entry.state)) entry = putEntry(this.#options, {...entry, ...message});
    if (replaces && replaces !== entry.id) this.discard(replaces);
    void this.drain();
    return entry;
  }

  /** Sends a message again because the visitor says so. Does nothing for one that is on its way or over. */
  retry(id: string): void {
    const {store, clock} = this.#options;
    const entry = readEntry(store, id);
    if (entry && /queued|unknown|refused/.test(entry.state))
      putEntry(this.#options, {...entry, state: 'queued', due: clock.now()});
    void this.drain();
  }

  /** Gives a message up, text and all; false when it is on its way or over. */
  discard(id: string): boolean {
    const {store, clock} = this.#options;
    const entry = readEntry(store, id);
    if (!entry || entry.state === 'sending' || isOver(entry)) return false;
    putEntry(this.#options, over(entry, 'discarded', clock.now()));
    return true;
  }

  /** Sends what is due, unless another tab does, and looks again when more is. Resolves when it has looked. */
  drain(): Promise<void> {
    return this.#sender.drain();
  }

  /** Lets other tabs send. What is in flight is `unknown` until its answer comes after all. */
  release(): void {
    this.#sender.release();
  }
}
