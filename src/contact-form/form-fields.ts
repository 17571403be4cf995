import type {Trusted} from '../document/record.ts';
import type {Contact, Field} from '../document/types.ts';
import type {common, contact as english} from '../i18n/en.ts';
import type {Words} from '../templates/words.ts';

/** Words of the form. */
export type FormWords = Words<typeof english & typeof common>;

/** A field to render: one of the document's, or of the same shape. The label of a checkbox may be rich text. */
export type FormField = Pick<Field, 'name'> & {
  readonly [K in keyof Trusted<Field>]?: Trusted<Field>[K] | undefined;
};

/** Characters of a message, at most, unless the document says otherwise. */
const messageLimit = 5000;

/**
 * The fields of a form: name, e-mail, topic where there are topics, what the document adds, the message, and what
 * the visitor is asked to agree to. A field of the document's with the name of a standard one changes that one.
 *
 * @param contact - the document's own wishes; none is fine
 */
export function formFields(contact: Trusted<Contact> | undefined, words: FormWords): readonly FormField[] {
  const {topics = [], fields = [], consent = []} = contact ?? {};
  const standard: readonly FormField[] = [
    {name: 'name', label: words.say('name'), autocomplete: 'name'},
    {name: 'email', label: words.say('email'), autocomplete: 'email', kind: 'email', required: true},
    ...(topics[0]
      ? [{name: 'topic', label: words.say('topic'), kind: 'select', options: topics} as const]
      : []),
    {name: 'message', label: words.say('message'), kind: 'textarea', required: true, maxLength: messageLimit},
  ];
  const changed = standard.map(each => {
    const own = fields.find(({name}) => name === each.name);
    return {...each, ...own, options: own?.options[0] ? own.options : each.options};
  });
  return [
    ...changed.slice(0, -1),
    ...fields.filter(({name}) => !standard.some(each => each.name === name)),
    ...changed.slice(-1),
    ...consent.map(
      ({text, required}, index) =>
        ({name: `consent-${index + 1}`, label: text, kind: 'checkbox', required}) as const,
    ),
  ];
}
