import {html, nothing, type TemplateResult} from 'lit';
import {loadsOf, type Load} from '../loads.ts';
import type {Kind} from '../snippets.ts';
import type {State} from '../state.ts';
import {words} from '../words.ts';

/** Kinds that a bundler makes files of. */
const bundled: ReadonlySet<Kind> = new Set(['npm', 'react', 'vue', 'svelte']);

const size = (bytes: number | undefined): string =>
  bytes === undefined ? words.unknown : words.bytes(bytes);

const row = ({name, brotli, bytes}: Load): TemplateResult =>
  html`<tr>
    <th scope="row">${name}</th>
    <td>${size(brotli)}</td>
    <td>${size(bytes)}</td>
  </tr>`;

const sum = (requests: readonly Load[], key: 'brotli' | 'bytes'): number =>
  requests.reduce((all, each) => all + (each[key] ?? 0), 0);

const table = (requests: readonly Load[]): TemplateResult =>
  html`<table>
    <thead>
      <tr>
        <th scope="col">${words.file}</th>
        <th scope="col">${words.transferred}</th>
        <th scope="col">${words.unpacked}</th>
      </tr>
    </thead>
    <tbody>
      ${requests.map(row)}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">${words.sum(requests.length)}</th>
        <td>${words.bytes(sum(requests, 'brotli'))}</td>
        <td>${words.bytes(sum(requests, 'bytes'))}</td>
      </tr>
    </tfoot>
  </table>`;

const hostList = (hosts: readonly string[]): TemplateResult =>
  html`<h3>${words.hosts}</h3>
    ${
      hosts.length
        ? html`<ul>
          ${hosts.map(each => html`<li>${each}</li>`)}
        </ul>`
        : html`<p>${words.noHosts}</p>`
    }`;

/** What the snippet costs a page and its visitors. */
export function loads(state: State): TemplateResult {
  const {configuration, facts, kind, hashes} = state;
  const isBundled = bundled.has(kind);
  const {requests, hosts, policy} = loadsOf(configuration, facts, kind, hashes);
  return html`<section class="loads" aria-labelledby="loads-heading">
    <h2 id="loads-heading">${words.loads}</h2>
    ${isBundled ? html`<p>${words.bundled}</p>` : nothing}
    ${requests.length ? table(requests) : html`<p>${words.nothing}</p>`}
    ${
      isBundled
        ? nothing
        : html`${hostList(hosts)}
          <h3 id="policy-heading">${words.policy}</h3>
          <pre tabindex="0" role="region" aria-labelledby="policy-heading"><code>${policy.join(';\n')}</code></pre>
          <p class="hint">${words.policyHint}</p>`
    }
  </section>`;
}
