/** What a visitor typed and has not sent: text only, one draft a form, across reloads where storage works. */
import {isFields} from './fields.ts';
import type {Fields} from './fields.ts';
import type {Store} from './store.ts';

const VERSION = 1;
// In UTF-16 code units, as browsers count their quota.
const LIMIT = 65_536;

/** Names a form: its endpoint and the path of its page, without query and fragment. */
export const formKey = (action: string, path: string): string => `${action} ${path.replace(/[?#].*/s, '')}`;

const keyOf = (form: string): string => `ob-draft:${form}`;

/**
 * Reads the draft of a form.
 * @returns undefined when there is none; what cannot be read is kept aside under the same key with `~` behind it
 */
export const loadDraft = (store: Store, form: string): Fields | undefined => {
  const key = keyOf(form);
  const text = store.get(key);
  if (text == null) return undefined;
  try {
    const draft = JSON.parse(text) as {v?: unknown; fields?: unknown} | null;
    if (draft?.v === VERSION && isFields(draft.fields)) return draft.fields;
    throw TypeError();
  } catch {
    store.set(`${key}~`, text);
    store.delete(key);
    return undefined;
  }
};

/**
 * Keeps the draft of a form. The caller debounces, and leaves out passwords, hidden fields and honeypots.
 * @returns false when it would not survive a reload: storage is refused, or the text is over 64 KiB (the last
 *   draft that was not stays); a page may then warn before it is left
 */
export const saveDraft = (store: Store, form: string, fields: Fields): boolean => {
  const text = JSON.stringify({v: VERSION, fields});
  return text.length <= LIMIT && store.set(keyOf(form), text);
};

/** Forgets the draft of a form, once the endpoint said that it has the message (see `Outbox.find`). */
export const clearDraft = (store: Store, form: string): void => store.delete(keyOf(form));
