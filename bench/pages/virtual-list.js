/** A long list with Lit's virtualizer: only what is near the viewport is in the page. JavaScript, because its types are not among the project's packages. */
import {virtualize} from '@lit-labs/virtualizer/virtualize.js';
import {LitElement, html} from 'lit';
import {find, haystack} from './initiatives.ts';

const card = ({name, url, description, category, status}) =>
  html`<li class="card" part="item"><h3 class="title" part="name"><a part="link" href=${url}>${name}</a></h3> <p part="description">${description}</p> <p class="meta" part="meta"><bdi>${category}</bdi> · <bdi>${status}</bdi></p></li>`;

class VirtualList extends LitElement {
  static properties = {items: {}, query: {state: true}};

  #haystacks = [];

  constructor() {
    super();
    this.items = [];
    this.query = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.dataset.virtual = '';
  }

  createRenderRoot() {
    const root = this.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = [globalThis.cardSheet];
    return root;
  }

  willUpdate(changed) {
    if (changed.has('items')) this.#haystacks = this.items.map(haystack);
  }

  render() {
    const search = event => (this.query = event.target.value);
    const items = find(this.items, this.#haystacks, this.query);
    return html`<div class="ob"><input type="search" aria-label="Search" @input=${search} /><ul>${virtualize({items, renderItem: card, keyFunction: each => each.url})}</ul></div>`;
  }
}

globalThis.customElements.define('virtual-list', VirtualList);
