/**
 * What follows the host page, on purpose. Everything else about our inner nodes is the same on every page; what is
 * derived from these in our own styles (`em`, `currentColor`, `:dir()`) follows with them.
 */
export const inherited = [
  'color',
  'color-scheme',
  'font-family',
  'font-size',
  'direction',
  'visibility',
  'pointer-events',
] as const;
