/** Schemes that become links (product contract, section 3). Everything else is shown as text. */
const schemes = /^(https?|mailto|tel|ircs?):$/;

/**
 * The one URL gate: what a link may point to.
 *
 * Parsing comes before the check, because the URL parser removes tabs and line breaks: `java\nscript:` is
 * `javascript:` to every browser (URL Standard, "basic URL parser", step 3).
 *
 * @param value - an address as somebody wrote it
 * @param base - absolute address that a relative one is resolved against; without it only absolute ones pass
 * @returns the absolute address, or undefined when it must not become a link
 */
export function gate(value: string, base?: string): string | undefined {
  try {
    const url = new URL(value, base);
    return schemes.test(url.protocol) ? url.href : undefined;
  } catch (error) {
    // The URL parser's only way to say that a string is not an address.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/**
 * Host that an address leads to, for saying it to the reader.
 *
 * @param url - an address that has passed the gate
 * @returns "lists.example.org"; an empty string where there is no host (mailto, tel); what is no address as it is
 */
export const hostOf = (url: string): string => URL.parse(url)?.host ?? url;
