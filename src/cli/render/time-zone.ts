import {DAY, stamp} from '../../document/moment.ts';
import {formatter, localTime} from '../../document/zone.ts';

/** From one instant on clocks show another time. */
interface Change {
  /** ms since 1970. */
  readonly at: number;
  /** Offsets from UTC in ms, before and after. */
  readonly from: number;
  readonly to: number;
}

/** Up to when a zone's changes are written, or twenty years if that is later: laws rarely hold longer. */
const HORIZON = Date.UTC(2050, 0);
const YEARS = 20;
/** No zone changes twice in a week. */
const STEP = 7 * DAY;

const offsetAt = (instant: number, timeZone: string): number => localTime(instant, timeZone) - instant;

/** The instant, to the second, at which the offset between two instants changes. */
function changeBetween(low: number, high: number, timeZone: string): number {
  const before = offsetAt(low, timeZone);
  let [left, right] = [low, high];
  while (right - left > 1000) {
    const middle = Math.floor((left + right) / 2000) * 1000;
    if (offsetAt(middle, timeZone) === before) left = middle;
    else right = middle;
  }
  return right;
}

function changesOf(timeZone: string, from: number): readonly Change[] {
  const start = Math.floor(from / 1000) * 1000;
  const changes: Change[] = [];
  let before = offsetAt(start, timeZone);
  const end = Math.max(HORIZON, start + YEARS * 366 * DAY);
  for (let at = start; at < end; at += STEP) {
    const after = offsetAt(at + STEP, timeZone);
    if (after !== before) changes.push({at: changeBetween(at, at + STEP, timeZone), from: before, to: after});
    before = after;
  }
  return changes;
}

/** `+0100` (RFC 5545, 3.3.14). */
function offset(ms: number): string {
  const minutes = Math.abs(Math.round(ms / 6e4));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${ms < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

/** Short name of the zone at an instant, such as CET or GMT+1. */
const nameAt = (instant: number, timeZone: string): string =>
  formatter('en', {timeZone, timeZoneName: 'short'})
    .formatToParts(instant)
    .find(({type}) => type === 'timeZoneName')?.value ?? timeZone;

/** A property with its value; a component begins and ends with one. */
export type Property = readonly [name: string, value: string];

function observance(timeZone: string, changes: readonly Change[], isDaylight: boolean): Property[] {
  const [first] = changes;
  if (!first) return [];
  // Local times of a change are those that clocks showed before it (RFC 5545, 3.6.5).
  const local = changes.map(({at, from}) => stamp(at + from).slice(0, 15));
  const kind = isDaylight ? 'DAYLIGHT' : 'STANDARD';
  return [
    ['BEGIN', kind],
    ['DTSTART', local[0] ?? ''],
    ['TZOFFSETFROM', offset(first.from)],
    ['TZOFFSETTO', offset(first.to)],
    ['TZNAME', nameAt(first.at, timeZone)],
    // One a line and the first one too: ical.js reads no more than one value of each, and then leaves DTSTART out.
    ...(local.length > 1 ? local.map((date): Property => ['RDATE', date]) : []),
    ['END', kind],
  ];
}

/**
 * A VTIMEZONE (RFC 5545, 3.6.5) with every change of a zone's clocks from an instant to 2050, and for twenty years at least, from the time
 * zone database that `Intl` has.
 *
 * @param timeZone - IANA name
 * @param from - ms since 1970; what clocks showed then is the first observance
 * @throws RangeError for an unknown zone
 */
export function timeZoneComponent(timeZone: string, from: number): readonly Property[] {
  const changes = changesOf(timeZone, from);
  const least = Math.min(offsetAt(from, timeZone), ...changes.map(({to}) => to));
  const at = offsetAt(from, timeZone);
  const initial: Change = {at: from, from: at, to: at};
  // One observance for each pair of offsets: a law may change within the years.
  const pairs = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${change.from} ${change.to}`;
    pairs.set(key, [...(pairs.get(key) ?? []), change]);
  }
  return [
    ['BEGIN', 'VTIMEZONE'],
    ['TZID', timeZone],
    ...[[initial], ...pairs.values()].flatMap(each => observance(timeZone, each, (each[0]?.to ?? 0) > least)),
    ['END', 'VTIMEZONE'],
  ];
}
