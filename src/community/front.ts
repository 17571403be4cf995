import {html, nothing, type TemplateResult} from 'lit';
import type {TrustedDocument} from '../document/normalise.ts';
import {focusHeading} from '../dom/focus-heading.ts';
import {formatDay} from '../i18n/dates.ts';
import * as en from '../i18n/en.ts';
import {link} from '../templates/link.ts';
import type {Content, Words} from '../templates/words.ts';
import {isCurrent} from './notices.ts';
import {sections, titleOf} from './sections.ts';

/** The words of the page, and the headings of its sections. */
export const pageMessages = {
  ...en.common,
  ...en.workingGroups,
  ...en.mailingLists,
  ...en.initiatives,
  ...en.people,
  ...en.meetings,
  ...en.documents,
  ...en.participate,
  ...en.contact,
  ...en.community,
};

export type PageWords = Words<typeof pageMessages>;

/** Says when the page was last brought up to date. */
export const updatedNote = ({updated}: TrustedDocument, words: PageWords): Content =>
  updated
    ? html`<p class="meta"><time datetime=${updated}>${words.say('updated', {date: formatDay(updated, words.lang)})}</time></p>`
    : nothing;

/** The notices of today. */
export function noticeList({notices}: TrustedDocument, words: PageWords): Content {
  const today = new Date().toISOString().slice(0, 10);
  return notices
    .filter(notice => isCurrent(notice, today))
    .map(
      ({text, url}) =>
        html`<div class="notice stack" part="notice">
          ${words.rich(text)} ${url ? html`<p>${link(url, words.say('more'))}</p>` : nothing}
        </div>`,
    );
}

function onNavigate(event: MouseEvent): void {
  const anchor = event.currentTarget as HTMLElement;
  const section = (anchor.getRootNode() as ShadowRoot).getElementById(anchor.dataset['section'] ?? '');
  // With a modifier the reader asks for another window, which is the browser's business.
  if (!section || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  focusHeading(section);
}

/**
 * Navigation to the sections of the page.
 *
 * @param shown - names of the sections, in their order
 */
export function navigation(
  shown: readonly string[],
  document: TrustedDocument,
  words: PageWords,
): TemplateResult {
  return html`<nav part="nav" aria-label=${words.say('onThisPage')}>
    <ul class="toc" role="list">
      ${shown.map(name => {
        const title = sections[name] ? titleOf(sections[name], document, words) : name;
        return html`<li><a part="link" href="#${name}" data-section=${name} @click=${onNavigate}>${title}</a></li>`;
      })}
    </ul>
  </nav>`;
}
