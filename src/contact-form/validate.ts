import type {Entry} from './entry.ts';
import type {FormWords} from './form-fields.ts';

/** A control that holds a value. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What is wrong with a control, in the reader's words. */
export interface FieldProblem {
  readonly control: Control;
  readonly message: string;
}

/** Controls of a form that take part in its submission. */
export const controlsOf = (form: HTMLFormElement): Control[] =>
  [...form.elements].filter(
    (each): each is Control => 'validity' in each && 'value' in each && (each as Control).willValidate,
  );

/** What a control is called: by its label, or the legend of its group; else by its name. */
export const labelOf = (control: Control): string =>
  (
    (control.type === 'radio' && control.closest('fieldset')?.querySelector('legend')) ||
    control.labels?.[0]
  )?.textContent?.trim() ||
  control.getAttribute('aria-label') ||
  control.name;

/** Characters that a control may hold, by `data-limit`: unlike `maxlength` it cuts nothing that is pasted. */
export const excess = ({value, dataset}: Control): number =>
  value.length - Number(dataset['limit'] ?? Infinity);

function problemOf(control: Control, words: FormWords): string {
  const {validity, type, name} = control;
  const label = labelOf(control);
  if (validity.valueMissing || (control.required && !control.value.trim())) {
    if (type === 'checkbox') return words.say('missingConsent');
    if (type === 'email') return words.say('wrongEmail');
    return name === 'message' ? words.say('missingMessage') : words.say('missing', {label});
  }
  if (validity.typeMismatch) return words.say(type === 'email' ? 'wrongEmail' : 'wrongUrl');
  const over = excess(control);
  if (over > 0) return words.say('tooLong', {n: over});
  return validity.valid ? '' : validity.customError ? control.validationMessage : words.say('wrong', {label});
}

/** Everything that is wrong in a form, in its order; once for all buttons of a group. */
export const validate = (form: HTMLFormElement, words: FormWords): FieldProblem[] =>
  controlsOf(form)
    .map(control => ({control, message: problemOf(control, words)}))
    .filter(
      ({control: {type, name}, message}, index, all) =>
        message &&
        (type !== 'radio' ||
          all.findIndex(({control}) => control.name === name && control.type === type) === index),
    );

/** What is left of the problems after an input: others' stay as they are, and no new field is blamed while one types. */
export const amend = (
  problems: readonly FieldProblem[],
  target: EventTarget | null,
  words: FormWords,
): readonly FieldProblem[] =>
  problems.flatMap(problem => {
    if (problem.control.name !== (target as Control | null)?.name) return problem;
    const message = problemOf(problem.control, words);
    return message ? {...problem, message} : [];
  });

/** What the endpoint says of single fields stands at those fields. */
export const problemsOf = (entry: Entry | undefined, form: HTMLFormElement): readonly FieldProblem[] =>
  entry?.verdict?.kind === 'invalid'
    ? entry.verdict.fields.flatMap(({name, message}) => {
        const control = form.elements.namedItem(name);
        return control && 'validity' in control ? {control: control as Control, message} : [];
      })
    : [];
