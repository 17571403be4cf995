/** A long list as one writes it with Lit at first: every entry in one template, no boxes. */
import {LitElement, html, type PropertyDeclarations, type TemplateResult} from 'lit';
import {find, haystack, type Card} from './initiatives.ts';

const card = ({name, url, description, category, status}: Card): TemplateResult =>
  html`<li class="card" part="item"><h3 class="title" part="name"><a part="link" href=${url}>${name}</a></h3> <p part="description">${description}</p> <p class="meta" part="meta"><bdi>${category}</bdi> · <bdi>${status}</bdi></p></li>`;

class LitList extends LitElement {
  static override properties: PropertyDeclarations = {items: {}, query: {state: true}};

  declare items: readonly Card[];
  declare query: string;

  #haystacks: readonly string[] = [];

  constructor() {
    super();
    this.items = [];
    this.query = '';
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = [globalThis.cardSheet];
    return root;
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('items')) this.#haystacks = this.items.map(haystack);
  }

  override render(): TemplateResult {
    const search = (event: Event): void => void (this.query = (event.target as HTMLInputElement).value);
    return html`<div class="ob"><input type="search" aria-label="Search" @input=${search} /><ul class="cards">${find(this.items, this.#haystacks, this.query).map(card)}</ul></div>`;
  }
}

customElements.define('lit-list', LitList);
