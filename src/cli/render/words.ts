/** Every word that `ob-community render` says at the terminal. */
export const words = {
  summary: 'Renders a document as HTML, data, calendar or feed.',
  format: 'html, page, jsonld, ics or feed',
  sections: 'sections to show, in that order, separated by commas; all by default',
  lang: 'language of the reader as a BCP 47 tag; that of the document by default',
  out: 'file to write; standard output by default',
  src: 'html: address from which the element loads the document in the browser',
  base: 'address that relative links are resolved against; --src, or where the document came from, by default',
  headingLevel: 'html: level of the first heading, 1 to 6; 2 by default',
  nonce: 'html, page: nonce of the style element',
  csp: 'html, page: prints the hash that a style-src policy needs',

  noFormat: (all: readonly string[]): string => `Say what to render: --format ${all.join(', ')}.`,
  noSuchFormat: (format: string, all: readonly string[]): string =>
    `There is no format “${format}”; the formats are ${all.join(', ')}.`,
  noJson: (name: string, why: string): string => `${name} is no JSON document: ${why}.`,
  noObject: (name: string): string => `${name} holds no community document; it must be one JSON object.`,
  noSuchSection: (section: string, all: readonly string[]): string =>
    `There is no section “${section}”; the sections are ${all.join(', ')}.`,
  noLanguage: (tag: string): string => `“${tag}” is no language; write a tag such as en, de or pt-BR.`,
  noUrl: (option: string, value: string): string => `--${option} must be an address: “${value}” is none.`,
  noLevel: (value: string): string => `--heading-level is a number from 1 to 6, not “${value}”.`,
  noNonce: 'A nonce has letters, digits, and + / = - _ only.',
  noEvents: (name: string): string =>
    `${name} has no meeting with a date, so there is no calendar; a meeting needs a start or a schedule.`,
  noItems: (name: string): string => `${name} has no documents and no meetings, so there is no feed.`,
  problems: (name: string, count: number): string =>
    `${name} has ${count === 1 ? 'a problem' : `${count} problems`}; ob-community validate ${name} says where and how to mend it.`,
  policy: (hash: string): string => `style-src '${hash}'`,
  rendering: (name: string): string => `Rendering ${name}`,
} as const;
