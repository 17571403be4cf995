import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

/** A sentence in which code stands between backticks. */
export const sentence = (text: string): unknown =>
  text.split('`').map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));

/** What every field has. */
export interface Field {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  readonly hint?: unknown;
  /** Why the value does not hold; empty when it does. */
  readonly problem?: string;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

const described = ({id, hint, problem}: Field): unknown =>
  [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ') || nothing;

const around = ({id, label, hint, problem}: Field, control: TemplateResult): TemplateResult =>
  html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${problem ? html`<p class="problem" id="${id}-problem">${problem}</p>` : nothing} ${control}
  </div>`;

/** Properties of a text field besides those of every field. */
export interface TextField extends Field {
  readonly value: string;
  readonly type?: 'text' | 'number' | 'url';
  readonly range?: readonly [least: number, greatest?: number];
  readonly placeholder?: string;
}

export const textField = (
  field: TextField,
  set: (value: string) => void,
  beside?: TemplateResult,
): TemplateResult =>
  around(
    field,
    html`<span class="row"
      ><input
        id=${field.id}
        type=${field.type === 'number' ? 'number' : 'text'}
        inputmode=${field.type === 'url' ? 'url' : nothing}
        min=${field.range?.[0] ?? nothing}
        max=${field.range?.[1] ?? nothing}
        placeholder=${field.placeholder ?? nothing}
        autocomplete="off"
        spellcheck="false"
        aria-describedby=${described(field)}
        aria-invalid=${field.problem ? 'true' : nothing}
        .value=${live(field.value)}
        @input=${(event: Event) => set(valueOf(event))}
      />${beside ?? nothing}</span
    >`,
  );

export const selectField = (
  field: Field & {
    readonly value: string;
    readonly options: readonly (readonly [value: string, label: string])[];
  },
  set: (value: string) => void,
): TemplateResult =>
  around(
    field,
    html`<select
      id=${field.id}
      aria-describedby=${described(field)}
      .value=${live(field.value)}
      @change=${(event: Event) => set(valueOf(event))}
    >
      ${field.options.map(
        ([value, label]) => html`<option value=${value} ?selected=${value === field.value}>${label}</option>`,
      )}
    </select>`,
  );

export const checkField = (
  field: Field & {readonly isChecked: boolean; readonly type?: 'radio'; readonly name?: string},
  set: (isChecked: boolean) => void,
): TemplateResult =>
  html`<div class="field check">
    <input
      id=${field.id}
      type=${field.type ?? 'checkbox'}
      name=${field.name ?? nothing}
      aria-describedby=${described(field)}
      .checked=${live(field.isChecked)}
      @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}
    />
    <label for=${field.id}>${field.label}</label>
    ${field.hint ? html`<p class="hint" id="${field.id}-hint">${field.hint}</p>` : nothing}
  </div>`;

export const fieldset = (legend: string, ...content: readonly unknown[]): TemplateResult =>
  html`<fieldset>
    <legend>${legend}</legend>
    ${content}
  </fieldset>`;
