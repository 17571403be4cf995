/* global window, addEventListener, document */
// Says how often the page was shown and whether it came out of the back/forward cache, and does what a visitor does.
window.shows = [];
addEventListener('pageshow', event => window.shows.push(event.persisted));
const all = root => [
  root,
  ...[...root.children].flatMap(each => [...all(each), ...(each.shadowRoot ? all(each.shadowRoot) : [])]),
];
const find = selector => all(document.body).find(each => each.matches?.(selector) && each.checkVisibility());
const textOf = node =>
  node.nodeType === 3 ? node.data : [...(node.shadowRoot ?? node).childNodes].map(textOf).join(' ');

window.text = () => textOf(document.body).replace(/\s+/g, ' ');
window.press = selector => find(selector).click();
window.valueOf = name => find(`[name=${name}]`).value;
window.write = (name, value) => {
  const field = find(`[name=${name}]`);
  field.value = value;
  field.dispatchEvent(new window.Event('input', {bubbles: true, composed: true}));
};
