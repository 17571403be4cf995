import {html, nothing, type TemplateResult} from 'lit';
import {hostOf} from '../document/url.ts';
import type {Content} from '../templates/words.ts';
import type {Entry} from './entry.ts';
import type {FormWords} from './form-fields.ts';
import {isRepeatable, isSendable} from './transition.ts';

/** What a person can do about a message. */
export interface OutcomeActions {
  readonly again: () => void;
  readonly discard: () => void;
  readonly copy: () => void;
  /** '' where no e-mail address is known. */
  readonly mailto: string;
  /** The form has a field of that name, where what the endpoint says of it stands. */
  readonly hasField: (name: string) => boolean;
  readonly isCopied: boolean;
  /** The message would not survive a reload. */
  readonly isVolatile: boolean;
}

type Key = Parameters<FormWords['say']>[0];

/** The sentence that tells what is known, and what happens next. */
function reason(entry: Entry, isVolatile: boolean): Key {
  const {state, verdict} = entry;
  if (state === 'unknown') return isSendable(entry) ? 'unknownRetry' : 'unknownWhy';
  if (!verdict || verdict.kind === 'sent') return 'sentWhy';
  if (verdict.kind === 'invalid') return 'refusedInvalid';
  if (verdict.code === 'offline') return isVolatile ? 'queuedOpen' : 'queuedOffline';
  if (verdict.code === 'rate' && state === 'queued') return 'queuedRate';
  const known: Partial<Record<string, Key>> = {
    spam: 'refusedSpam',
    'too-large': 'refusedSize',
    endpoint: 'failedEndpoint',
    service: 'failedService',
    blocked: 'failedBlocked',
  };
  return known[verdict.code] ?? 'refusedOther';
}

const titles: Partial<Record<Entry['state'], Key>> = {
  queued: 'queued',
  unknown: 'unknown',
  refused: 'refused',
  sent: 'sent',
};

/** What became of a message, in a word; empty while nothing is known. For the live region. */
export function outcomeTitle({state, verdict}: Entry, words: FormWords): string {
  if (state === 'sending' || (state === 'queued' && !verdict)) return words.say('sending');
  if (verdict?.kind === 'failed' && state === 'refused') return words.say('notSent');
  const title = titles[state];
  return title ? words.say(title) : '';
}

function buttons(entry: Entry | undefined, words: FormWords, actions: OutcomeActions): TemplateResult {
  const button = (key: Key, onClick: () => void): TemplateResult =>
    html`<button class="button" part="button" type="button" @click=${onClick}>${words.say(key)}</button>`;
  return html`<div class="row">
    ${entry && isRepeatable(entry) ? button('again', actions.again) : nothing}
    ${button(actions.isCopied ? 'copied' : 'copy', actions.copy)}
    ${actions.mailto ? html`<a class="button" part="button" href=${actions.mailto}>${words.say('asEmail')}</a>` : nothing}
    ${entry ? button('discard', actions.discard) : nothing}
  </div>`;
}

/** A message that was handed to the visitor's e-mail program: whether it was sent there is not known here. */
export const mailed = (words: FormWords, actions: OutcomeActions): TemplateResult =>
  html`<div class="outcome state" part="outcome" tabindex="-1">
    <p>${words.say('mailed')}</p>
    ${buttons(undefined, words, actions)}
  </div>`;

/**
 * What became of a message, with what can be done about it; nothing while it is on its way.
 *
 * The endpoint's own words are shown as text only.
 */
export function outcome(entry: Entry, words: FormWords, actions: OutcomeActions): Content {
  const {state, verdict, action} = entry;
  if (!verdict || !titles[state]) return nothing;
  if (verdict.kind === 'sent') {
    return html`<div class="outcome ok" part="outcome" tabindex="-1">
      <strong>${words.say('sent')}</strong>
      <p>${words.say('sentWhy')} ${verdict.receipt ? words.say('receipt', {receipt: verdict.receipt}) : nothing}</p>
      <button class="button" part="button" type="button" @click=${actions.discard}>${words.say('another')}</button>
    </div>`;
  }
  const told = [
    'message' in verdict && verdict.message,
    ...('fields' in verdict ? verdict.fields : []).map(
      ({name, message}) => !actions.hasField(name) && message,
    ),
  ].filter(Boolean);
  return html`<div class="outcome state" part="outcome" tabindex="-1">
    <strong>${outcomeTitle(entry, words)}</strong>
    <p>${words.say(reason(entry, actions.isVolatile), {host: hostOf(action)})} ${told[0] ? html`<q>${told.join(' ')}</q>` : nothing}</p>
    ${buttons(entry, words, actions)}
  </div>`;
}
