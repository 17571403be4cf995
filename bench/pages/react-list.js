/** A long list with React, as one writes it at first. JavaScript, because its types are not among the project's packages. */
import {createElement as h, useMemo, useState} from 'react';
import {createRoot} from 'react-dom/client';
import {find, haystack} from './initiatives.ts';

const card = ({name, url, description, category, status}) =>
  h(
    'li',
    {className: 'card', part: 'item', key: url},
    h('h3', {className: 'title', part: 'name'}, h('a', {part: 'link', href: url}, name)),
    ' ',
    h('p', {part: 'description'}, description),
    ' ',
    h('p', {className: 'meta', part: 'meta'}, h('bdi', null, category), ' · ', h('bdi', null, status)),
  );

function List({items}) {
  const [query, search] = useState('');
  const haystacks = useMemo(() => items.map(haystack), [items]);
  return h(
    'div',
    {className: 'ob'},
    h('input', {type: 'search', 'aria-label': 'Search', onInput: event => search(event.target.value)}),
    h('ul', {className: 'cards'}, find(items, haystacks, query).map(card)),
  );
}

class ReactList extends globalThis.HTMLElement {
  #items = [];
  #root;

  set items(items) {
    this.#items = items;
    this.#show();
  }

  connectedCallback() {
    const shadow = this.attachShadow({mode: 'open'});
    shadow.adoptedStyleSheets = [globalThis.cardSheet];
    this.#root = createRoot(shadow);
    this.#show();
  }

  #show() {
    this.#root?.render(h(List, {items: this.#items}));
  }
}

globalThis.customElements.define('react-list', ReactList);
