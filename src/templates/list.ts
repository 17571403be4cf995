import {html, nothing, type TemplateResult} from 'lit';
import type {ListController} from '../controllers/list-controller.ts';
import type {common, filter} from '../i18n/en.ts';
import type {Content, Words} from './words.ts';

/** Entries of one box. Divisible by every number of columns up to six, so that no box ends in a gap. */
const boxed = 60;

/** A list; a long one in boxes, of which the browser lays out only the near ones. */
export function boxes<T>(items: readonly T[], style: string, item: (item: T) => TemplateResult): Content {
  const all: TemplateResult[] = [];
  const isLong = items.length > boxed;
  for (let start = 0; start < items.length; start += boxed) {
    // The role is for WebKit, which takes it away from lists without markers (webkit.org/b/170179).
    all.push(html`<ul class="${style} ${isLong ? 'box' : ''}" role="list" part="list">
      ${items.slice(start, start + boxed).map(item)}
    </ul>`);
  }
  return all;
}

/** The same for a list that can be searched and limited. */
export function searchableList<T>(
  list: ListController<T>,
  words: Words<typeof common & typeof filter>,
  style: string,
  item: (item: T) => TemplateResult,
): Content {
  return html`${list.isSearchable ? tools(list, words) : nothing} ${limitedList(list, words, style, item)}
  ${list.hits.length ? nothing : noHits(list, words)}`;
}

/** The same for a list that can only be limited. */
export function limitedList<T>(
  list: ListController<T>,
  words: Words<typeof common>,
  style: string,
  item: (item: T) => TemplateResult,
): Content {
  return html`<div part="items">${boxes(list.shown, style, item)}</div>
    ${showAllButton(list, words)}`;
}

/** The button that lifts the limit. */
export const showAllButton = <T>(list: ListController<T>, words: Words<typeof common>): Content =>
  list.hidden > 0
    ? html`<button class="button" part="button" type="button" @click=${() => void list.showAll()}>
        ${words.say('showAll', {n: list.hits.length})}
      </button>`
    : nothing;

/** Number of hits for the live region; empty as long as nobody has searched. */
export const hitStatus = (list: ListController<unknown>, words: Words<typeof filter>): string =>
  list.query || list.category ? words.say('hits', {n: list.hits.length}) : '';

function tools(list: ListController<unknown>, words: Words<typeof filter>): TemplateResult {
  const search = (event: Event): void => list.search((event.target as HTMLInputElement).value, list.category);
  const choose = (event: Event): void => list.search(list.query, (event.target as HTMLSelectElement).value);
  return html`<search class="tools" part="search">
    <div class="field">
      <label for="query">${words.say('search')}</label>
      <input id="query" part="input" type="search" autocomplete="off" .value=${list.query} @input=${search} />
    </div>
    ${
      list.categories.length > 1
        ? html`<div class="field">
          <label for="category">${words.say('category')}</label>
          <select id="category" part="input" @change=${choose}>
            <option value="">${words.say('allCategories')}</option>
            ${list.categories.map(each => html`<option ?selected=${each === list.category}>${each}</option>`)}
          </select>
        </div>`
        : nothing
    }
    <span class="meta" aria-hidden="true">${words.say('hits', {n: list.hits.length})}</span>
  </search>`;
}

function noHits(list: ListController<unknown>, words: Words<typeof filter>): TemplateResult {
  const clear = (event: Event): void => {
    list.search('', '');
    ((event.target as Element).getRootNode() as ShadowRoot).getElementById('query')?.focus();
  };
  return html`<div class="state" part="empty">
    <span>${words.say('noHits')}</span>
    <button class="button" part="button" type="button" @click=${clear}>${words.say('clear')}</button>
  </div>`;
}
