import {parseDay, parseMoment} from './moment.ts';
import type {Day, Rich, Text, Url} from './types.ts';
import {gate} from './url.ts';

/** Something in the data that could not be used. `ob-community validate` says how to mend it. */
export interface Problem {
  /** JSON Pointer (RFC 6901) to the value. */
  pointer: string;
  /** One plain sentence. */
  message: string;
}

/** Where in the data a reader is. */
export interface Place {
  readonly pointer: string;
  readonly base: string | undefined;
  readonly problems: Problem[];
}

/** Turns an untrusted value into a trusted one, or reports why it can't and returns undefined. */
export type Reader<T> = (value: unknown, at: Place) => T | undefined;

/** Characters of one text, at most; what is over is cut and reported, so that one value cannot bury a page. */
const longest = 20_000;

/** Notes a problem; returns undefined, so that a reader can end with it. */
export function report(at: Place, message: string): undefined {
  at.problems.push({pointer: at.pointer, message});
}

function cut(value: string, at: Place): string {
  if (value.length <= longest) return value;
  report(at, `This is longer than ${longest} characters and was cut.`);
  return value.slice(0, longest) + '…';
}

/** A plain string; an empty one counts as absent. */
export const string: Reader<string> = (value, at) => {
  if (typeof value === 'string') return cut(value.trim(), at) || undefined;
  if (typeof value === 'number') return String(value);
  return report(at, 'This must be text.');
};

/** A string, or a map of language tag to string. */
export const text: Reader<Text> = (value, at) => {
  if (typeof value !== 'object' || value === null) return string(value, at);
  const all = Object.entries(value);
  const fit = all.filter(
    (entry): entry is [string, string] =>
      /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(entry[0]) && typeof entry[1] === 'string',
  );
  if (!fit.length || fit.length < all.length) {
    report(at, 'This must be text, or texts by language such as {"en": "Chair"}.');
  }
  const entries = fit.flatMap(([tag, words]) => {
    const read = string(words, at);
    return read ? [[tag, read] as const] : [];
  });
  return entries.length ? Object.fromEntries(entries) : undefined;
};

const blockTag = /(`[^`]*`)|<\/?(?:p|br|div|li|ul|ol|h\d|tr)(?:\s[^<>]*)?\/?>/gi;
const anyTag = /(`[^`]*`)|<!--(?:(?!<!--).)*?-->|<\/?[a-z][a-z\d-]*(?:\s[^<>]*)?\/?>/gis;
const withoutTags = (value: string): string =>
  value.replace(blockTag, (_, code?: string) => code ?? '\n\n').replace(anyTag, '$1');

/** Text with paragraphs and inline forms. Tags go and their text stays; code keeps what looks like a tag. */
export const rich: Reader<Rich> = (value, at) => {
  const read = text(value, at);
  if (typeof read !== 'object') return read && (withoutTags(read).trim() || undefined);
  return Object.fromEntries(Object.entries(read).map(([tag, words]) => [tag, withoutTags(words)]));
};

/** An address that may become a link. */
export const url: Reader<Url> = (value, at) => {
  const address = string(value, at);
  return address === undefined
    ? undefined
    : (gate(address, at.base) ?? report(at, 'This is no address that can be opened.'));
};

/** Text where an address is welcome but not needed: one that passes the gate becomes absolute. */
export const urlOrId: Reader<string> = (value, at) => {
  const read = string(value, at);
  return read !== undefined && /[:/]/.test(read) ? url(read, at) : read;
};

/** An e-mail address. */
export const email: Reader<string> = (value, at) => {
  const address = string(value, at)?.replace(/^mailto:/, '');
  return address === undefined || /^[^\s@<>"?&]+@[^\s@<>"?&]+$/.test(address)
    ? address
    : report(at, 'This is no e-mail address.');
};

/** `2017`, `2017-01` or `2017-01-10`. */
export const day: Reader<Day> = (value, at) => {
  const read = string(value, at);
  return read === undefined || parseDay(read) !== undefined ? read : report(at, 'This is no date.');
};

/** A day, or a day with a time and, as a rule, its offset. */
export const moment: Reader<string> = (value, at) => {
  const read = string(value, at);
  return read === undefined || parseMoment(read) ? read : report(at, 'This is no time.');
};

/** true or false. */
export const boolean: Reader<boolean> = (value, at) =>
  typeof value === 'boolean' ? value : report(at, 'This must be true or false.');

/** A whole number above zero. */
export const count: Reader<number> = (value, at) =>
  typeof value === 'number' && Number.isInteger(value) && value > 0
    ? value
    : report(at, 'This must be a whole number above 0.');

/** One word of a list. */
export const oneOf =
  <T extends string>(...words: readonly T[]): Reader<T> =>
  (value, at) =>
    words.find(word => word === value) ?? report(at, `This must be one of: ${words.join(', ')}.`);
