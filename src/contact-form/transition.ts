/** How an entry of the outbox goes from state to state. */
import type {Entry} from './entry.ts';
import {backoff} from './retry.ts';
import type {Verdict} from './services.ts';

/** Attempts that are made without asking; after them the visitor decides. */
export const MAX_TRIES = 10;

/** Tells whether an entry is sent without asking: it never arrived, or arriving twice does no harm. */
export const isSendable = ({state, idempotent, tries}: Entry): boolean =>
  state === 'queued' || (state === 'unknown' && !!idempotent && tries < MAX_TRIES);

/** Tells whether an entry has come to its end. */
export const isOver = ({state}: Entry): boolean => state === 'sent' || state === 'discarded';

/** The end of an entry: what was written is forgotten, its fingerprint and receipt stay. */
export const over = (entry: Entry, state: 'sent' | 'discarded', at: number, verdict?: Verdict): Entry => ({
  ...entry,
  fields: [],
  tokens: undefined,
  raw: undefined,
  state,
  at,
  verdict,
});

/**
 * The entry after a verdict. `sent` ends it; what is ambiguous is `unknown`; offline and 429 mean "not yet" and
 * queue it again; every other answer is the visitor's to act on. The next attempt waits for the back-off or for
 * `Retry-After`, whichever is longer.
 * @param now milliseconds since 1970
 * @param random a number from 0 to below 1
 */
export const afterVerdict = (entry: Entry, verdict: Verdict, now: number, random: number): Entry => {
  if (verdict.kind === 'sent') return over(entry, 'sent', now, verdict);
  const {tries} = entry;
  const asked = 'retryAfter' in verdict ? (verdict.retryAfter ?? 0) : 0;
  const isLater =
    verdict.kind !== 'invalid' &&
    (verdict.code === 'offline' || (verdict.code === 'rate' && tries < MAX_TRIES));
  const state = verdict.kind === 'unknown' ? 'unknown' : isLater ? 'queued' : 'refused';
  return {...entry, state, verdict, due: now + Math.max(asked, backoff(tries - 1, random))};
};
