import type {Block} from './read-blocks.ts';
import {rich, words, type Run} from './read-inline.ts';
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

/**
 * Reads an item. It is named by all the links that open it and leads to the last; an entry without them is named by its
 * first words. Takes the name out of the block.
 *
 * @returns the item and what its description will say; undefined when the block names no item
 */
export function readItem({runs, isEntry}: Block, key: Key | undefined): [Draft, readonly Run[]] | undefined {
  if (!key || key === 'contact') return undefined;
  runs.push(['\n']);
  const count = runs.findIndex(
    ([text, url], index) => !url && !(index && runs[index + 1]?.[1] && /^[ ,/&+|]*((and|or) )?$/.test(text)),
  );
  const links = runs.slice(0, count);
  const url = links.at(-1)?.[1];
  if (url && (isEntry || key !== 'people')) {
    const earlier = links.flatMap((link): Run[] => (link[1] && link[1] !== url ? [['\n\n'], link] : []));
    return [{name: words(links), url}, [...runs.slice(count), ...earlier]];
  }
  const first = runs[0] as Run;
  const [name = ''] = first[0].split(key === 'people' ? /, |: | [-–—]+ |\n/ : /: | [-–—]+ |\n/);
  if (!isEntry || !name.trim() || name[100]) return undefined;
  first[0] = first[0].slice(name.length);
  return [{name: name.trim()}, runs];
}

/**
 * Adds text to the description of an item or a section.
 *
 * @param isRest - what stood between a name and its description goes: a dash, a colon
 */
export function describe(target: Draft, runs: readonly Run[], isRest = false): void {
  const text = isRest ? rich(runs).replace(/^[\s\-–—:,;|·.]+/, '') : rich(runs);
  if (text) target.description = target.description ? `${target.description}\n\n${text}` : text;
}

/** Takes from links what leads to a target: its first page, its first e-mail address. */
export function takeAddresses(target: Draft, runs: readonly Run[]): void {
  for (const [, url] of runs) {
    if (url?.startsWith('mailto:')) target.email ??= url.slice(7).replace(/\?.*/, '');
    else if (url) target.url ??= url;
  }
}
