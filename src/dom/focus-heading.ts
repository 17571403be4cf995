/** Brings an element's heading into view and moves focus there. Fragments do not reach into shadow trees. */
export function focusHeading(element: Element): void {
  const heading = element.shadowRoot?.querySelector<HTMLElement>('[part~=heading]');
  heading?.focus({preventScroll: true});
  (heading ?? element).scrollIntoView();
}
