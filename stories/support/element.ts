/** An argument of a story: what a control may hold, or an action that logs an event. */
type Argument = string | number | boolean | object | EventListener | undefined;

/** Name of the control without its kind: `card-part`, `default-slot`. */
const without = (kind: string, name: string): string | undefined =>
  name.endsWith(kind) ? name.slice(0, -kind.length) : undefined;

/** The event of an argument that Storybook makes of the manifest: `onObState` of `ob-state`. */
const eventOf = (name: string): string =>
  name
    .replace(/^on/, '')
    .replace(/(?!^)[A-Z]/g, '-$&')
    .toLowerCase();

const isListener = (value: Argument): value is EventListener => typeof value === 'function';

function apply(element: HTMLElement, name: string, value: Argument): void {
  const part = without('-part', name);
  const slot = without('-slot', name);
  if (value === undefined || value === false) return;
  if (isListener(value)) element.addEventListener(eventOf(name), value);
  else if (name.startsWith('--')) element.style.setProperty(name, String(value));
  else if (part) element.prepend(rule(`${element.localName}::part(${part}) {${String(value)}}`));
  else if (slot) element.insertAdjacentHTML('beforeend', String(value));
  else if (typeof value === 'object') Object.assign(element, {[name]: value});
  else element.setAttribute(name, value === true ? '' : String(value));
}

function rule(text: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = text;
  return style;
}

/**
 * The element of a story, written as on a page: attributes, tokens as its style, slots as its children. An object,
 * the document, is a property.
 */
export function elementOf(tag: string, args: Readonly<Record<string, Argument>>): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(args)) apply(element, name, value);
  return element;
}
