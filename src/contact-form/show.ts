import type {LitElement} from 'lit';

/**
 * Renders, and moves focus to a part. Focus follows what happens only while it is in the form: nobody is pulled back
 * who went on reading.
 */
export async function show(host: LitElement, part: string): Promise<void> {
  const isInside = host.matches(':focus-within');
  host.requestUpdate();
  await host.updateComplete;
  if (isInside) host.shadowRoot?.querySelector<HTMLElement>(`[part~=${part}]`)?.focus();
}
