/**
 * A piece of a block: its text with one space for white space (two line breaks stand for a break of paragraphs), the
 * address it links to, and the mark of a rich text around it. Of nested marks the inner one stays, a link has none.
 */
export type Run = [text: string, url?: string | undefined, sign?: string | undefined];

/** Plain text of runs. */
export const words = (runs: readonly Run[]): string =>
  runs
    .map(([text]) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** A backslash makes a mark literal; what looks like a tag becomes code, where the normaliser does not take it out. */
const escape = (text: string): string =>
  text.replace(/[\\`*[\]]|<[/a-z!][^\\`*[\]<>]*>/gi, sign => (sign[1] ? `\`${sign}\`` : `\\${sign}`));

/** Writes runs as a rich text (product contract, section 3). */
export const rich = (runs: readonly Run[]): string =>
  runs
    .map(([text, url, sign = '']) =>
      text.replace(/\S(.*\S)?/s, inner =>
        url ? `[${escape(inner)}](${url})` : sign + (sign === '`' ? inner : escape(inner)) + sign,
      ),
    )
    .join('')
    .replace(/\s*\n\s*/g, '\n\n')
    .replace(/ +/g, ' ')
    .trim();
