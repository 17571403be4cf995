/** What a visitor wrote into a form: our own, or one of the page's. */
import type {Fields} from './delivery.ts';

/** A control that holds a value. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Controls of a form that a visitor fills in: neither hidden nor disabled ones. */
export const controlsOf = (form: HTMLFormElement | null): Control[] =>
  [...((form?.elements ?? []) as Iterable<Control>)].filter(each => each.willValidate && 'value' in each);

/** The control of a name; of a group the first. */
export const controlOf = (form: HTMLFormElement | null, name: string): Control | undefined =>
  controlsOf(form).find(each => each.name === name);

/** All text of a submission: what is sent of a form without files. */
export const fieldsOf = (formData: FormData): Fields =>
  [...formData].filter((field): field is [string, string] => typeof field[1] === 'string');

/** What the visitor wrote and chose: not what the page adds in hidden fields. */
export const writtenIn = (form: HTMLFormElement | null): Fields =>
  form ? fieldsOf(new FormData(form)).filter(([name]) => controlOf(form, name)) : [];

/** The same as plain text. */
export const textIn = (form: HTMLFormElement | null): string =>
  writtenIn(form)
    .flatMap(([name, value]) => (value ? `${name}: ${value}` : []))
    .join('\n');

/** The same as an e-mail; '' where no address is known. */
export const mailtoOf = (form: HTMLFormElement | null, email: string | undefined): string =>
  // RFC 6068, section 5: a line ends with CR LF.
  email ? `mailto:${email}?body=${encodeURIComponent(textIn(form).replace(/\n/g, '\r\n'))}` : '';

// Nothing hidden, no password and no consent: those are given anew each time.
const isTyped = ({type}: Control): boolean => /^(text|email|url|tel|search|select-o)/.test(type);

const isUntouched = (control: Control): boolean =>
  'defaultValue' in control
    ? control.value === control.defaultValue
    : control.selectedIndex < 1 || !!control.selectedOptions[0]?.defaultSelected;

/** What is kept of a form that is not sent yet. */
export const draftOf = (form: HTMLFormElement | null): Fields =>
  controlsOf(form)
    .filter(isTyped)
    .map(({name, value}) => [name, value]);

/** Puts what was typed back into a new form, except where a person has typed meanwhile. */
export function refill(form: HTMLFormElement, fields: Fields): void {
  for (const [name, value] of fields) {
    const control = controlOf(form, name);
    if (control && isTyped(control) && isUntouched(control)) control.value = value;
  }
}
