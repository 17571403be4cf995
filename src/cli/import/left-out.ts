/** Why a part of a page is not in the document. */
export type Reason =
  | 'attributes'
  | 'comment'
  | 'embedded'
  | 'form'
  | 'front-matter'
  | 'hidden'
  | 'image'
  | 'liquid'
  | 'lost'
  | 'navigation'
  | 'outside'
  | 'scheme';

/** A part of a page that is not in the document. */
export interface LeftOut {
  readonly reason: Reason;
  /** Its first words, at most 100 characters of plain text. */
  readonly text: string;
}

/** A link of a page. */
export interface PageLink {
  /** Absolute where the page's address is known. */
  readonly url: string;
  readonly text: string;
  /** Why it is not in the document; without one it must be. */
  readonly reason?: Reason;
}

/** One line of at most 100 characters. */
export const brief = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
};
