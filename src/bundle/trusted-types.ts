/**
 * The product's Trusted Types policy: one for all copies of the bundles on a page, because a name may be taken once.
 * Null where the page refuses it; then `define` leaves the page's own content alone and nothing is rendered.
 * https://w3c.github.io/trusted-types/dist/spec/
 */
interface Policy {
  createHTML(markup: string): unknown;
}

const key = Symbol.for('ob-community.policy');
const page = globalThis as {
  [key]?: Policy | null;
  readonly trustedTypes?: {createPolicy(name: string, rules: Policy): Policy};
};

const rules: Policy = {createHTML: markup => markup};

if (page[key] === undefined)
  try {
    page[key] = page.trustedTypes ? page.trustedTypes.createPolicy('ob-community', rules) : rules;
  } catch {
    // A refusal has no other form than an error, and `define` acts on it.
    page[key] = null;
  }

/** Markup that the product itself contains, as what a strict page takes for markup. */
export const trusted = (markup: string): unknown => page[key]?.createHTML(markup);
