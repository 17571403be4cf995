import {css} from 'lit';

/**
 * The wrapper of every element: the theme tokens, and a wall against the host page's text styles. `all: initial`
 * keeps out what a page sets for everything; what has to follow the page is inherited by name. Its position makes it
 * the containing block of words that only assistive technology reads: in the page's they would widen what scrolls.
 *
 * Colours derive from the page's text colour, so they are right on light and dark pages whatever switches them.
 *
 * What a token may be, as in `@property` of CSS; the manifest of elements takes it from here, and the default
 * from `var()`. `*`: CSS has no syntax for fonts.
 *
 * @cssprop {<color>} --ob-accent
 * @cssprop {<color>} --ob-text
 * @cssprop {<color>} --ob-muted
 * @cssprop {<color>} --ob-surface
 * @cssprop {<color>} --ob-border
 * @cssprop {<color>} --ob-good
 * @cssprop {<color>} --ob-warn
 * @cssprop {<color>} --ob-bad
 * @cssprop {<length-percentage>} --ob-radius
 * @cssprop {<length>} --ob-space
 * @cssprop {*} --ob-font
 * @cssprop {*} --ob-heading-font
 */
export const tokens = css`
  :host {
    display: block;
    box-sizing: border-box;
    min-inline-size: 0;
    inline-size: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  .ob {
    all: initial;
    display: block;
    direction: ltr;
    container: ob / inline-size;
    contain-intrinsic-inline-size: max(12em, 20vw);
    visibility: inherit;
    pointer-events: inherit;
    color-scheme: inherit;
    color: var(--ob-text, inherit);
    font-family: var(--ob-font, inherit);
    font-size: max(14px, 1em);
    line-height: 1.5;
    text-size-adjust: 100%;
    overflow-wrap: anywhere;
    position: relative;
    --accent: var(--ob-accent, oklch(from currentColor clamp(0.42, l, 0.8) 0.1 255));
    --muted: var(--ob-muted, oklch(from currentColor clamp(0.42, l, 0.8) c h));
    --surface: var(--ob-surface, color-mix(in oklab, currentColor 6%, transparent));
    --border: var(--ob-border, color-mix(in oklab, currentColor 22%, transparent));
    --warn: var(--ob-warn, oklch(from currentColor clamp(0.42, l, 0.8) 0.1 70));
    --good: var(--ob-good, oklch(from currentColor clamp(0.42, l, 0.8) 0.1 150));
    --bad: var(--ob-bad, oklch(from currentColor clamp(0.42, l, 0.8) 0.13 25));
    --radius: var(--ob-radius, 0.5em);
    --space: var(--ob-space, 1em);
  }
  :host(:dir(rtl)) .ob:not([dir]) {
    direction: rtl;
  }
  /* A section of the page: Chromium leaves :host(:dir()) in a shadow tree as it was when the page's dir changes. */
  :host([exportparts]) .ob:not([dir]) {
    direction: inherit;
  }
  :host([theme='light']) .ob,
  :host([theme='dark']) .ob {
    color-scheme: light;
    color: var(--ob-text, light-dark(#1d2329, #e6e9ec));
    background: light-dark(#fff, #14181c);
    padding: var(--space);
  }
  :host([theme='dark']) .ob {
    color-scheme: dark;
  }
  @media (prefers-contrast: more) {
    .ob {
      --muted: currentColor;
      --border: currentColor;
    }
  }
  @media print {
    .ob {
      color: #000;
    }
  }
`;
