import type {Piece} from './read-blocks.ts';
import {links, plain, tidy, toRich, type Marked} from './read-inline.ts';
import type {Key} from './read-wording.ts';

/** An item of any section while it is read. */
export interface Draft {
  name?: string;
  /** Of a section. */
  heading?: string;
  description?: string;
  url?: string;
  email?: string;
  kind?: string;
  meets?: string;
  date?: string;
  start?: string;
  links?: {name: string; url: string; kind?: string}[];
  members?: Draft[];
  [role: string]: unknown;
}

/** Told of every text that is added to an item: its words without marks, and its links (label, address). */
export type Detail = (
  item: Draft,
  key: Key,
  text: string,
  links: readonly (readonly [string, string])[],
) => void;

const link = '\uFDD0[^\uFDD2]*\uFDD2';
const opening = new RegExp(`^${link}([\\s,/&+|]*((and|or) )?${link})*`);

/** How an entry without an opening link is named: marked words, or words before a dash, a colon, a link or a new line. */
const naming =
  /^(([\uFDD3-\uFDD5])[^\uFDD0-\uFDD5\n]+\2|[^\uFDD0-\uFDD5\n]{1,80}?(?=:\s|\s[-–—]+\s|\s?\uFDD0|\n|$))/;

/** Whether a text opens with links. */
export const isLinked = (text: Marked): boolean => opening.test(tidy(text));

/** Whether a text is nothing but links. */
export const isBare = (text: Marked): boolean => !/[\p{L}\p{N}]/u.test(tidy(text).replace(opening, ''));

/** Adds words to a description. */
export function append(target: {description?: string}, text: Marked): void {
  const rich = toRich(text);
  if (rich) target.description = target.description ? `${target.description}\n\n${rich}` : rich;
}

/**
 * Reads an item. A paragraph must open with links, a list entry need not.
 *
 * @returns the item and what its description will say; undefined when the text names no item
 */
export function readItem(key: Key, {text: marked, isEntry, more}: Piece): [Draft, Marked] | undefined {
  const text = tidy(marked);
  const title = ((opening.exec(text) ?? (isEntry && (more === undefined ? naming.exec(text) : [text]))) ||
    [])[0];
  if (title === undefined) return undefined;
  const mark = key === 'people' ? ', ' : '\n\n';
  const [name = '', ...extra] = plain(title).split(mark);
  const earlier = links(title);
  const url = earlier.pop()?.[2];
  const item: Draft = {name: name.replace(/[\s:–—-]+$/, '') || name};
  if (url) item.url = url;
  const rest = text.slice(title.length).replace(/^[\s\-–—:,;|·.]+/, '');
  return [item, [extra.join(mark), rest, more, ...earlier.map(([all]) => all)].join('\n\n')];
}
