import {html, type TemplateResult} from 'lit';

/**
 * A template around values whose markup is put together beforehand, because a tag name cannot be bound
 * (lit.dev, "Static expressions", works the same way). Make it once: a template is known by its array of strings.
 *
 * @param markup - before, between and behind the values; the product's own, never data
 */
export function tagged(...markup: readonly string[]): (...values: unknown[]) => TemplateResult {
  const strings: TemplateStringsArray = Object.assign([...markup], {raw: markup});
  return (...values) => html(strings, ...values);
}
