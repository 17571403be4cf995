/** A long list by hand: one string, one assignment. */
import {find, haystack, type Card} from './initiatives.ts';

const marks: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
const escape = (text: string): string => text.replace(/[&<>"]/g, mark => marks[mark] ?? mark);

const card = ({name, url, description, category, status}: Card): string =>
  `<li class="card" part="item"><h3 class="title" part="name"><a part="link" href="${escape(url)}">${escape(name)}</a></h3> <p part="description">${escape(description)}</p> <p class="meta" part="meta"><bdi>${escape(category)}</bdi> · <bdi>${escape(status)}</bdi></p></li>`;

class InnerHtmlList extends HTMLElement {
  #items: readonly Card[] = [];
  #haystacks: readonly string[] = [];

  set items(items: readonly Card[]) {
    this.#items = items;
    this.#haystacks = items.map(haystack);
    this.#show(items);
  }

  connectedCallback(): void {
    const root = this.attachShadow({mode: 'open'});
    // eslint-disable-next-line no-restricted-syntax -- this is what the others are measured against
    root.innerHTML = `<div class="ob"><input type="search" aria-label="Search"><ul class="cards"></ul></div>`;
    root.adoptedStyleSheets = [globalThis.cardSheet];
    root.querySelector('input')?.addEventListener('input', event => {
      this.#show(find(this.#items, this.#haystacks, (event.target as HTMLInputElement).value));
    });
    this.#show(this.#items);
  }

  #show(cards: readonly Card[]): void {
    const list = this.shadowRoot?.querySelector('ul');
    // eslint-disable-next-line no-restricted-syntax -- see above
    if (list) list.innerHTML = cards.map(card).join('');
  }
}

customElements.define('inner-html-list', InnerHtmlList);
