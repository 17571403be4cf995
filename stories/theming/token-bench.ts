import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {everyDescribed, type Described} from '../support/manifest.ts';
import {withCode} from './code.ts';
import {contrastRatio, gradeOf, type Rgb} from './contrast.ts';
import {backgroundsOf, computedColor, paint} from './paint.ts';

const tokens = everyDescribed('cssProperties');

/** Tokens that text is written in, upon the page's own background. */
const written = /-(accent|text|muted|good|warn|bad)$/;
const isColor = ({name}: Described): boolean => written.test(name) || /-(surface|border)$/.test(name);

const hex = (color: Rgb): string =>
  `#${color.map(channel => channel.toString(16).padStart(2, '0')).join('')}`;

/** The custom property by which styles of the elements refer to a token. */
const internal = (name: string): string =>
  name === '--ob-text' ? 'currentColor' : `var(${name.replace('--ob-', '--')})`;

/**
 * Every token, with its value on the real element in the slot, a control that sets it, and for what text is written
 * in the contrast with what lies below, measured as it is shown.
 *
 * @slot - the elements that are themed
 */
export class TokenBench extends LitElement {
  static override styles = css`
    .bench {
      display: grid;
      gap: 2rem;
    }
    table {
      border-collapse: collapse;
      inline-size: 100%;
      font: 0.875rem / 1.4 system-ui, sans-serif;
    }
    caption {
      text-align: start;
      padding-block-end: 0.5rem;
    }
    th,
    td {
      border-block-end: 1px solid color-mix(in oklab, currentColor 22%, transparent);
      padding: 0.4rem 0.75rem 0.4rem 0;
      text-align: start;
      vertical-align: middle;
    }
    code {
      font-family: ui-monospace, monospace;
      white-space: nowrap;
    }
    input {
      box-sizing: border-box;
      min-block-size: 2rem;
      inline-size: 9rem;
      font: inherit;
      color: inherit;
      background: none;
      border: 1px solid currentColor;
      padding-inline: 0.4rem;
    }
    input[type='color'] {
      inline-size: 3rem;
      padding: 0.1rem;
    }
    .scroll {
      overflow-x: auto;
    }
  `;

  #observer = new MutationObserver(() => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this, {subtree: true, attributeFilter: ['data-state', 'theme']});
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  override render(): TemplateResult {
    return html`<div class="bench">
      <div class="scroll">
        <table>
          <caption>
            Set a token, and everything below follows. Contrast is measured on this page.
          </caption>
          <thead>
            <tr>
              <th scope="col">Token</th>
              <th scope="col">What it is</th>
              <th scope="col">Value</th>
              <th scope="col">Contrast with what lies below</th>
            </tr>
          </thead>
          <tbody>
            ${tokens.map(token => this.#renderToken(token))}
          </tbody>
        </table>
      </div>
      <div><slot @slotchange=${() => this.requestUpdate()}></slot></div>
    </div>`;
  }

  #renderToken(token: Described): TemplateResult {
    return html`<tr>
      <th scope="row"><code>${token.name}</code></th>
      <td>${withCode(token.description)}</td>
      <td>${isColor(token) ? this.#renderColor(token.name) : this.#renderText(token)}</td>
      <td>${isColor(token) ? this.#renderContrast(token.name) : nothing}</td>
    </tr>`;
  }

  #renderColor(name: string): TemplateResult {
    const value = hex(paint(...this.#below, this.#colorOf(name)));
    return html`<input
      type="color"
      aria-label=${name}
      .value=${value}
      @input=${(event: InputEvent) => this.#set(name, event)}
    />`;
  }

  #renderText({name, default: initial = ''}: Described): TemplateResult {
    return html`<input
      type="text"
      aria-label=${name}
      placeholder=${initial}
      @input=${(event: InputEvent) => this.#set(name, event)}
    />`;
  }

  #renderContrast(name: string): TemplateResult | typeof nothing {
    if (!written.test(name)) return nothing;
    const ratio = contrastRatio(paint(...this.#below, this.#colorOf(name)), paint(...this.#below));
    return html`${ratio.toFixed(1)} : 1, ${gradeOf(ratio)}`;
  }

  /** The wrapper of the first element in the slot, once it is rendered. */
  get #wrapper(): Element | undefined {
    return this.firstElementChild?.shadowRoot?.querySelector('[part~=base]') ?? undefined;
  }

  get #below(): string[] {
    return backgroundsOf(this.#wrapper ?? this);
  }

  #colorOf(name: string): string {
    return this.#wrapper ? computedColor(this.#wrapper, internal(name)) : 'transparent';
  }

  #set(name: string, event: InputEvent): void {
    this.style.setProperty(name, (event.target as HTMLInputElement).value);
    this.requestUpdate();
  }
}

customElements.define('token-bench', TokenBench);
