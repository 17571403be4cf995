/** A contact form on a page, filled in with real keys. */
import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/contact-form/ob-contact-form.ts';
import type {ObContactForm} from '../../src/contact-form/contact-form.ts';
import type {Contact} from '../../src/document/types.ts';
import {allByRole, byRole, violations, visibleText} from '../support/accessible.ts';
import {make} from '../support/element.ts';
import {settled, until} from '../support/fixture.ts';

export const tag = 'ob-contact-form';

/** A form that has been on the page for longer than a machine needs to fill it. */
export async function open(contact: Contact, attributes = '', children = ''): Promise<ObContactForm> {
  const now = Date.now;
  Date.now = () => now() - 5000;
  const made = make({tag}, attributes, children, {name: 'Harbour Makers', contact});
  Date.now = now;
  return (await made) as unknown as ObContactForm;
}

/** A form of the page's own, without a document. */
export async function openAround(html: string, attributes = ''): Promise<ObContactForm> {
  const now = Date.now;
  Date.now = () => now() - 5000;
  const made = make({tag}, attributes, html);
  Date.now = now;
  return (await made) as unknown as ObContactForm;
}

export const fieldOf = (form: Element, label: string | RegExp): HTMLInputElement =>
  byRole<HTMLInputElement>(form, 'textbox', label);

/** Types into a field; what stands there stays. */
export async function type(form: Element, label: string | RegExp, text: string): Promise<void> {
  fieldOf(form, label).focus();
  await sendKeys({type: text});
}

export async function fill(form: ObContactForm, message = 'Ahoy'): Promise<void> {
  await type(form, 'E-mail', 'ada@harbour.example');
  await type(form, 'Message', message);
}

export async function activate(form: Element, name: string): Promise<void> {
  byRole(form, 'button', name).focus();
  await sendKeys({press: 'Enter'});
}

/** Waits until words are on the screen. */
export async function reads(form: ObContactForm, words: string): Promise<void> {
  // What is there instead tells more than that it is not there.
  await until(`“${words}” is read`, () => visibleText(form).includes(words)).catch((error: unknown) => {
    throw new Error(`${String(error)} ${visibleText(form)}`);
  });
  await settled(form);
}

/** Fills in, sends, and waits for what the visitor reads then. */
export async function send(form: ObContactForm, outcome: string, message = 'Ahoy'): Promise<void> {
  await fill(form, message);
  await activate(form, 'Send');
  await reads(form, outcome);
}

/** What a page hears of a form, with what the visitor reads at that moment. */
export function listen(form: ObContactForm): string[] {
  const all: string[] = [];
  for (const name of ['ob-sent', 'ob-failed'])
    form.addEventListener(name, event => {
      const {code, receipt} = event as Event & {code?: string; receipt?: string};
      const title = form.shadowRoot!.querySelector('[part~=outcome] strong')?.textContent;
      all.push([name, code ?? receipt, title].filter(Boolean).join(' '));
    });
  return all;
}

export const buttonsOf = (form: Element): string[] =>
  allByRole(form, 'button').map(each => each.textContent.trim());

export async function isAccessible(form: ObContactForm): Promise<void> {
  expect(await violations(form)).to.deep.equal([]);
}

/** Fields of a request. */
export const sentIn = (init: RequestInit): [string, FormDataEntryValue][] => [...(init.body as FormData)];

/** The browser has no line, or has it back. */
export function online(isOnline: boolean): void {
  if (isOnline) delete (navigator as {onLine?: boolean}).onLine;
  else Object.defineProperty(navigator, 'onLine', {value: false, configurable: true});
}

const realStorage = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
const {setItem, getItem, removeItem} = Storage.prototype;

/**
 * The browser keeps what a page stores, or refuses it by throwing: at the getter, and at the methods, because WebKitGTK
 * 2.50 goes on with the old getter in code that it has compiled.
 */
export function storage(isAllowed: boolean): void {
  const refuse = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  Object.defineProperty(
    globalThis,
    'localStorage',
    isAllowed ? realStorage! : {configurable: true, get: refuse},
  );
  Object.assign(
    Storage.prototype,
    isAllowed ? {setItem, getItem, removeItem} : {setItem: refuse, getItem: refuse, removeItem: refuse},
  );
}

const kept = (): string[] => Object.keys(localStorage).filter(key => /^ob-outbox:/.test(key));

/** What was typed and is kept on the device. */
export const drafts = (): string[] => kept().filter(key => localStorage.getItem(key)!.includes('"draft"'));

afterEach(() => {
  online(true);
  storage(true);
  for (const key of kept()) localStorage.removeItem(key);
});
