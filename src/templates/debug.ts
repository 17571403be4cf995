import {html, type TemplateResult} from 'lit';
import type {DocumentController} from '../controllers/document-controller.ts';
import type {DocumentHost} from '../controllers/document-host.ts';

/**
 * What the `debug` attribute shows: state, source, language, a request that the page refused, failure, date of the copy,
 * how many problems the data has, and the first three. For developers, so in code's own words.
 *
 * @param lang - language in use
 * @param sentence - what the visitor reads of the failure
 */
export function debugPanel(
  {src = ''}: DocumentHost,
  {state, source, error, date, refused, document}: DocumentController,
  lang: string,
  sentence: string,
): TemplateResult {
  const problems = document?.problems ?? [];
  const lines = [
    `${state} ← ${source} ${src} (${lang})`,
    refused && `ob-request cancelled: ${refused}`,
    error && `${error.message}: ${sentence}`,
    date?.toISOString(),
    `problems: ${problems.length}`,
    ...problems.slice(0, 3).map(({pointer, message}) => `${pointer}: ${message}`),
  ];
  return html`<div class="state meta" part="debug">${lines.map(line => line && html`<span>${line}</span>`)}</div>`;
}
