import {html, type TemplateResult} from 'lit';

/** A description of the manifest, with what stands between backticks as code. */
export const withCode = (text = ''): (TemplateResult | string)[] =>
  text.split('`').map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));
