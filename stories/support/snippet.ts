/** What the documentation shows as the code of a story. */

interface Context {
  args: Readonly<Record<string, unknown>>;
}

/**
 * The markup as one would paste it: without the host page around it. A document that the story gives as an object
 * stands there as the address of a file.
 */
export function snippet(code: string, {args}: Context): string {
  const page = new DOMParser().parseFromString(code, 'text/html').querySelector('.page');
  if (!page) return code;
  page.querySelector('.host-front')?.remove();
  if (args['data']) page.firstElementChild?.setAttribute('src', 'community.json');
  // Lit leaves comments where its values stand.
  return page.innerHTML
    .replace(/<!--.*?-->/gs, '')
    .replace(/^\s*\n/gm, '')
    .trim();
}
