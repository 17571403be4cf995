import {html, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {widths} from '../configuration.ts';
import {previewOf, type Actions, type State} from '../state.ts';
import {words} from '../words.ts';
import {selectField} from './field.ts';

/** Widths that one tries first, in px; 0 is all the room. */
const usual = [
  [widths[0], words.narrow],
  [768, words.medium],
  [0, words.full],
] as const;

function widthField({configuration}: State, actions: Actions): TemplateResult {
  const {width} = configuration;
  const set = (event: Event): void => actions.wish({width: Number((event.target as HTMLInputElement).value)});
  const shown = width ? words.px(width) : words.full;
  return html`<div class="field">
    <label for="width">${words.width}: <span>${shown}</span></label>
    <span class="row">
      <input
        id="width"
        type="range"
        min=${widths[0]}
        max=${widths[1]}
        step="10"
        aria-valuetext=${shown}
        .value=${live(String(width || widths[1]))}
        @input=${set}
      />
      ${usual.map(
        ([value, label]) =>
          html`<button
            type="button"
            aria-pressed=${value === width ? 'true' : 'false'}
            @click=${() => actions.wish({width: value})}
          >
            ${label}
          </button>`,
      )}
    </span>
  </div>`;
}

/** The element on a host page, in a frame that can be made narrower: by its field, its buttons, or its corner. */
export function preview(state: State, actions: Actions): TemplateResult {
  const {facts, configuration} = state;
  const options = facts.hosts.map(({name, title}) => [name, title] as const);
  return html`<section class="preview" aria-labelledby="preview-heading">
    <h2 id="preview-heading">${words.preview}</h2>
    <div class="tools">
      ${selectField({id: 'host', label: words.host, value: configuration.host, options}, host =>
        actions.wish({host}),
      )}
      ${widthField(state, actions)}
    </div>
    <div class="stage">
      <div class="frame"><iframe id="preview" title=${words.preview}></iframe></div>
    </div>
    <p><a href=${previewOf(state)} target="_blank">${words.alone}</a></p>
  </section>`;
}
