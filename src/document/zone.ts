/** Local time in an IANA time zone, from `Intl` alone: `Temporal` is not in every engine of 2024. */

const DAY = 864e5;

const clocks = new Map<string, Intl.DateTimeFormat | undefined>();

// Making a formatter costs some forty times what using it does. Unknown zones are remembered as undefined.
function clockOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!clocks.has(timeZone)) {
    let clock;
    try {
      const part = 'numeric';
      clock = new Intl.DateTimeFormat('en-US', {
        timeZone,
        hourCycle: 'h23',
        year: part,
        month: part,
        day: part,
        hour: part,
        minute: part,
        second: part,
      });
    } catch {
      clock = undefined; // a RangeError: no such zone here
    }
    clocks.set(timeZone, clock);
  }
  return clocks.get(timeZone);
}

/** Whether this engine knows the zone by this name, in any case. */
export function isTimeZone(timeZone: string): boolean {
  return !!clockOf(timeZone);
}

/**
 * What clocks in the zone show at an instant, to the second.
 * @param instant ms since 1970, from the year 1000 on
 * @returns the ms since 1970 at which clocks in UTC show that; undefined for an unknown zone
 */
export function localTime(instant: number, timeZone: string): number | undefined {
  // en-US writes "1/6/2026, 16:00:00" in every engine: month first, then in descending order.
  const [month = 0, day, year = 0, ...time] = (clockOf(timeZone)?.format(instant).match(/\d+/g) ?? []).map(
    Number,
  );
  return year ? Date.UTC(year, month - 1, day, ...time) : undefined;
}

/**
 * The instant at which clocks in a zone show a local time. A time that clocks skip is read with the offset before
 * the change (02:30 becomes 03:30), one that they show twice is the first: RFC 5545, 3.3.5, and Temporal's
 * "compatible".
 * @param local the time on the clock, as the ms since 1970 at which clocks in UTC show it
 * @returns ms since 1970; undefined for an unknown zone
 */
export function instantOf(local: number, timeZone: string): number | undefined {
  const shown = (instant: number): number => localTime(instant, timeZone) ?? NaN;
  // A day away is on the far side of any change near `local`, and no zone changes twice in two days.
  const before = local - (shown(local - DAY) - (local - DAY));
  const after = local - (shown(local + DAY) - (local + DAY));
  const instant = shown(before) !== local && shown(after) === local ? after : before;
  return instant === instant ? instant : undefined;
}
