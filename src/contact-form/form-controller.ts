import type {ReactiveController} from 'lit';
import {ObFailedEvent, ObRequestEvent, ObSentEvent, ObSubmitEvent} from '../dom/events.ts';
import type {ObContactForm} from './contact-form.ts';
import {addContext} from './destination.ts';
import {formKey, isOver, listEntries, readEntry, textKey, type Entry} from './entry.ts';
import {add, discard, drain, isAtRisk, release, saveDraft} from './outbox.ts';
import {forms, page, type OutboxListener} from './page-outbox.ts';
import {show} from './show.ts';
import {mark, problemsOf, type FieldProblem} from './validate.ts';
import {
  controlOf,
  controlsOf,
  copyText,
  draftOf,
  fieldsOf,
  mailtoOf,
  refill,
  writtenIn,
  type Control,
} from './written.ts';

/** A person needs that long to fill a form, in ms. What is faster waits; it is not refused, since a draft may have been restored. */
const leastTime = 2000;

const events = ['submit', 'input', 'online', 'pageshow', 'pagehide', 'storage', 'beforeunload'];

/** Everything between a form and the outbox, for our own form and for one of the page's alike. */
export class FormController implements ReactiveController, OutboxListener {
  /** What is wrong with the form since the last attempt to send it. */
  problems: readonly FieldProblem[] = [];
  /** The message of this form that is under way, or what became of the last one. */
  entry: Entry | undefined;
  /** The message is in the clipboard, or was handed to the visitor's e-mail program. */
  note: 'copied' | 'mailed' | undefined;

  readonly #host: ObContactForm;
  #form: HTMLFormElement | null = null;
  #shownAt = 0;
  #place: number | undefined;

  constructor(host: ObContactForm) {
    (this.#host = host).addController(this);
  }

  hostConnected(): void {
    this.#shownAt = Date.now();
    forms.add(this);
    this.#listen('addEventListener');
    drain(page);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    forms.delete(this);
    this.#listen('removeEventListener');
    this.#form = null;
  }

  hostUpdated(): void {
    const {form} = this.#host;
    if (form === this.#form) return;
    this.#form = form;
    if (form) this.#restore(form);
  }

  handleEvent(event: Event): void {
    const {type, target} = event;
    if (type === 'pagehide') release(page);
    else if (type === 'beforeunload') {
      if (isAtRisk(page)) event.preventDefault();
    } else if (type === 'submit') {
      if (target === this.#form) this.#submit(event as SubmitEvent);
    } else if (type === 'input') {
      if (this.#form?.contains(target as Node)) this.#input(target as Control);
    } else {
      if (type !== 'storage') drain(page);
      this.onEntry();
    }
  }

  onEntry(): void {
    const {entry: before} = this;
    const entry = before && readEntry(page.store, before.key);
    if (!entry || entry.state === 'discarded') return;
    this.entry = entry;
    this.#host.requestUpdate();
    if (before.state !== entry.state) void this.#tell(entry);
  }

  mayRequest(url: string): boolean {
    return this.#host.dispatchEvent(new ObRequestEvent(url, 'message'));
  }

  /** Two forms with one destination have one each, and a move changes nothing. */
  get key(): string {
    const {destination, localName} = this.#host;
    this.#place ??= [...document.querySelectorAll(localName)].indexOf(this.#host);
    return formKey(destination?.action ?? '', location.pathname, this.#place);
  }

  /** Puts what the visitor wrote into the clipboard. */
  async copy(): Promise<void> {
    if (await copyText(this.#form)) this.note = 'copied';
    this.#host.requestUpdate();
  }

  /** Begins a new message after one that came to its end, or gives up one that did not. */
  reset(): void {
    const {entry} = this;
    this.entry = this.note = undefined;
    // What was typed since a message went out is the next one.
    if (entry && !isOver(entry)) {
      discard(page, entry.key);
      this.#forget();
    }
    void show(this.#host, 'heading');
  }

  /** The host hears a form of the page's own; a submission does not leave the shadow root. */
  #listen(how: 'addEventListener' | 'removeEventListener'): void {
    for (const target of [window, this.#host, this.#host.renderRoot])
      for (const type of events) target[how](type, this);
  }

  /** Puts what was typed back into a new form, except where a person has typed meanwhile. */
  #restore(form: HTMLFormElement): void {
    const {key} = this;
    // The browser's own bubbles speak the browser's language and cannot be linked to.
    form.noValidate = true;
    this.entry ??= listEntries(page.store).findLast(each => each.form === key && !isOver(each));
    refill(form, (readEntry(page.store, key) ?? this.entry)?.fields ?? []);
    // The tab may have gone after the endpoint's word had come and before the draft was deleted.
    if (readEntry(page.store, textKey(key, writtenIn(form)))?.state === 'sent') this.#forget();
    this.#blame(this.#refusals(this.entry));
  }

  #forget(): void {
    page.store.delete(this.key);
    // Not `form.reset()`: a field of that name would stand in its place.
    if (this.#form) HTMLFormElement.prototype.reset.call(this.#form);
    this.#blame([]);
  }

  /** What the endpoint says of single fields stands at those fields. */
  #refusals({verdict}: Partial<Entry> = {}): FieldProblem[] {
    return (verdict?.errors ?? []).map(({name, message}) => ({
      message,
      control: controlOf(this.#form, name),
    }));
  }

  /** Marks the fields that something is wrong with, also in a form of the page's own. */
  #blame(problems: readonly FieldProblem[]): void {
    mark(this.problems, null);
    mark(problems, 'true');
    this.problems = problems;
    this.#host.requestUpdate();
  }

  /** Others' problems stay as they are, and no new field is blamed while one types. */
  #input({name}: Control): void {
    const {words} = this.#host;
    saveDraft(page, this.key, draftOf(this.#form));
    this.#blame(
      this.problems.flatMap(problem =>
        problem.control?.name === name ? problemsOf([problem.control], words) : problem,
      ),
    );
  }

  #submit(event: SubmitEvent): void {
    const host = this.#host;
    const {destination, words} = host;
    const form = this.#form;
    if (!form || !destination || event.defaultPrevented) return;
    const formData = new FormData(form, event.submitter);
    this.#blame(problemsOf(controlsOf(form), words));
    // The outbox keeps text: a form with files goes the browser's own way, which loses nothing.
    const hasFiles = [...formData.values()].some(value => typeof value !== 'string' && value.size);
    if (hasFiles && !this.problems[0]) return;
    event.preventDefault();
    addContext(formData, destination, host, location.href, words.lang);
    if (this.problems[0]) void show(this.#host, 'summary');
    else if (host.dispatchEvent(new ObSubmitEvent(formData))) this.#send(formData);
  }

  #send(formData: FormData): void {
    const {destination} = this.#host;
    this.note = undefined;
    if (!destination?.action) {
      open(mailtoOf(this.#form, destination?.email), '_self');
      this.note = 'mailed';
      void show(this.#host, 'outcome');
      return;
    }
    this.entry = add(
      page,
      {...destination, fields: fieldsOf(formData)},
      this.key,
      writtenIn(this.#form),
      this.entry,
      this.#shownAt + leastTime,
    );
    this.#host.requestUpdate();
    if (this.entry.state === 'sent') void this.#tell(this.entry);
  }

  async #tell(entry: Entry): Promise<void> {
    const {verdict, key} = entry;
    // The live region has news.
    this.note = undefined;
    if (!verdict || entry.state === 'sending') return;
    const isSent = verdict.kind === 'sent';
    if (isSent && key === textKey(this.key, writtenIn(this.#form))) this.#forget();
    this.#blame(this.#refusals(entry));
    await show(this.#host, 'outcome');
    this.#host.dispatchEvent(
      isSent ? new ObSentEvent(verdict.receipt) : new ObFailedEvent(verdict.code ?? ''),
    );
  }
}
