import {html, nothing, type TemplateResult} from 'lit';
import {store} from '../document/store.ts';
import {hostOf} from '../document/url.ts';
import type {Content} from '../templates/words.ts';
import type {ObContactForm} from './contact-form.ts';
import {isRepeatable, NEVER, type Seen} from './entry.ts';
import type {FormController} from './form-controller.ts';
import type {FormWords} from './form-fields.ts';
import {mailtoOf} from './written.ts';

type Key = Parameters<FormWords['say']>[0];

// What happens next: by itself, at the risk of a second copy, or not at all.
const next = ({state, due = NEVER, key}: Seen): Key | '' =>
  due < NEVER ? (store.isVolatile(key) ? 'open' : 'kept') : state === 'unknown' ? 'twice' : '';

/** What became of a message, in a word. For the live region too. */
export const outcomeTitle = ({state, verdict}: Seen, words: FormWords): string =>
  words.say(verdict ? (state as Key) : 'sending');

/**
 * What became of a message, with what can be done about it; nothing while it is on its way. Every code without a
 * sentence of its own is no confirmation. Whether a message that was handed to the visitor's e-mail program was sent is
 * not known here. It is named by all that it says, so that a screen reader says it when it takes focus.
 */
export function outcome(host: ObContactForm, controller: FormController, words: FormWords): Content {
  const {entry, isCopied} = controller;
  if (!entry?.verdict || entry.state === 'sending') return nothing;
  const {state, action, verdict} = entry;
  const {receipt = '', code, message} = verdict;
  const say = (key: Key | ''): string => words.say(key as Key, {receipt, host: hostOf(action)});
  const button = (key: Key, onClick: () => unknown): TemplateResult =>
    html`<button class="button" part="button" type="button" @click=${onClick}>${say(key)}</button>`;
  const mailto = mailtoOf(host.form, host.destination?.email);
  const reset = (): void => controller.reset();
  return html`<div class="state ${state}" part="outcome" tabindex="-1" role="group" aria-labelledby="outcome why">
    <strong id="outcome">${outcomeTitle(entry, words)}</strong>
    <p id="why">
      ${receipt && say('receipt')} ${code && `${say(code as Key) || say('unclear')} ${say(next(entry))}`}
      ${message ? html`<q>${message}</q>` : nothing}
    </p>
    <div class="row">
      ${
        state === 'sent'
          ? button('another', reset)
          : [
              isRepeatable(entry) ? button('retry', () => host.form?.requestSubmit()) : nothing,
              button(isCopied ? 'copied' : 'copy', () => controller.copy()),
              mailto ? html`<a class="button" part="button" href=${mailto}>${say('asEmail')}</a>` : nothing,
              button('discard', reset),
            ]
      }
    </div>
  </div>`;
}
