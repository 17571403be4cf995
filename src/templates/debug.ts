import {html, type TemplateResult} from 'lit';
import type {DocumentController} from '../controllers/document-controller.ts';

/**
 * What the `debug` attribute shows: state, source, failure, and every problem of the data. For developers, so in code's own
 * words.
 */
export function debugPanel({state, source, error, document}: DocumentController): TemplateResult {
  const problems = document?.problems.map(({pointer, message}) => `${pointer}: ${message}`);
  const lines = [`${state} ← ${source}`, error?.message, ...(problems ?? [])];
  return html`<div class="state meta" part="debug">${lines.map(line => html`<span>${line}</span>`)}</div>`;
}
