import type {ObElement} from './element.ts';

/** How light and dark come about: the element is told, or it follows the page. */
export const looks = ['light', 'dark', 'on a light page', 'on a dark page'] as const;
export type Look = (typeof looks)[number];

const pages = {
  light: 'color: #222; background: #fff',
  dark: 'color-scheme: dark; color: #e8e8e8; background: #181a1d',
};

afterEach(() => document.documentElement.removeAttribute('style'));

/** Gives an element that is shown already another look. */
export async function wear(element: ObElement, look: Look): Promise<void> {
  document.documentElement.style.cssText = look === 'on a dark page' ? pages.dark : pages.light;
  if (look === 'light' || look === 'dark') element.setAttribute('theme', look);
  else element.removeAttribute('theme');
  await element.updateComplete;
}
