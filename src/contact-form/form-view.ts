import {html, nothing, type TemplateResult} from 'lit';
import {hostOf} from '../document/url.ts';
import type {Content} from '../templates/words.ts';
import type {ObContactForm} from './contact-form.ts';
import {honeypotOf, type Destination} from './destination.ts';
import {isRepeatable} from './entry.ts';
import type {FormController} from './form-controller.ts';
import {formFields, type FormField, type FormWords} from './form-fields.ts';
import {controlOf} from './written.ts';

/** What is wrong, with a link to each field (GOV.UK Design System, "Error summary"). */
export const summary = ({problems}: FormController, words: FormWords): Content =>
  problems[0]
    ? html`<div class="state summary" part="summary" tabindex="-1" role="group" aria-labelledby="summary">
        <strong id="summary">${words.say('summary', {n: problems.length})}</strong>
        <ul role="list">
          ${problems.map(({control, message}) => {
            const go = (event: Event): void => {
              event.preventDefault();
              control?.focus();
            };
            return html`<li>
              ${control ? html`<a part="link" href="#${control.id}" @click=${go}>${message}</a>` : message}
            </li>`;
          })}
        </ul>
      </div>`
    : nothing;

function controlView(
  {name, kind, required, autocomplete, maxLength, value, options}: FormField,
  id: string,
  words: FormWords,
): TemplateResult {
  if (kind === 'select')
    return html`<select id=${id} name=${name} part="input" ?required=${required} autocomplete=${autocomplete} aria-describedby="${id}-more">
      <option value=""></option>
      ${options?.map(each => {
        const option = words.plain(each);
        return html`<option ?selected=${option === value}>${option}</option>`;
      })}
    </select>`;
  if (kind === 'textarea')
    return html`<textarea id=${id} name=${name} part="input" ?required=${required} autocomplete=${autocomplete} aria-describedby="${id}-more" data-limit=${maxLength} .defaultValue=${value ?? ''}></textarea>`;
  return html`<input id=${id} name=${name} part="input" ?required=${required} autocomplete=${autocomplete} aria-describedby="${id}-more" data-limit=${maxLength} type=${kind ?? 'text'} value=${value ?? nothing} />`;
}

/**
 * A field with its label and what is to be known of it. A box is never ticked beforehand.
 *
 * @param id - by its number, since a name may hold anything
 * @param length - characters that stand in it
 * @param message - what is wrong with it
 */
function fieldView(
  field: FormField,
  id: string,
  length: number,
  message: string | undefined,
  words: FormWords,
): TemplateResult {
  const {name, kind, required, label = name, maxLength} = field;
  if (kind === 'hidden') return controlView(field, id, words);
  const isBox = kind === 'checkbox';
  const text = words.plain(label);
  return html`<div class="field ${kind}" part="field">
    <div>
      <label for=${id}>${isBox ? words.rich(label) : required ? text : words.say('optional', {label: text})}</label>
      <div id="${id}-more" class="meta">
        ${words.plain(field.hint)} ${maxLength ? words.say('left', {n: maxLength - length}) : nothing}
        ${message ? html`<p class="error" part="error">${message}</p>` : nothing}
      </div>
    </div>
    ${controlView(field, id, words)}
  </div>`;
}

/** The button, and who gets the message: a document from elsewhere may have chosen it. */
const sendRow = ({action, email}: Destination, words: FormWords): TemplateResult =>
  html`<div class="row">
    <button class="button primary" part="button submit"><span>${words.say('send')}</span></button>
    <span class="meta">${words.say('goesTo', {host: hostOf(action || `${email}`)})}</span>
  </div>`;

/**
 * The element's own form. While a message can be sent once more there is one button for that, and none that would
 * make a second message of it. The honeypot is a field that people and autofill leave empty, and machines fill.
 */
export function formView(
  {form, document}: ObContactForm,
  {problems, entry}: FormController,
  destination: Destination,
  words: FormWords,
): TemplateResult {
  return html`<form part="form">
    ${formFields(document?.contact, words).map((field, index) =>
      fieldView(
        field,
        `f${index}`,
        controlOf(form, field.name)?.value.length ?? 0,
        problems.find(({name}) => name === field.name)?.message,
        words,
      ),
    )}
    <div class="vh" aria-hidden="true">
      <input name=${honeypotOf(destination)} tabindex="-1" autocomplete="off" />
    </div>
    <slot name="challenge"></slot>
    ${entry && isRepeatable(entry) ? nothing : sendRow(destination, words)}
  </form>`;
}
