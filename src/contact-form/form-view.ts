import {html, nothing, type TemplateResult} from 'lit';
import type {Trusted} from '../document/record.ts';
import type {Consent, Contact} from '../document/types.ts';
import {hostOf} from '../document/url.ts';
import type {Content} from '../templates/words.ts';
import {honeypotOf, type Destination} from './destination.ts';
import type {Entry} from './entry.ts';
import {formFields, type FormField, type FormWords} from './form-fields.ts';
import {isRepeatable} from './transition.ts';
import type {FieldProblem} from './validate.ts';

/** What is wrong, with a link to each field (GOV.UK Design System, "Error summary"). */
export function summary(problems: readonly FieldProblem[], words: FormWords): Content {
  if (!problems.length) return nothing;
  const go = (event: Event, {control}: FieldProblem): void => {
    event.preventDefault();
    control.focus();
  };
  return html`<div class="summary" part="summary" tabindex="-1" role="group" aria-labelledby="summary">
    <strong id="summary">${words.say('summary', {n: problems.length})}</strong>
    <ul role="list">
      ${problems.map(
        each =>
          html`<li><a part="link" href="#${each.control.id}" @click=${(event: Event) => go(event, each)}>${each.message}</a></li>`,
      )}
    </ul>
  </div>`;
}

const error = (name: string, message: string): Content =>
  message
    ? html`<span class="error" part="error" id="e-${name}"><span aria-hidden="true">! </span>${message}</span>`
    : nothing;

/** Ids of what describes a field, in reading order. */
const described = (name: string, ...pieces: readonly [string, unknown][]): string | typeof nothing =>
  pieces.flatMap(([id, isThere]) => (isThere ? `${id}-${name}` : [])).join(' ') || nothing;

function counter({name, maxLength}: FormField, value: string, words: FormWords): Content {
  return maxLength
    ? html`<span class="meta" id="c-${name}">${words.say('left', {n: Math.max(0, maxLength - value.length)})}</span>`
    : nothing;
}

function control(field: FormField, message: string): TemplateResult {
  const {name, kind, required, autocomplete, maxLength, value} = field;
  const fill = autocomplete || nothing;
  const description = described(name, ['h', field.hint], ['c', maxLength], ['e', message]);
  if (kind === 'select') {
    return html`<select id="f-${name}" name=${name} part="input" ?required=${required} autocomplete=${fill} aria-describedby=${description}>
      <option value=""></option>
      ${field.options.map(option => html`<option ?selected=${option === value}>${option}</option>`)}
    </select>`;
  }
  if (kind === 'textarea') {
    return html`<textarea id="f-${name}" name=${name} part="input" .defaultValue=${value} ?required=${required} autocomplete=${fill} data-limit=${maxLength ?? nothing} aria-describedby=${description}></textarea>`;
  }
  return html`<input id="f-${name}" name=${name} part="input" type=${kind} value=${value} ?required=${required} autocomplete=${fill} data-limit=${maxLength ?? nothing} aria-describedby=${description} />`;
}

/** A field with its label, hint, counter and error. */
function fieldView(field: FormField, value: string, message: string, words: FormWords): TemplateResult {
  const {name, label, kind, required, hint} = field;
  if (kind === 'hidden') return html`<input type="hidden" name=${name} value=${field.value} />`;
  if (kind === 'checkbox') return box(name, label, required, message);
  return html`<div class="field ${message ? 'bad' : ''}" part="field">
    <label for="f-${name}">${required ? label : words.say('optional', {label})}</label>
    ${hint ? html`<span class="meta" id="h-${name}">${hint}</span>` : nothing} ${control(field, message)}
    ${counter(field, value, words)} ${error(name, message)}
  </div>`;
}

function box(name: string, label: Content, required: boolean, message: string): TemplateResult {
  return html`<div class="field ${message ? 'bad' : ''}" part="field">
    <label class="box">
      <input id="f-${name}" name=${name} type="checkbox" value="yes" ?required=${required} aria-describedby=${described(name, ['e', message])} />
      <span>${label}</span>
    </label>
    ${error(name, message)}
  </div>`;
}

/** A box of consent, never ticked beforehand. */
const consentView = (
  {text, required}: Trusted<Consent>,
  index: number,
  messageOf: (name: string) => string,
  words: FormWords,
): TemplateResult =>
  box(`consent-${index + 1}`, words.rich(text), !!required, messageOf(`consent-${index + 1}`));

/** A field that people and autofill leave empty, and machines fill. */
const honeypot = (name: string): TemplateResult =>
  html`<div class="hp" aria-hidden="true">
    <input name=${name} type="text" tabindex="-1" autocomplete="off" aria-label=${name} />
  </div>`;

/** The button, and who gets the message: a document from elsewhere may have chosen it. */
const sendRow = ({action, email}: Destination, words: FormWords): TemplateResult =>
  html`<div class="row">
    <button class="button primary" part="button submit"><span>${words.say('send')}</span></button>
    <span class="meta">${words.say('goesTo', {host: action ? hostOf(action) : (email ?? '')})}</span>
  </div>`;

/**
 * The element's own form. While a message can be sent once more there is one button for that, and none that would
 * make a second message of it.
 *
 * @param form - the same, as it stands on the page; null at first
 */
export function formView(
  form: HTMLFormElement | null,
  contact: Trusted<Contact> | undefined,
  destination: Destination,
  {problems, entry}: {readonly problems: readonly FieldProblem[]; readonly entry: Entry | undefined},
  words: FormWords,
): TemplateResult {
  const messageOf = (name: string): string =>
    problems.find(({control}) => control.name === name)?.message ?? '';
  const valueOf = (name: string): string => {
    const control = form?.elements.namedItem(name);
    return control && 'value' in control ? control.value : '';
  };
  return html`<form part="form" novalidate>
    ${formFields(contact, words).map(each => fieldView(each, valueOf(each.name), messageOf(each.name), words))}
    ${contact?.consent.map((each, index) => consentView(each, index, messageOf, words))}
    ${honeypot(honeypotOf(destination))}
    <slot name="challenge"></slot>
    ${entry && isRepeatable(entry) ? nothing : sendRow(destination, words)}
  </form>`;
}
