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
