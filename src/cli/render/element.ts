import {defaultTreeAdapter as adapter, html, type DefaultTreeAdapterTypes as Tree} from 'parse5';

/** Attributes by name; one without a value is left out. */
type Attributes = Readonly<Record<string, string | undefined>>;

/** An element with its attributes and children; text is escaped when the tree is written. */
export function element(
  tag: string,
  attributes: Attributes,
  ...children: readonly (Tree.ChildNode | string)[]
): Tree.Element {
  const attrs = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [{name, value}],
  );
  const made = adapter.createElement(tag, html.NS.HTML, attrs);
  for (const child of children) {
    if (typeof child === 'string') adapter.insertText(made, child);
    else adapter.appendChild(made, child);
  }
  return made;
}
