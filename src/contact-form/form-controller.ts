import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {ObFailedEvent, ObRequestEvent, ObSentEvent, ObSubmitEvent} from '../dom/events.ts';
import {mark, show} from './attention.ts';
import type {Message} from './delivery.ts';
import {messageOf} from './destination.ts';
import type {Entry} from './entry.ts';
import type {Fields} from './fields.ts';
import {FormDraft, type DraftHost} from './form-draft.ts';
import type {FormWords} from './form-fields.ts';
import {joinOutbox, pageOutbox, type OutboxListener} from './page-outbox.ts';
import {isOver, isRepeatable} from './transition.ts';
import {amend, problemsOf, validate, type FieldProblem} from './validate.ts';

/** What the controller needs of its element. */
export interface FormHost extends ReactiveControllerHost, DraftHost {
  /** The form: the element's own, or the page's. */
  readonly form: HTMLFormElement | null;
  readonly words: FormWords;
}

/** Everything between a form and the outbox, for our own form and for one of the page's alike. */
export class FormController implements ReactiveController, OutboxListener {
  /** What is wrong with the form since the last attempt to send it. */
  problems: readonly FieldProblem[] = [];
  /** The message of this form that is under way, or what became of the last one. */
  entry: Entry | undefined;
  shownAt = 0;
  /** The message is in the clipboard. */
  isCopied = false;
  /** The message was handed to the visitor's e-mail program. */
  isMailed = false;
  /** What was typed. */
  readonly draft: FormDraft;

  readonly #host: FormHost;
  #listening: AbortController | undefined;
  #leave: (() => void) | undefined;
  #marked = this.problems;

  constructor(host: FormHost) {
    (this.#host = host).addController(this);
    this.draft = new FormDraft(host);
  }

  hostConnected(): void {
    this.hostDisconnected();
    this.shownAt = Date.now();
    this.#leave = joinOutbox(this);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#take(null);
  }

  hostUpdated(): void {
    const {form} = this.#host;
    mark(this.#marked, this.problems);
    this.#marked = this.problems;
    if (form !== this.draft.form) this.#take(form);
  }

  onEntry(): void {
    const {entry: before} = this;
    const entry = before && pageOutbox().get(before.id);
    if (!entry) return;
    this.entry = entry;
    this.#host.requestUpdate();
    if (before.state !== entry.state) void this.#tell(entry, before.fields);
  }

  mayRequest(url: string): boolean {
    return this.#host.dispatchEvent(new ObRequestEvent(url, 'message'));
  }

  isAtRisk(): boolean {
    return !this.draft.isKept;
  }

  get key(): string {
    return this.draft.key;
  }

  /** Begins a new message after one that came to its end, or gives up one that did not. */
  reset(): void {
    const {entry} = this;
    this.entry = undefined;
    this.isCopied = this.isMailed = false;
    // What was typed since a message went out is the next one.
    if (entry && !isOver(entry)) {
      pageOutbox().discard(entry.id);
      this.#forget();
    }
    void show(this.#host, 'heading');
  }

  /** Takes another form over: none while the element is out of the page. */
  #take(form: HTMLFormElement | null): void {
    const draft = this.draft;
    draft.save();
    this.#listening?.abort();
    draft.form = form;
    if (!form) return;
    const {signal} = (this.#listening = new AbortController());
    // The browser's own bubbles speak the browser's language and cannot be linked to.
    form.noValidate = true;
    form.addEventListener('submit', this.#onSubmit, {signal});
    form.addEventListener('input', this.#onInput, {signal});
    addEventListener('pagehide', () => draft.save(), {signal});
    this.#restore(form);
  }

  #restore(form: HTMLFormElement): void {
    const {key} = this;
    this.entry ??= pageOutbox()
      .entries()
      .findLast(each => each.form === key && !isOver(each));
    this.draft.restore(this.entry?.fields);
    this.problems = problemsOf(this.entry, form);
    // The tab may have gone after the endpoint's word had come and before the draft was deleted.
    const message = this.#message(new FormData(form));
    if (message && pageOutbox().find(message, key)?.state === 'sent') this.#forget();
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.draft.forget();
    this.problems = [];
  }

  #message(formData: FormData): Message | undefined {
    const {destination, words} = this.#host;
    return destination?.action ? messageOf(formData, destination, this.#host, words.lang) : undefined;
  }

  #onInput = ({target}: Event): void => {
    this.draft.saveSoon();
    this.problems = amend(this.problems, target, this.#host.words);
    this.#host.requestUpdate();
  };

  #onSubmit = (event: SubmitEvent): void => {
    const host = this.#host;
    const form = event.currentTarget as HTMLFormElement;
    const formData = new FormData(form, event.submitter);
    // The outbox keeps text: a form with files goes the browser's own way, which loses nothing. So does one of the
    // page's own that names no destination.
    if (!host.destination || [...formData.values()].some(value => typeof value !== 'string' && value.size))
      return;
    event.preventDefault();
    this.problems = validate(form, host.words);
    if (this.problems.length) void show(host, 'summary');
    else if (host.dispatchEvent(new ObSubmitEvent(formData))) this.#send(this.#message(formData));
    host.requestUpdate();
  };

  #send(message: Message | undefined): void {
    const {entry} = this;
    const draft = this.draft;
    draft.save();
    this.isCopied = false;
    if (!message) this.#mail();
    else if (entry && isRepeatable(entry) && draft.isWithin(entry.fields))
      // The same words are the same message, whatever the page has put into its hidden fields since.
      pageOutbox().retry(entry.id, message);
    else {
      this.entry = pageOutbox().add(message, this.key, entry && !isOver(entry) ? entry.id : undefined);
      if (this.entry.state === 'sent') void this.#tell(this.entry, message.fields);
    }
  }

  #mail(): void {
    Object.assign(document.createElement('a'), {href: this.draft.mailto}).click();
    this.isMailed = true;
    void show(this.#host, 'outcome');
  }

  /** @param fields of the message, whose entry forgets them once it is sent */
  async #tell(entry: Entry, fields: Fields): Promise<void> {
    const {state, verdict} = entry;
    const {form} = this.draft;
    if (!verdict || !/sent|refused|unknown|queued/.test(state)) return;
    const isSent = verdict.kind === 'sent';
    if (isSent && this.draft.isWithin(fields)) this.#forget();
    else if (form && !isSent) this.problems = problemsOf(entry, form);
    await show(this.#host, 'outcome');
    this.#host.dispatchEvent(
      isSent
        ? new ObSentEvent(verdict.receipt)
        : new ObFailedEvent(verdict.kind === 'invalid' ? verdict.kind : verdict.code),
    );
  }
}
