import {html, nothing, type TemplateResult} from 'lit';
import type {Trusted} from '../document/record.ts';
import type {Publication} from '../document/types.ts';
import {formatDay} from '../i18n/dates.ts';
import type {common, documents, records} from '../i18n/en.ts';
import {access, link, row} from './link.ts';
import type {Words} from './words.ts';

/** An agenda, minutes, a decision, as a list item. */
export function publicationItem(
  each: Trusted<Publication>,
  words: Words<typeof common & typeof documents & typeof records>,
): TemplateResult {
  const {kind, date, outcome} = each;
  return html`<li part="item">
    ${row([
      html`<span part="name">${link(each.url, words.text(each.name))}</span>`,
      kind && kind !== 'other' ? html`<span class="meta">${words.say(kind)}</span>` : nothing,
      date
        ? html`<time class="meta" part="date" datetime=${date}>${formatDay(date, words.lang)}</time>`
        : nothing,
      access(each.access, words),
    ])}
    ${outcome ? html`<p>${words.say('outcome', {outcome: words.plain(outcome)})}</p>` : nothing}
  </li>`;
}
