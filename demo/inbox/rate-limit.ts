/** Decides whether a sender may send once more. */
export interface RateLimit {
  /** Counts one request of `key` at `now` (ms) and returns 0, or the seconds (at least 1) to wait instead. */
  take(key: string, now: number): number;
}

/** Keys that are remembered before those whose time has passed are forgotten. */
const KEYS = 10_000;

/**
 * Allows `perMinute` requests a minute for each key, at once or spread out (the generic cell rate algorithm,
 * ITU-T I.371, which needs one number a key: the time at which its allowance is whole again).
 */
export function createRateLimit(perMinute: number): RateLimit {
  const interval = 60_000 / perMinute;
  const wholeAt = new Map<string, number>();
  const forget = (now: number) => {
    for (const [key, time] of wholeAt) if (time <= now) wholeAt.delete(key);
  };
  return {
    take(key, now) {
      const start = Math.max(now, wholeAt.get(key) ?? 0);
      const wait = start + interval - 60_000 - now;
      // Floating-point intervals add up to a hair more than a minute.
      if (wait > 0.5) return Math.ceil(wait / 1000);
      if (wholeAt.size >= KEYS) forget(now);
      wholeAt.set(key, start + interval);
      return 0;
    },
  };
}
