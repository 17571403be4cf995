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
 * @returns milliseconds from now, one day at most, below 0 for a date that is over; 0 when the header is absent or says
 * neither
 */
export const parseRetryAfter = (header: string | null, now = Date.now()): number =>
  Math.min(864e5, Number(header) * 1e3 || +new Date(header ?? '') - now || 0);
