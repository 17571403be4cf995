/** A message in the outbox, and how it is kept: one key each, so that tabs never write over each other's. */
import type {Message} from './delivery.ts';
import {isFields} from './fields.ts';
import type {Verdict} from './services.ts';
import type {Store} from './store.ts';

/**
 * `queued`: will be sent by itself, has not been accepted. `sending`: on its way. `unknown`: left, no word came
 * back; retried by itself only where the endpoint is idempotent. `refused`: the endpoint or the way to it said no,
 * the verdict tells. `sent`: the endpoint said so; the text is gone, the receipt stays for a day. `discarded`:
 * given up by the visitor. `unreadable`: stored by another version or damaged; `raw` is what was found.
 */
export type EntryState = 'queued' | 'sending' | 'unknown' | 'refused' | 'sent' | 'discarded' | 'unreadable';

/** A message and what became of it. Plain data. */
export interface Entry extends Message {
  v: 1;
  /** The `submission_id`: UUID v4, the same for each attempt. */
  id: string;
  /** The form that it was written in, see `formKey`. */
  form: string;
  state: EntryState;
  /** Attempts that left so far. */
  tries: number;
  /** When the next attempt may start, in milliseconds since 1970. */
  due: number;
  /** When it was written, or when it came to its end, in milliseconds since 1970. */
  at: number;
  /** Stands for the text in comparisons, also when that is gone. */
  print: number;
  verdict?: Verdict | undefined;
  raw?: string | undefined;
}

const PREFIX = 'ob-outbox:';

/**
 * A fingerprint of a text, to tell a message that is gone from others: a polynomial modulo the prime 2^36 - 5, in
 * exact arithmetic, with a base beyond every code unit. Two texts share one by chance once in 7e10.
 */
export const fingerprint = (text: string): number => {
  let print = 0;
  for (const letter of text) print = (print * 100_003 + (letter.codePointAt(0) ?? 0)) % 68_719_476_731;
  return print;
};

const parse = (id: string, raw: string): Entry => {
  try {
    const entry = JSON.parse(raw) as Entry | null;
    if (entry?.v === 1 && entry.id === id && entry.state && isFields(entry.fields)) return entry;
    throw TypeError();
  } catch {
    const nothing = {form: '', action: '', fields: [], tries: 0, due: 0, at: 0, print: -1};
    return {...nothing, v: 1, id, state: 'unreadable', raw};
  }
};

/** Reads one entry; undefined when there is none. */
export const readEntry = (store: Store, id: string): Entry | undefined => {
  const raw = store.get(PREFIX + id);
  return raw == null ? undefined : parse(id, raw);
};

/** Reads all entries, oldest first. */
export const listEntries = (store: Store): Entry[] =>
  store
    .keys()
    .filter(key => key.startsWith(PREFIX))
    .map(key => parse(key.slice(PREFIX.length), store.get(key) ?? ''))
    .sort((one, other) => one.at - other.at);

/** Keeps an entry; false when it would not survive a reload. */
export const writeEntry = (store: Store, entry: Entry): boolean =>
  store.set(PREFIX + entry.id, JSON.stringify(entry));

/** Tells whether an entry would not survive a reload. */
export const isVolatile = (store: Store, id: string): boolean => store.isVolatile(PREFIX + id);

/** Forgets an entry. */
export const deleteEntry = (store: Store, id: string): void => store.delete(PREFIX + id);
