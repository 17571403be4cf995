import {store} from '../document/store.ts';
import {honeypotOf, type Destination} from './destination.ts';
import {clearDraft, formKey, loadDraft, saveDraft} from './draft.ts';
import type {Fields} from './fields.ts';
import {controlsOf, type Control} from './validate.ts';

/** What a draft needs of its element. */
export interface DraftHost extends HTMLElement {
  readonly destination: Destination | undefined;
}

/** Nothing hidden, no password and no consent: those are given anew each time. */
const isTyped = ({type}: Control): boolean => /^(text|email|url|tel|search|select-one|textarea)$/.test(type);

const isUntouched = (control: Control): boolean =>
  'defaultValue' in control
    ? control.value === control.defaultValue
    : control.selectedIndex < 1 || !!control.selectedOptions[0]?.defaultSelected;

/** What a person typed into a form and has not sent: kept soon after each key, and put back into a new form. */
export class FormDraft {
  /** The form that is on the page now. */
  form: HTMLFormElement | null = null;
  /** False while something would be lost with the page. */
  isKept = true;

  readonly #host: DraftHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #place: number | undefined;
  #isSaved = false;

  constructor(host: DraftHost) {
    this.#host = host;
  }

  /** Name of the form in storage. Two forms with one destination have one each, and a move changes nothing. */
  get key(): string {
    const {destination, localName} = this.#host;
    this.#place ??= [...document.querySelectorAll(localName)].indexOf(this.#host);
    return formKey(destination?.action ?? '', `${location.pathname} ${this.#place}`);
  }

  /** What stands in the fields, in their order; not in the honeypot. */
  get typed(): Fields {
    return this.#controls.map(({name, value}) => [name, value]);
  }

  /** The same as plain text, for the clipboard and for an e-mail. */
  get text(): string {
    return this.typed
      .filter(([, value]) => value)
      .map(([name, value]) => (name === 'message' ? `\n${value}` : `${name}: ${value}`))
      .join('\n');
  }

  /** The same as an e-mail; '' where no address is known. */
  get mailto(): string {
    const email = this.#host.destination?.email;
    // RFC 6068, section 5: a line ends with CR LF.
    return email ? `mailto:${email}?body=${encodeURIComponent(this.text.replace(/\n/g, '\r\n'))}` : '';
  }

  /** Tells whether all that was typed is among the fields of a message. */
  isWithin(fields: Fields): boolean {
    return this.typed.every(([name, value]) => fields.some(each => each[0] === name && each[1] === value));
  }

  save(): void {
    clearTimeout(this.#timer);
    const isTouched = !this.#controls.every(isUntouched);
    if (!this.form || !(isTouched || this.#isSaved)) return;
    this.#isSaved = true;
    this.isKept = saveDraft(store, this.key, this.typed) || !isTouched;
  }

  saveSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), 300);
  }

  /** Puts the draft back, or else `fields`, except where a person has typed meanwhile. */
  restore(fields: Fields = []): void {
    for (const [name, value] of loadDraft(store, this.key) ?? fields) {
      const control = this.form?.elements.namedItem(name) as Control | null;
      if (control && isTyped(control) && isUntouched(control)) control.value = value;
    }
  }

  /** Empties the form, once the message is sent or given up. */
  forget(): void {
    clearTimeout(this.#timer);
    clearDraft(store, this.key);
    this.#isSaved = false;
    this.isKept = true;
    this.form?.reset();
  }

  get #controls(): Control[] {
    const honeypot = honeypotOf(this.#host.destination);
    return (this.form ? controlsOf(this.form) : []).filter(
      each => each.name && each.name !== honeypot && isTyped(each),
    );
  }
}
