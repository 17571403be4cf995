import {html, nothing} from 'lit';
import type {Trusted} from '../document/record.ts';
import type {Access, Link, Text} from '../document/types.ts';
import type {common} from '../i18n/en.ts';
import type {Content, Words} from './words.ts';

type Common = Words<typeof common>;

/** A link where there is an address, else the same words as text. */
export const link = (url: string | undefined, label: Content): Content =>
  url ? html`<a part="link" href=${url}>${label}</a>` : label;

/**
 * A link such as "Archive", which for those who hear it alone also names what it belongs to (WCAG 2.4.9).
 *
 * @param label - the visible words
 * @param name - what the action belongs to
 */
export const action = (url: string | undefined, label: string, words: Common, name: Text): Content =>
  url ? html`<a part="link" href=${url} aria-label="${label}: ${words.plain(name)}">${label}</a>` : nothing;

/** Links of an item. */
export const links = (list: readonly Trusted<Link>[], words: Common): readonly Content[] =>
  list.map(each => link(each.url, words.text(each.name)));

/** What a reader needs first; nothing when it is open to all. */
export const access = (value: Access | undefined, words: Common): Content =>
  value && value !== 'public' ? html`<span class="meta" part="access">${words.say(value)}</span>` : nothing;

/** Pieces beside each other; nothing when there is none. */
export function row(pieces: readonly Content[], style = 'row'): Content {
  const shown = pieces.flat().filter(piece => piece !== nothing && piece !== '');
  return shown.length ? html`<div class=${style} part="meta">${shown}</div>` : nothing;
}

/** Facts in one line, each in its own direction, with a dot between them that is not read out. */
export function facts(pieces: readonly Content[]): Content {
  const shown = pieces.filter(piece => piece !== nothing && piece !== '');
  return shown.length
    ? html`<p class="meta" part="meta">${shown.map((piece, index) => [index ? ' · ' : '', html`<bdi>${piece}</bdi>`])}</p>`
    : nothing;
}
