/** JSON that may stand in a script element: without a `<` nothing ends it early (HTML, "Restrictions for contents of script elements"). */
export const jsonForScript = (value: unknown, space?: number): string =>
  JSON.stringify(value, null, space).replaceAll('<', '\\u003c');
