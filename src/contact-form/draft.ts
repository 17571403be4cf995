/** What a visitor typed and has not sent: text only, one draft a form, across reloads where storage works. */
import {parseJson} from '../document/json.ts';
import type {Store} from '../document/store.ts';
import type {Fields} from './fields.ts';

/**
 * Names a form: its endpoint and its page.
 * @param path `location.pathname`
 */
export const formKey = (action: string, path: string): string => `${action} ${path}`;

const keyOf = (form: string): string => `ob-draft:${form}`;

/** Reads the draft of a form; undefined when there is none that can be read. */
export const loadDraft = (store: Store, form: string): Fields | undefined => {
  const fields = parseJson(store.get(keyOf(form)));
  return Array.isArray(fields) ? (fields as Fields) : undefined;
};

/**
 * Keeps the draft of a form. The caller debounces, and leaves out passwords, hidden fields and honeypots.
 * @returns false when it would not survive a reload: a page may then warn before it is left
 */
export const saveDraft = (store: Store, form: string, fields: Fields): boolean =>
  store.set(keyOf(form), JSON.stringify(fields));

/** Forgets the draft of a form, once the endpoint said that it has the message (see `Outbox.find`). */
export const clearDraft = (store: Store, form: string): void => store.delete(keyOf(form));
