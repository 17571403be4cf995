/** How an entry of the outbox goes from state to state. */
import {NEVER} from './entry.ts';
import type {Entry} from './entry.ts';
import {backoff} from './retry.ts';
import type {Verdict} from './services.ts';

/** Attempts that are made without asking; after them the visitor decides. */
export const MAX_TRIES = 10;

/** How long receipts are kept, in milliseconds. */
export const DAY = 864e5;

/** Tells whether an entry is sent without asking: it never arrived, or arriving twice does no harm. */
export const isSendable = ({due}: Entry): boolean => due < NEVER;

/** Tells whether a visitor can have it sent once more as it is: nobody knows where it is, or it waits. */
export const isRepeatable = ({state, verdict}: Entry): boolean =>
  !!verdict && (state === 'unknown' || state === 'queued');

/** Tells whether an entry has come to its end. */
export const isOver = ({state}: Entry): boolean => state === 'sent' || state === 'discarded';

/**
 * The entry after a verdict. `sent` ends it, and so does no verdict: the visitor gave it up. Its text is forgotten
 * then. What is ambiguous is `unknown`; offline and 429 mean "not yet" and queue it again; every other answer is the
 * visitor's to act on. The next attempt waits for the back-off or for `Retry-After`, whichever is longer.
 * @param now milliseconds since 1970
 * @param random a number from 0 to below 1
 */
export const afterVerdict = (
  entry: Entry,
  verdict: Verdict | undefined,
  now: number,
  random: number,
): Entry => {
  const {tries, idempotent} = entry;
  const {
    kind = 'discarded',
    code,
    retryAfter = 0,
  }: Partial<Record<'kind' | 'code', string>> & {retryAfter?: number | undefined} = verdict ?? {};
  if (kind === 'sent' || kind === 'discarded')
    return {...entry, fields: [], tokens: undefined, state: kind, at: now, due: now + DAY, verdict};
  const isUnknown = kind === 'unknown';
  const isLater = code === 'offline' || (tries < MAX_TRIES && (isUnknown ? idempotent : code === 'rate'));
  return {
    ...entry,
    state: isUnknown ? kind : isLater ? 'queued' : 'refused',
    verdict,
    due: isLater ? now + Math.max(retryAfter, backoff(tries - 1, random)) : NEVER,
  };
};
