/** Every element; the page itself first, the form last. */
export const tags = [
  'ob-community',
  'ob-working-groups',
  'ob-working-group',
  'ob-mailing-lists',
  'ob-initiatives',
  'ob-people',
  'ob-meetings',
  'ob-documents',
  'ob-participate',
  'ob-contact-form',
] as const;
