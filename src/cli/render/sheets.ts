import {createHash} from 'node:crypto';
import type {CSSResult} from 'lit';
import {sections} from '../../community/sections.ts';

/** Style sheets of an element, as Lit keeps them. */
const sheetsOf = (tag: string): readonly string[] =>
  (customElements.get(tag) as unknown as {elementStyles: readonly CSSResult[]}).elementStyles.map(
    ({cssText}) => cssText.replace(/\s+/g, ' ').trim(),
  );

/** Controls that do nothing without script, and links to sections, which do not reach into a shadow tree. */
const withoutScript =
  '@media (scripting: none) { .button[type=button], button.link, .tools, nav, form:not([action]) { display: none; } }';

/**
 * The style sheets of the page and of every section as one, for a tree without nested shadow roots. A sheet that several
 * elements share comes once; one that only a section has holds only inside it.
 */
function allSheets(): string {
  const names = Object.keys(sections);
  const ofSections = names.map(name => [name, sheetsOf(`ob-${name}`)] as const);
  const page = sheetsOf('ob-community');
  const uses = (sheet: string): number => ofSections.filter(([, sheets]) => sheets.includes(sheet)).length;
  const shared = [
    ...new Set([...page, ...ofSections.flatMap(([, sheets]) => sheets.filter(each => uses(each) > 1))]),
  ];
  const own = ofSections.flatMap(([name, sheets]) =>
    sheets.filter(each => !shared.includes(each)).map(each => `.ob-${name} { ${each} }`),
  );
  return [...shared, ...own].join('\n');
}

/** The style sheet of a tree that stands in a shadow root until a script arrives. */
export const embeddedStyleSheet = (): string => `${allSheets()}\n${withoutScript}`;

/**
 * The same for a page without shadow roots, where what a shadow host would be is an element of the class
 * `ob-community` (CSS Scoping, "Selecting into the light from the shadow").
 */
export const pageStyleSheet = (): string =>
  `${pageSheet}\n${allSheets()
    .replace(/:host\(((?:[^()]|\([^()]*\))*)\)/g, '.ob-community$1')
    .replaceAll(':host', '.ob-community')}`;

/** What a page has that is nobody's guest. */
const pageSheet =
  ':root { color-scheme: light dark; font: 1em/1.5 system-ui, sans-serif; } body { margin: 0 auto; max-inline-size: 75rem; padding: 1.5rem; } @media print { body { padding: 0; } }';

/** Source expression for a `style-src` policy (Content Security Policy Level 3, section 2.3.1). */
export const hashOf = (sheet: string): string =>
  `sha256-${createHash('sha256').update(sheet).digest('base64')}`;
