import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {store} from '../document/store.ts';
import {ObFailedEvent, ObRequestEvent, ObSentEvent, ObSubmitEvent} from '../dom/events.ts';
import {contextFields, type Message} from './delivery.ts';
import {clearDraft, formKey, loadDraft, saveDraft} from './draft.ts';
import type {Entry} from './entry.ts';
import type {FieldError} from './field-errors.ts';
import type {Fields} from './fields.ts';
import type {FormWords} from './form-fields.ts';
import {joinOutbox, pageOutbox, type OutboxListener} from './page-outbox.ts';
import {isOver} from './transition.ts';
import {controlsOf, validate, type Control, type FieldProblem} from './validate.ts';

/** Where and how a message goes. */
export type Destination = Pick<Message, 'action' | 'encoding' | 'service' | 'idempotent'> & {
  readonly email: string | undefined;
};

/** What the controller needs of its element. */
export interface FormHost extends ReactiveControllerHost, HTMLElement {
  /** The form: the element's own, or the page's. */
  readonly form: HTMLFormElement | null;
  readonly destination: Destination | undefined;
  readonly words: FormWords;
}

/** Names under which services expect the field that only machines fill. */
const honeypots = {
  formspree: '_gotcha',
  basin: '_gotcha',
  netlify: 'bot-field',
  web3forms: 'botcheck',
} as const;

/** Name of the honeypot at a destination. */
export const honeypotOf = ({service}: Pick<Message, 'service'>): string =>
  (service && service !== 'contact-form-7' && honeypots[service]) || 'ob-hp';

/** Challenge widgets write their one-use values into fields of the page. */
const tokensOf = (host: Element): Fields =>
  [...host.querySelectorAll<HTMLInputElement>('[slot=challenge][name], [slot=challenge] [name]')].map(
    ({name, value}) => [name, value],
  );

/** Everything between a form and the outbox, for our own form and for one of the page's alike. */
export class FormController implements ReactiveController, OutboxListener {
  /** What is wrong with the form since the last attempt to send it. */
  problems: readonly FieldProblem[] = [];
  /** The message of this form that is under way, or what became of the last one. */
  entry: Entry | undefined;
  shownAt = 0;
  /** The message is in the clipboard. */
  isCopied = false;

  readonly #host: FormHost;
  #form: HTMLFormElement | null = null;
  #listening: AbortController | undefined;
  #leave: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isKept = true;

  constructor(host: FormHost) {
    (this.#host = host).addController(this);
  }

  hostConnected(): void {
    this.hostDisconnected();
    this.shownAt = Date.now();
    this.#leave = joinOutbox(this);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#save();
    this.#leave?.();
    this.#listening?.abort();
    this.#form = null;
  }

  hostUpdated(): void {
    const {form} = this.#host;
    if (form === this.#form) return;
    this.#listening?.abort();
    this.#form = form;
    if (!form) return;
    const {signal} = (this.#listening = new AbortController());
    // The browser's own bubbles speak the browser's language and cannot be linked to.
    form.noValidate = true;
    form.addEventListener('submit', this.#onSubmit, {signal});
    form.addEventListener('input', this.#onInput, {signal});
    addEventListener('pagehide', () => this.#save(), {signal});
    this.#restore(form);
  }

  onEntry(): void {
    const {entry: before, key} = this;
    const entry = pageOutbox()
      .entries()
      .findLast(each => (before ? each.id === before.id : each.form === key && !isOver(each)));
    if (!entry || (before?.state === entry.state && before.verdict === entry.verdict)) return;
    this.entry = entry;
    if (before?.state !== entry.state) this.#tell(entry);
    this.#host.requestUpdate();
  }

  mayRequest(url: string): boolean {
    return this.#host.dispatchEvent(new ObRequestEvent(url, 'message'));
  }

  isAtRisk(): boolean {
    return !this.#isKept;
  }

  /** Name of this form in storage. */
  get key(): string {
    return formKey(this.#host.destination?.action ?? '', location.pathname);
  }

  /** The message as text, for the clipboard and for an e-mail. */
  get text(): string {
    return this.#typed()
      .filter(([, value]) => value)
      .map(([name, value]) => (name === 'message' ? `\n${value}` : `${name}: ${value}`))
      .join('\n');
  }

  /** Begins a new message after one that came to its end, or gives up one that did not. */
  reset(): void {
    if (this.entry) pageOutbox().discard(this.entry.id);
    this.#forget();
    this.entry = undefined;
    this.#host.requestUpdate();
  }

  /** What a person typed; nothing hidden, no password, no consent, and not the honeypot. */
  #typed(): Fields {
    const honeypot = honeypotOf(this.#host.destination ?? {});
    return (this.#form ? controlsOf(this.#form) : [])
      .filter(
        ({name, type}) =>
          name && name !== honeypot && /^(text|email|url|tel|search|select-one|textarea)$/.test(type),
      )
      .map(({name, value}) => [name, value]);
  }

  #save(): void {
    clearTimeout(this.#timer);
    const typed = this.#typed();
    this.#isKept = !typed.some(([, value]) => value) || saveDraft(store, this.key, typed);
  }

  #forget(): void {
    clearTimeout(this.#timer);
    clearDraft(store, this.key);
    this.#isKept = true;
    this.problems = [];
    this.#form?.reset();
  }

  #restore(form: HTMLFormElement): void {
    this.onEntry();
    for (const [name, value] of loadDraft(store, this.key) ?? this.entry?.fields ?? []) {
      const control = form.elements.namedItem(name) as Control | null;
      if (control && /^(text|email|url|tel|search|select-one|textarea)$/.test(control.type))
        control.value ||= value;
    }
    // The tab may have gone after the endpoint's word had come and before the draft was deleted.
    const message = this.#message(new FormData(form));
    if (message && pageOutbox().find(message, this.key)?.state === 'sent') this.#forget();
  }

  #message(formData: FormData): Message | undefined {
    const {destination, words} = this.#host;
    if (!destination?.action) return undefined;
    const {action, encoding, service, idempotent} = destination;
    const honeypot = honeypotOf(destination);
    const fields = [...formData].filter((field): field is [string, string] => typeof field[1] === 'string');
    const context = contextFields(location.href, words.lang, honeypot).filter(
      ([name]) => !formData.has(name),
    );
    const message = {action, encoding, service, idempotent, fields: [...fields, ...context]};
    return {...message, tokens: tokensOf(this.#host)};
  }

  #onInput = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(), 300);
    if (this.problems.length)
      this.problems = validate(this.#form ?? document.createElement('form'), this.#host.words);
    this.#host.requestUpdate();
  };

  #onSubmit = (event: SubmitEvent): void => {
    const form = event.currentTarget as HTMLFormElement;
    const formData = new FormData(form, event.submitter);
    // The outbox keeps text. A form with files goes the browser's own way, which loses nothing.
    if ([...formData.values()].some(value => typeof value !== 'string' && value.size)) return;
    event.preventDefault();
    this.problems = validate(form, this.#host.words);
    this.#host.requestUpdate();
    if (this.problems.length) void this.#focus('[part~=summary]');
    else if (this.#host.dispatchEvent(new ObSubmitEvent(formData))) this.#send(formData);
  };

  #send(formData: FormData): void {
    const message = this.#message(formData);
    if (!message) return;
    this.#save();
    const {entry} = this;
    this.entry = pageOutbox().add(message, this.key, entry && !isOver(entry) ? entry.id : undefined);
    if (this.entry.state === 'sent') this.#tell(this.entry);
  }

  #tell({state, verdict}: Entry): void {
    if (state === 'sent') {
      this.#forget();
      this.#host.dispatchEvent(new ObSentEvent(verdict?.kind === 'sent' ? verdict.receipt : undefined));
    } else if (verdict && verdict.kind !== 'sent' && /refused|unknown|queued/.test(state)) {
      if (verdict.kind === 'invalid') this.#takeProblems(verdict.fields);
      this.#host.dispatchEvent(new ObFailedEvent(verdict.kind === 'invalid' ? 'invalid' : verdict.code));
    } else return;
    void this.#focus('[part~=outcome]');
  }

  /** What the endpoint says of single fields stands at those fields. */
  #takeProblems(fields: readonly FieldError[]): void {
    this.problems = fields.flatMap(({name, message}) => {
      const control = this.#form?.elements.namedItem(name);
      return control && 'validity' in control ? [{control: control as Control, message}] : [];
    });
  }

  /** Focus follows what happens only while it is in the form: nobody is pulled back who went on reading. */
  async #focus(selector: string): Promise<void> {
    const {shadowRoot} = this.#host;
    if (!shadowRoot?.activeElement && !this.#form?.contains(document.activeElement)) return;
    await this.#host.updateComplete;
    shadowRoot?.querySelector<HTMLElement>(selector)?.focus();
  }
}
