/** Where a reader's attention is led: marks at fields, and focus. */
import type {FormHost} from './form-controller.ts';
import type {FieldProblem} from './validate.ts';

/** Marks the fields that something is wrong with, also in a form of the page's own. */
export function mark(before: readonly FieldProblem[], now: readonly FieldProblem[]): void {
  if (before === now) return;
  for (const {control} of before) control.removeAttribute('aria-invalid');
  for (const {control} of now) control.setAttribute('aria-invalid', 'true');
}

/**
 * Renders, and moves focus to a part. Focus follows what happens only while it is in the form: nobody is pulled back
 * who went on reading.
 */
export async function show(host: FormHost, part: string): Promise<void> {
  const {shadowRoot} = host;
  const isInside = shadowRoot?.activeElement ?? host.contains(document.activeElement);
  host.requestUpdate();
  await host.updateComplete;
  if (isInside) shadowRoot?.querySelector<HTMLElement>(`[part~=${part}]`)?.focus();
}
