import {userEvent} from 'storybook/test';

/** Types into the search field of an element, as a visitor does. */
export async function search(canvas: HTMLElement, query: string): Promise<void> {
  const element = canvas.querySelector<HTMLElement & {updateComplete: Promise<boolean>}>(
    '[data-state=ready]',
  );
  await element?.updateComplete;
  const field = element?.shadowRoot?.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) throw new Error('This story has no search field.');
  await userEvent.type(field, query);
}

/** Fills the fields of a contact form by name, and sends it. */
export async function send(canvas: HTMLElement, values: Readonly<Record<string, string>>): Promise<void> {
  const element = canvas.querySelector<HTMLElement & {updateComplete: Promise<boolean>}>('ob-contact-form');
  await element?.updateComplete;
  const form = element?.shadowRoot?.querySelector('form');
  if (!form) throw new Error('This story has no form.');
  for (const [name, value] of Object.entries(values)) {
    const field = form.querySelector<HTMLInputElement>(`[name=${name}]`);
    if (field) await userEvent.type(field, value);
  }
  const button = form.querySelector('button');
  if (button) await userEvent.click(button);
}
