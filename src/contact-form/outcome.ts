import {html, nothing, type TemplateResult} from 'lit';
import {hostOf} from '../document/url.ts';
import type {Content} from '../templates/words.ts';
import type {ObContactForm} from './contact-form.ts';
import {isRepeatable, NEVER, type Entry} from './entry.ts';
import type {FormController} from './form-controller.ts';
import type {FormWords} from './form-fields.ts';
import {page} from './page-outbox.ts';
import {mailtoOf} from './written.ts';

type Key = Parameters<FormWords['say']>[0];

// What happens next without the visitor's doing.
const next = ({state, due, key}: Entry, say: (key: Key) => string): string =>
  state === 'unknown'
    ? say(due < NEVER ? 'once' : 'twice')
    : state === 'queued'
      ? say(page.store.isVolatile(key) ? 'open' : 'kept')
      : '';

/** What became of a message, in a word. For the live region too. */
export const outcomeTitle = ({state, verdict}: Entry, words: FormWords): string =>
  words.say(verdict ? (state as Key) : 'sending');

/**
 * What became of a message, with what can be done about it; nothing while it is on its way. Every code without a
 * sentence of its own is no confirmation. Whether a message that was handed to the visitor's e-mail program was sent is
 * not known here. It is named by all that it says, so that a screen reader says it when it takes focus.
 */
export function outcome(host: ObContactForm, controller: FormController, words: FormWords): Content {
  const {entry, note} = controller;
  if (entry ? !entry.verdict || entry.state === 'sending' : note !== 'mailed') return nothing;
  const {receipt, code, message} = entry?.verdict ?? {};
  const {state, action = ''} = entry ?? {};
  const told = {receipt: receipt ?? '', host: hostOf(action)};
  const say = (key: Key): string => words.say(key, told);
  const button = (key: Key, onClick: () => unknown): TemplateResult =>
    html`<button class="button" part="button" type="button" @click=${onClick}>${say(key)}</button>`;
  const mailto = mailtoOf(host.form, host.destination?.email);
  const reset = (): void => controller.reset();
  const choices = (): Content => [
    entry && isRepeatable(entry) ? button('again', () => host.form?.requestSubmit()) : nothing,
    button(note === 'copied' ? note : 'copy', () => controller.copy()),
    mailto ? html`<a class="button" part="button" href=${mailto}>${say('asEmail')}</a>` : nothing,
    entry ? button('discard', reset) : nothing,
  ];
  return html`<div class="state ${state}" part="outcome" tabindex="-1" role="group" aria-labelledby="outcome why">
    <strong id="outcome">${entry ? outcomeTitle(entry, words) : say('mailed')}</strong>
    <p id="why">
      ${receipt ? say('receipt') : nothing} ${code ? say(code as Key) || say('unclear') : nothing}
      ${entry && next(entry, say)} ${message ? html`<q>${message}</q>` : nothing}
    </p>
    <div class="row">
      ${state === 'sent' ? button('another', reset) : choices()}
    </div>
  </div>`;
}
