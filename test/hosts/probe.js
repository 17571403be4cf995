/* global parent, addEventListener, document */
// Speaks for a page that nobody can reach into: a sandbox has an origin of its own. Answers with what is on the page;
// a selector brings that element to the middle and says where it is.
const all = root => [
  root,
  ...[...root.children].flatMap(each => [...all(each), ...(each.shadowRoot ? all(each.shadowRoot) : [])]),
];
const textOf = node =>
  node.nodeType === 3 ? node.data : [...(node.shadowRoot ?? node).childNodes].map(textOf).join(' ');

addEventListener('message', ({data}) => {
  const found = all(document.body);
  const target = data.selector && found.find(each => each.matches?.(data.selector) && each.checkVisibility());
  target?.scrollIntoView({block: 'center'});
  const box = target?.getBoundingClientRect();
  parent.postMessage(
    {
      token: data.token,
      states: Object.fromEntries(
        found.filter(each => each.dataset?.state).map(each => [each.id, each.dataset.state]),
      ),
      text: textOf(document.body).replace(/\s+/g, ' '),
      witnessed: globalThis.witnessed,
      box: box && [box.x + box.width / 2, box.y + box.height / 2],
    },
    '*',
  );
});
