import type {FormWords} from './form-fields.ts';
import type {FieldError} from './verdict.ts';
import type {Control} from './written.ts';

/** What is wrong, in the reader's words. */
export interface FieldProblem extends FieldError {
  /** The control that it is wrong with; undefined where the form has none of that name. */
  readonly control?: Control | undefined;
}

/** What a control is called: by its label, or the legend of its group; else by its name. */
const labelOf = (control: Control): string =>
  (
    (control.type === 'radio' && control.closest('fieldset')?.querySelector('legend')) ||
    control.labels?.[0]
  )?.textContent?.trim() ||
  control.ariaLabel ||
  control.name;

function problemOf(control: Control, words: FormWords): string {
  const {validity, value, dataset} = control;
  // By `data-limit`: unlike `maxlength` it cuts nothing that is pasted.
  const n = value.length - Number(dataset['limit'] || Infinity);
  if (validity.customError) return control.validationMessage;
  const isMissing = validity.valueMissing || (control.required && !value.trim());
  if (!isMissing && n <= 0 && validity.valid) return '';
  const key = isMissing ? 'missing' : n > 0 ? 'tooLong' : validity.typeMismatch ? 'incomplete' : 'wrong';
  return words.say(key, {label: labelOf(control), n});
}

/** Everything that is wrong with controls, in their order; once for all that share a name, as those of a group do. */
export const problemsOf = (controls: readonly Control[], words: FormWords): FieldProblem[] =>
  controls
    .map(control => ({name: control.name, control, message: problemOf(control, words)}))
    .filter(({name, message}, index, all) => message && all.findIndex(each => each.name === name) === index);

/** Marks the fields that something is wrong with, also in a form of the page's own; null takes the mark away. */
export function mark(problems: readonly FieldProblem[], isInvalid: 'true' | null): void {
  for (const {control} of problems) if (control) control.ariaInvalid = isInvalid;
}
