import {expect, fireEvent, userEvent, waitFor} from 'storybook/test';

/** A page of documentation shows several frames at a time, which would take the focus from each other. */
const isOneOfMany = (): boolean =>
  window.parent !== window && /viewMode=docs/.test(window.parent.location.search);

const type = async (field: HTMLInputElement, text: string): Promise<void> =>
  isOneOfMany() ? void fireEvent.input(field, {target: {value: text}}) : userEvent.type(field, text);

const click = async (element: HTMLElement): Promise<void> =>
  isOneOfMany() ? void fireEvent.click(element) : userEvent.click(element);

/** Types into the search field of an element, as a visitor does. */
export async function search(canvas: HTMLElement, query: string): Promise<void> {
  const element = canvas.querySelector<HTMLElement & {updateComplete: Promise<boolean>}>(
    '[data-state=ready]',
  );
  await element?.updateComplete;
  const field = element?.shadowRoot?.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) throw new Error('This story has no search field.');
  await type(field, query);
}

/** Fills the fields of a contact form by name, and sends it. */
export async function send(canvas: HTMLElement, values: Readonly<Record<string, string>>): Promise<void> {
  const element = canvas.querySelector<HTMLElement & {updateComplete: Promise<boolean>}>('ob-contact-form');
  await element?.updateComplete;
  const form = element?.shadowRoot?.querySelector('form');
  if (!form) throw new Error('This story has no form.');
  for (const [name, value] of Object.entries(values)) {
    const field = form.querySelector<HTMLInputElement>(`[name=${name}]`);
    if (field) await type(field, value);
  }
  const button = form.querySelector('button');
  if (button) await click(button);
}

function* words(root: ParentNode): Generator<string> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.shadowRoot) yield* words(element.shadowRoot);
    // The words of an element are those of its children too: only what is on the screen counts.
    else if (element.checkVisibility() && !element.querySelector('*')) yield element.innerText;
    else for (const child of element.childNodes) if (child instanceof Text) yield child.data;
  }
}

const isRead = (canvas: HTMLElement, text: string): boolean => [...words(canvas)].join(' ').includes(text);

/** Expects words on the screen, now or soon. */
export const reads = (canvas: HTMLElement, text: string): Promise<void> =>
  waitFor(() => expect(isRead(canvas, text), `“${text}” is there to read`).toBe(true), {timeout: 5000});

/** Expects that words are gone from the screen, now or soon. */
export const doesNotRead = (canvas: HTMLElement, text: string): Promise<void> =>
  waitFor(() => expect(isRead(canvas, text), `“${text}” is gone`).toBe(false), {timeout: 5000});
