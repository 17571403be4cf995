import {LitElement, css, html, type TemplateResult} from 'lit';
import {elements, everyDescribed} from '../support/manifest.ts';
import {withCode} from './code.ts';

const parts = everyDescribed('cssParts');
const tags = elements.map(({tagName}) => tagName);

function* deep(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* deep(element.shadowRoot);
  }
}

/**
 * Every part, with how often it is there in the elements in the slot, and a button that marks it through
 * `::part()`, as a site's style sheet would.
 *
 * @slot - the elements whose parts are shown
 */
export class PartBench extends LitElement {
  static override properties = {chosen: {state: true}};

  static override styles = css`
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr));
      gap: 0.5rem 1.5rem;
      margin: 0 0 2rem;
      padding: 0;
      list-style: none;
      font: 0.875rem / 1.4 system-ui, sans-serif;
    }
    button {
      min-block-size: 2rem;
      padding-inline: 0.6rem;
      border: 1px solid currentColor;
      border-radius: 0.25rem;
      background: none;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
    button[aria-pressed='true'] {
      background: color-mix(in oklab, currentColor 15%, transparent);
      font-weight: 700;
    }
    code {
      font-family: ui-monospace, monospace;
    }
    p {
      margin: 0.1rem 0 0;
    }
  `;

  declare private chosen: string | undefined;

  #sheet = new CSSStyleSheet();
  #observer = new MutationObserver(() => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this, {subtree: true, attributeFilter: ['data-state']});
    document.adoptedStyleSheets.push(this.#sheet);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(each => each !== this.#sheet);
  }

  override render(): TemplateResult {
    const there = this.counts();
    return html`<ul role="list" aria-label="Parts">
        ${parts.map(
          ({name, description}) =>
            html`<li>
              <button
                type="button"
                aria-pressed=${this.chosen === name ? 'true' : 'false'}
                @click=${() => this.#choose(name)}
              >
                <code>${name}</code> ${there.get(name) ?? 0}
              </button>
              <p>${withCode(description)}</p>
            </li>`,
        )}
      </ul>
      <slot @slotchange=${() => this.requestUpdate()}></slot>`;
  }

  /** How often each part is there. */
  counts(): ReadonlyMap<string, number> {
    const names = [...deep(this)].flatMap(each => [...each.part]);
    return new Map(parts.map(({name}) => [name, names.filter(each => each === name).length]));
  }

  #choose(name: string): void {
    this.chosen = this.chosen === name ? undefined : name;
    const rules = tags.map(tag => `${tag}::part(${name}) {outline: 3px solid; outline-offset: 2px}`);
    this.#sheet.replaceSync(this.chosen ? rules.join('\n') : '');
  }
}

customElements.define('part-bench', PartBench);

declare global {
  interface HTMLElementTagNameMap {
    'part-bench': PartBench;
  }
}
