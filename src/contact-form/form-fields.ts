import type {Trusted} from '../document/record.ts';
import type {Contact, Field} from '../document/types.ts';
import type {contact as english} from '../i18n/en.ts';
import type {Words} from '../templates/words.ts';

/** Words of the form. */
export type FormWords = Words<typeof english>;

/** A field as it is rendered, in the reader's language. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly kind: NonNullable<Field['kind']>;
  readonly required: boolean;
  readonly options: readonly string[];
  readonly value: string;
  readonly hint: string;
  /** HTML autofill token (WCAG 1.3.5). */
  readonly autocomplete: string;
  /** Characters, at most; undefined without a limit. */
  readonly maxLength: number | undefined;
}

/** Characters of a message, at most, unless the document says otherwise. */
const messageLimit = 5000;

const field = (name: string, label: string, more: Partial<FormField> = {}): FormField => ({
  name,
  label,
  kind: 'text',
  required: false,
  options: [],
  value: '',
  hint: '',
  autocomplete: '',
  maxLength: undefined,
  ...more,
});

/** A field of the document's. One with the name of a standard field changes that one. */
function fieldOf(own: Trusted<Field>, standard: FormField | undefined, words: FormWords): FormField {
  const {name, kind, required, value, autocomplete, maxLength} = own;
  return {
    ...(standard ?? field(name, name)),
    ...(own.label && {label: words.plain(own.label)}),
    ...(own.hint && {hint: words.plain(own.hint)}),
    ...(own.options.length && {options: own.options.map(option => words.plain(option))}),
    ...(kind && {kind}),
    ...(required !== undefined && {required}),
    ...(value && {value}),
    ...(autocomplete && {autocomplete}),
    ...(maxLength && {maxLength}),
  };
}

/**
 * The fields of a form: name, e-mail, topic where there are topics, what the document adds, and the message.
 *
 * @param contact - the document's own wishes; none is fine
 */
export function formFields(contact: Trusted<Contact> | undefined, words: FormWords): readonly FormField[] {
  const topics = contact?.topics.map(topic => words.plain(topic)) ?? [];
  const standard = [
    field('name', words.say('name'), {autocomplete: 'name'}),
    field('email', words.say('email'), {kind: 'email', required: true, autocomplete: 'email'}),
    ...(topics.length ? [field('topic', words.say('topic'), {kind: 'select', options: topics})] : []),
    field('message', words.say('message'), {kind: 'textarea', required: true, maxLength: messageLimit}),
  ];
  const own = contact?.fields ?? [];
  const changed = standard.map(each => {
    const change = own.find(({name}) => name === each.name);
    return change ? fieldOf(change, each, words) : each;
  });
  const added = own.filter(({name}) => !standard.some(each => each.name === name));
  return [
    ...changed.slice(0, -1),
    ...added.map(each => fieldOf(each, undefined, words)),
    ...changed.slice(-1),
  ];
}
