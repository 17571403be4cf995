/** Time as the pure modules see it. `after` runs `task` once in `delay` milliseconds and returns what cancels it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  after(delay: number, task: () => void): () => void;
}

/**
 * Wait before the next attempt, in milliseconds: exponential back-off with full jitter, base 1 s, cap 5 min.
 * Source: "Exponential Backoff and Jitter", AWS Architecture Blog, 2015.
 * @param tries attempts made so far, 0 or more
 * @param random a number from 0 to below 1
 */
export const backoff = (tries: number, random: number): number => random * Math.min(3e5, 1e3 * 2 ** tries);

/**
 * Reads `Retry-After` (RFC 9110, section 10.2.3): seconds or an HTTP date. Cross-origin it is readable only where
 * the endpoint exposes it.
 * @param now milliseconds since 1970
 * @returns milliseconds from now, 0 to one day, or undefined when the header is absent or says neither
 */
export const parseRetryAfter = (header: string | null, now: number): number | undefined => {
  const value = header?.trim() ?? '';
  const delay = /^\d+$/.test(value) ? +value * 1e3 : Date.parse(value) - now;
  return delay === delay ? Math.min(Math.max(delay, 0), 864e5) : undefined;
};
