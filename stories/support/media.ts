/**
 * What a page cannot switch, imitated: forced colours and reduced motion. The rules that style sheets have for them
 * are made to apply, and for forced colours a rule does what the browser does by itself.
 */
import type {LitElement} from 'lit';
import '../../src/all.ts';
import {tokens} from '../../src/styles/tokens.ts';
import {elements} from './manifest.ts';

/** What the toolbars ask for. */
export interface Media {
  forcedColors: boolean;
  reducedMotion: boolean;
}

const originals = new WeakMap<CSSMediaRule, string>();

/**
 * CSS Color Adjustment 1, section 3.1: the properties that forced colours replace. The colours are those of a contrast
 * theme as visitors choose it; the engines' own system colours are meant for pages without one.
 */
const forced = `@media (forced-colors: active) {
  *, ::before, ::after { color: #fff !important; background-color: #000 !important;
    border-color: #fff !important; box-shadow: none !important; text-shadow: none !important; }
  a { color: #ff0 !important }
  :disabled { color: #3ff23f !important }
}`;

function* mediaRules(list: CSSRuleList): Generator<CSSMediaRule> {
  for (const rule of list) {
    if (rule instanceof CSSMediaRule) yield rule;
    if (rule instanceof CSSGroupingRule) yield* mediaRules(rule.cssRules);
  }
}

/** The condition as it would be evaluated with these settings. */
function conditionFor(text: string, {forcedColors, reducedMotion}: Media): string {
  if (forcedColors && /forced-colors: ?active/.test(text)) return 'all';
  if (forcedColors && /forced-colors: ?none/.test(text)) return 'not all';
  if (reducedMotion && /prefers-reduced-motion: ?reduce/.test(text)) return 'all';
  if (reducedMotion && /prefers-reduced-motion: ?no-preference/.test(text)) return 'not all';
  return text;
}

/** Every element shares the sheets of its class, and all of them that of the tokens. */
const ownSheets = elements.flatMap(({tagName}) => {
  const {elementStyles = []} = (customElements.get(tagName) ?? {}) as Partial<typeof LitElement>;
  return elementStyles.flatMap(each => (each instanceof CSSStyleSheet ? each : (each.styleSheet ?? [])));
});

const pageSheet = new CSSStyleSheet();
pageSheet.replaceSync(forced);
document.adoptedStyleSheets.push(pageSheet);
tokens.styleSheet?.insertRule(forced, tokens.styleSheet.cssRules.length);

/** Makes the page and every element look as with these settings. */
export function imitate(media: Media): void {
  for (const sheet of new Set([...document.styleSheets, pageSheet, ...ownSheets])) {
    for (const rule of mediaRules(sheet.cssRules)) {
      const text = originals.get(rule) ?? rule.media.mediaText;
      originals.set(rule, text);
      rule.media.mediaText = conditionFor(text, media);
    }
  }
  document.documentElement.style.colorScheme = media.forcedColors ? 'dark' : '';
}
