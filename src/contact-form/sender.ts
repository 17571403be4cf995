/** Sends what the outbox holds: one message at a time, one tab at a time. */
import {deleteEntry, listEntries, readEntry, writeEntry} from './entry.ts';
import type {Entry} from './entry.ts';
import {asSoleSender} from './sender-lock.ts';
import type {SenderLockOptions} from './sender-lock.ts';
import type {Verdict} from './services.ts';
import {afterVerdict, isOver, isSendable} from './transition.ts';

/** What sending needs from its surroundings. */
export interface SenderOptions extends SenderLockOptions {
  /** Sends one message once, see `deliver`. */
  send(entry: Entry): Promise<Verdict>;
  isOnline(): boolean;
  /** A number from 0 to below 1. */
  random(): number;
  /** Told each change that is made here, soon after. Another tab's changes arrive as `storage` events. */
  onchange?(entry: Entry): void;
}

// Receipts are kept for a day.
const KEEP = 864e5;
// While another tab sends, look again in one to two seconds; while offline, the `online` event usually comes first.
const BUSY = 1e3;
const OFFLINE = 3e4;

/** Stores an entry and tells of it; a listener that throws disturbs nothing. */
export const putEntry = ({store, onchange}: SenderOptions, entry: Entry): Entry => {
  writeEntry(store, entry);
  queueMicrotask(() => onchange?.(entry));
  return entry;
};

/** Works through the outbox whenever something is due. */
export class Sender {
  readonly #options: SenderOptions;
  readonly #inFlight = new Set<string>();
  #running: Promise<void> | undefined;
  #leave: (() => void) | undefined;
  #cancel: (() => void) | undefined;
  #isReleased = false;

  constructor(options: SenderOptions) {
    this.#options = options;
  }

  /** Sends what is due, unless another tab does, and looks again when more is. Resolves when it has looked. */
  drain(): Promise<void> {
    this.#isReleased = false;
    return (this.#running ??= this.#run());
  }

  /** Lets other tabs send. What is in flight is `unknown` until its answer comes after all. */
  release(): void {
    this.#isReleased = true;
    this.#cancel?.();
    this.#leave?.();
    for (const id of this.#inFlight) this.#interrupt(readEntry(this.#options.store, id));
  }

  async #run(): Promise<void> {
    let isSender = false;
    try {
      isSender = await asSoleSender(this.#options, isSole => {
        let isOpen = !this.#isReleased;
        const left = new Promise<void>(resolve => {
          this.#leave = () => {
            isOpen = false;
            resolve();
          };
        });
        return Promise.race([left, this.#sendDue(() => isOpen && isSole())]);
      });
    } finally {
      this.#running = undefined;
      this.#schedule(isSender ? 0 : BUSY * (1 + this.#options.random()));
    }
  }

  async #sendDue(mayGoOn: () => boolean): Promise<void> {
    const {store, clock, isOnline} = this.#options;
    if (!mayGoOn()) return;
    const now = clock.now();
    for (const entry of listEntries(store)) {
      if (isOver(entry) && now - entry.at > KEEP) deleteEntry(store, entry.id);
      if (!this.#inFlight.has(entry.id)) this.#interrupt(entry);
    }
    const next = (): Entry | undefined =>
      this.#waiting().find(entry => isSendable(entry) && entry.due <= clock.now());
    for (let entry; isOnline() && (entry = next()) && mayGoOn();) await this.#attempt(entry);
  }

  async #attempt(entry: Entry): Promise<void> {
    const {store, clock, random, send} = this.#options;
    const attempt = putEntry(this.#options, {...entry, state: 'sending', tries: entry.tries + 1});
    this.#inFlight.add(entry.id);
    const verdict = await send(attempt).catch((): Verdict => ({kind: 'unknown', code: 'network'}));
    this.#inFlight.delete(entry.id);
    const found = readEntry(store, entry.id) ?? attempt;
    // Meanwhile another tab may have gone on with it, or the visitor may have decided: only success beats those.
    const isCurrent = found.tries === attempt.tries && /sending|unknown/.test(found.state);
    if (isCurrent || (verdict.kind === 'sent' && found.state !== 'sent'))
      putEntry(this.#options, afterVerdict(found, verdict, clock.now(), random()));
    if (!this.#running) this.#schedule(0);
  }

  // Nobody else sends now, or we stop: what still says `sending` has lost its sender.
  #interrupt(entry?: Entry): void {
    const {clock, random} = this.#options;
    if (entry?.state === 'sending')
      putEntry(
        this.#options,
        afterVerdict(entry, {kind: 'unknown', code: 'interrupted'}, clock.now(), random()),
      );
  }

  // What is or may become ours to send: another tab that is sending can crash.
  #waiting(): Entry[] {
    return listEntries(this.#options.store).filter(
      entry => (isSendable(entry) || entry.state === 'sending') && !this.#inFlight.has(entry.id),
    );
  }

  #schedule(least: number): void {
    const {clock, isOnline} = this.#options;
    const waiting = this.#waiting();
    this.#cancel?.();
    if (!waiting.length || this.#isReleased) return;
    const due = Math.min(...waiting.map(entry => entry.due)) - clock.now();
    this.#cancel = clock.after(Math.max(due, least, isOnline() ? 0 : OFFLINE), () => void this.drain());
  }
}
