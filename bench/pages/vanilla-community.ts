/** The least that an element can do: content that is already here, cloned from a template. */

/** The text of the page, put here by the bundler. */
declare const CONTENT: string;
/** Its styles. */
declare const STYLES: string;

const template = document.createElement('template');
// eslint-disable-next-line no-restricted-syntax -- what a page by hand would do
template.innerHTML = CONTENT;

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLES);

class VanillaCommunity extends HTMLElement {
  connectedCallback(): void {
    const root = this.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = [sheet];
    root.append(template.content.cloneNode(true));
    this.dataset['state'] = 'ready';
  }
}

customElements.define('vanilla-community', VanillaCommunity);
