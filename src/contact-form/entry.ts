/** A message in the outbox, and how it is kept: one key each, so that tabs never write over each other's. */
import {parseJson} from '../document/json.ts';
import type {Store} from '../document/store.ts';
import type {Message} from './delivery.ts';
import type {GivenAway, Verdict} from './verdict.ts';

/**
 * `queued`: will be sent by itself, has not been accepted. `sending`: on its way. `unknown`: left, no word came
 * back; retried by itself only where the endpoint is idempotent. `refused`: the endpoint or the way to it said no,
 * the verdict tells. `sent`: the endpoint said so; the text is gone, the receipt stays for a day. `discarded`:
 * given up by the visitor. `draft`: what stands in a form and nobody has sent; one a form. `mailed`: handed to the
 * visitor's e-mail program, which is not known here any further; never kept.
 */
export type EntryState =
  'queued' | 'sending' | 'unknown' | 'refused' | 'sent' | 'discarded' | 'draft' | 'mailed';

/** A message and what became of it. Plain data. */
export interface Entry extends Message {
  /** The form that it was written in, see `formKey`. */
  form: string;
  /** Where it is kept, and what tells one text from another, also when that is gone: see `textKey`. A draft's is its form. */
  key: string;
  state: EntryState;
  /** Attempts so far. */
  tries: number;
  /**
   * When something is to be done about it without asking, in milliseconds since 1970: the next attempt, the end of
   * the wait for an attempt that is under way, or the end of a receipt. `NEVER` when the visitor decides.
   */
  due: number;
  /** When it was written, or when it came to its end, in milliseconds since 1970. */
  at: number;
  /** The attempt that is or was under way. */
  attempt?: string;
  verdict?: Verdict | GivenAway | undefined;
}

/** An entry as far as a visitor sees it. */
export type Seen = Pick<Entry, 'key' | 'state' | 'verdict' | 'action'> & Partial<Entry>;

/** Beyond every date. */
export const NEVER = 9e15;

const PREFIX = 'ob-outbox:';

/**
 * Where the draft of a form is kept, and what the form is known by: its endpoint, its page and its place there.
 * @param path `location.pathname`
 * @param place a number, by which two forms with one destination have one each
 */
export const formKey = (action: string, path: string, place: number): string =>
  `${PREFIX}${action} ${path} ${place}`;

/**
 * Where a message is kept: by a fingerprint of what a visitor wrote in a form, a polynomial modulo the prime 2^36 - 5,
 * in exact arithmetic, with a base beyond every code unit. Two texts share one by chance once in 7e10.
 */
export const textKey = (form: string, fields: Message['fields']): string => {
  let print = 0;
  for (const letter of JSON.stringify([form, fields]))
    print = (print * 100_003 + (letter.codePointAt(0) as number)) % 68_719_476_731;
  return `${PREFIX}${print}`;
};

/** Reads one entry; undefined when there is none that can be read. */
export const readEntry = (store: Store, key: string): Entry | undefined => {
  const entry = parseJson(store.get(key)) as Entry | undefined;
  return Array.isArray(entry?.fields) ? entry : undefined;
};

/** Reads all entries, oldest first. What cannot be read stays where it is, for the version that can. */
export const listEntries = (store: Store): Entry[] =>
  store
    .keys()
    .flatMap(key => (key.startsWith(PREFIX) && readEntry(store, key)) || [])
    .sort((one, other) => one.at - other.at);

/** Tells whether an entry has come to its end. */
export const isOver = ({state}: Seen): boolean => /sent|discarded/.test(state);

/** Tells whether a visitor can have it sent once more as it is: nobody knows where it is, or it waits. */
export const isRepeatable = ({state, verdict}: Seen): boolean => !!verdict && /unknown|queued/.test(state);
