/**
 * Gives an element its styles back that was moved into another document, where the sheets of the first one do not
 * hold (CSSOM, "adoptedStyleSheets").
 *
 * @param host - a Lit element
 */
export function restyle({shadowRoot, ownerDocument, constructor}: Element): void {
  const view = ownerDocument.defaultView;
  const {elementStyles = []} = constructor as {elementStyles?: readonly {readonly cssText: string}[]};
  if (!view || !shadowRoot || shadowRoot.adoptedStyleSheets.length) return;
  shadowRoot.adoptedStyleSheets = elementStyles.map(({cssText}) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
}

/**
 * Gives a Lit element its root as soon as it is made. Lit waits until the element is in a page; when that is in another
 * document than the one whose script made it, the sheets are refused and the element stays without a root (CSSOM,
 * "adoptedStyleSheets": NotAllowedError). Moved with its root, it only loses them, and `restyle` brings them back.
 */
export function withRoot<H extends Element>(host: H): H {
  const element = host as H & {renderRoot?: ShadowRoot; createRenderRoot?: () => ShadowRoot};
  if (element.createRenderRoot) element.renderRoot ??= element.createRenderRoot();
  return host;
}
