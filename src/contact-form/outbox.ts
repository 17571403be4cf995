/**
 * Messages that a visitor accepted for sending, until the endpoint's word or the visitor's ends the matter.
 *
 * Each is kept in storage before its request leaves, so that a reload or crash in flight is found as
 * `unknown`: never lost, and never sent again in silence unless the endpoint is idempotent. An attempt is claimed in
 * storage first, under a Web Lock where those exist, so that one tab makes it. Where storage is refused everything
 * works in memory.
 */
import type {Store} from '../document/store.ts';
import {submissionId, type Fields, type Way} from './delivery.ts';
import {
  isOver,
  isRepeatable,
  listEntries,
  NEVER,
  textKey,
  readEntry,
  type Entry,
  type Seen,
} from './entry.ts';
import {backoff} from './retry.ts';
import type {GivenAway, Verdict} from './verdict.ts';

/** What an outbox needs from its surroundings. */
export interface Outbox {
  readonly store: Store;
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves in that many milliseconds. */
  sleep(delay: number): Promise<void>;
  /**
   * Asks for a lock and calls back with it, or with null while another tab has it. Undefined where there are no
   * locks, which is outside secure contexts; rejects in opaque origins.
   */
  lock(name: string, take: (lock: unknown) => Promise<boolean>): Promise<boolean> | undefined;
  /** Sends one message once, see `deliver`. */
  send(entry: Entry): Promise<Verdict>;
  isOnline(): boolean;
  /** A number from 0 to below 1. */
  random(): number;
  /** Told each change that is made here, soon after. Another tab's changes arrive as `storage` events. */
  onchange(entry: Entry): void;
  /** Keys of the messages that are on their way from here. */
  readonly inFlight: Set<string>;
  /** When `drain` looks again by itself, in milliseconds since 1970; `NEVER` while nothing waits. */
  wakes: number;
}

// Attempts that are made without asking; after them the visitor decides.
const MAX_TRIES = 10;
// How long receipts are kept.
const DAY = 864e5;
// The same text again within ten minutes is a click too many.
const REPEAT = 6e5;
// Storage reaches other tabs late: a second look tells whose attempt it is.
const SETTLE = 50;
// Longer than one attempt: what still says `sending` then has lost its sender. What is due and cannot be sent
// (offline, held by another tab) is looked at again after it; the `online` event usually comes first.
const LEASE = 4e4;

const interrupted: Verdict = {kind: 'unknown', code: 'interrupted'};

// On its way, or there: nothing that the visitor could decide on.
const isBeyond = ({state}: Entry): boolean => /^sen/.test(state);

// A listener that throws disturbs nothing.
const put = ({store, onchange}: Outbox, entry: Entry): Entry => {
  store.set(entry.key, JSON.stringify(entry));
  queueMicrotask(() => onchange(entry));
  return entry;
};

/**
 * `sent` and `discarded` end an entry, and its text is forgotten. What is ambiguous is `unknown`; offline and 429 mean
 * "not yet" and queue it again; every other answer is the visitor's to act on. The next attempt waits for the back-off
 * or for `Retry-After`, whichever is longer.
 */
const conclude = (outbox: Outbox, entry: Entry, verdict: Verdict | GivenAway): void => {
  const {tries, idempotent} = entry;
  const {kind, code, retryAfter = 0} = verdict;
  const now = outbox.now();
  const isUnknown = kind === 'unknown';
  const isLater = code === 'offline' || (tries < MAX_TRIES && (isUnknown ? idempotent : code === 'rate'));
  const next: Entry = {
    ...entry,
    verdict,
    state: isLater && !isUnknown ? 'queued' : kind,
    due: isLater ? now + Math.max(retryAfter, backoff(tries - 1, outbox.random())) : NEVER,
  };
  put(outbox, isOver(next) ? {...next, fields: [], at: now, due: now + DAY} : next);
};

/** Makes one attempt, once a claim stands in the place of the entry where no other tab has put its own. */
const attempt = async (outbox: Outbox, entry: Entry): Promise<void> => {
  const {store, inFlight} = outbox;
  const {key} = entry;
  const claim: Entry = {
    ...entry,
    state: 'sending',
    tries: entry.tries + 1,
    due: outbox.now() + LEASE,
    attempt: submissionId(),
  };
  const take = async (lock: unknown): Promise<boolean> => {
    if (!lock || store.get(key) !== JSON.stringify(entry)) return false;
    put(outbox, claim);
    await outbox.sleep(SETTLE);
    return store.get(key) === JSON.stringify(claim);
  };
  inFlight.add(key);
  const isMine = await (outbox.lock(key, take) ?? take(key)).catch(() => take(key));
  if (isMine) {
    const verdict = await outbox.send(claim).catch(() => interrupted);
    const found = readEntry(store, key) ?? claim;
    const isOurs = found.attempt === claim.attempt && /sending|unknown/.test(found.state);
    // Meanwhile another tab may have gone on with it, or the visitor may have decided: only success beats those.
    if (isOurs || verdict.kind === 'sent') conclude(outbox, found, verdict);
  }
  inFlight.delete(key);
  if (isMine) drain(outbox);
};

/**
 * Does what is due, and looks again when more is. Call it at the start, on `online` and on `pageshow`, as often as you
 * like: one timer waits, and none where nothing is to be done.
 */
export const drain = (outbox: Outbox): void => {
  const {store, inFlight} = outbox;
  const now = outbox.now();
  let next = NEVER;
  for (const entry of listEntries(store)) {
    const {key, due, verdict} = entry;
    const isDue = due <= now;
    next = Math.min(next, isDue ? now + LEASE : due);
    if (!isDue || inFlight.has(key)) continue;
    if (isOver(entry)) store.delete(key);
    else if (entry.state === 'sending') {
      conclude(outbox, entry, interrupted);
      next = now;
    }
    // Without a line, the first attempt says so.
    else if (outbox.isOnline() || !verdict) void attempt(outbox, entry);
  }
  if (next >= outbox.wakes) return;
  outbox.wakes = next;
  // Timers know 24 days at most.
  void outbox.sleep(Math.min(next - now, DAY)).then(() => {
    if (next !== outbox.wakes) return;
    outbox.wakes = NEVER;
    drain(outbox);
  });
};

/** Leaves what is in flight `unknown` on `pagehide`, until its answer comes after all: the page may never come back. */
export const release = (outbox: Outbox): void => {
  for (const key of outbox.inFlight) {
    const entry = readEntry(outbox.store, key);
    if (entry?.state === 'sending') conclude(outbox, entry, interrupted);
  }
};

/** Gives a message up, text and all. Does nothing for one that is on its way or has arrived. */
export const discard = (outbox: Outbox, key: string): void => {
  const entry = readEntry(outbox.store, key);
  if (entry && !isBeyond(entry)) conclude(outbox, entry, {kind: 'discarded'});
};

/**
 * Accepts a message. The same text from the same form is the same message, however often it is clicked and in
 * whichever tab: its entry comes back. It is sent again if it had been refused or discarded, or if its visitor had
 * read that nobody knows where it is.
 * @param fields what is sent, with what the page adds by itself
 * @param text what the visitor wrote of it, by which it is recognised
 * @param seen what the visitor knew of when they sent it; another text is the corrected version of that
 * @param due when it may leave, in milliseconds since 1970
 */
export const add = (
  outbox: Outbox,
  message: Way & {fields: Fields},
  form: string,
  text: Fields,
  seen?: Seen,
  due = 0,
): Entry => {
  const at = outbox.now();
  const key = textKey(form, text);
  let entry = readEntry(outbox.store, key);
  if (!entry || (entry.state === 'sent' && at - entry.at >= REPEAT))
    entry = {...message, id: submissionId(), form, key, state: 'refused', tries: 0, due, at};
  const isSeen = seen?.key === key;
  const isAgain = (isSeen && isRepeatable(seen)) || /refused|discarded/.test(entry.state);
  // A fresh challenge token serves the next attempt better than the one that was used up.
  if (!isBeyond(entry))
    entry = put(outbox, {...entry, ...message, ...(isAgain && {state: 'queued', due, verdict: undefined})});
  if (seen && !isSeen) discard(outbox, seen.key);
  drain(outbox);
  return entry;
};

/** Keeps what stands in a form, without passwords, hidden fields and consent. */
export const saveDraft = (outbox: Outbox, form: string, fields: Fields): void => {
  const draft: Partial<Entry> = {key: form, state: 'draft', fields, due: NEVER, at: 0};
  outbox.store.set(form, JSON.stringify(draft));
};

/** Tells whether leaving the page would lose something: a message that is not over, or a draft, lives in memory only. */
export const isAtRisk = ({store}: Outbox): boolean =>
  listEntries(store).some(entry => !isOver(entry) && store.isVolatile(entry.key));
