/** True when an element has something of its own to show: an element, or text that is not only white space. */
export const hasContent = (element: Element): boolean =>
  element.childElementCount > 0 || !!element.textContent?.trim();
