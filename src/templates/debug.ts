import {html, nothing, type TemplateResult} from 'lit';
import type {DocumentController} from '../controllers/document-controller.ts';

/** What the `debug` attribute shows: state, source, failure, and every problem of the data. For developers, so in English and in code's own words. */
export function debugPanel({state, source, error, document}: DocumentController): TemplateResult {
  return html`<ul class="state meta" part="debug">
    <li>${state} ← ${source}</li>
    ${error ? html`<li>${error.message}</li>` : nothing}
    ${document?.problems.map(({pointer, message}) => html`<li><code>${pointer}</code> ${message}</li>`)}
  </ul>`;
}
