import {render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {html, nothing, type TemplateResult} from 'lit';
import {defaultTreeAdapter as adapter, parseFragment, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import '../../all.ts';

/** What an element is asked to show. */
export interface TreeOptions {
  /** BCP 47 tag. */
  readonly lang: string;
  /** Names of sections; all when there is none. */
  readonly sections: readonly string[];
  /** 1 to 6. */
  readonly headingLevel: number;
  /** Absolute address that the document's relative ones are resolved against. */
  readonly base: string | undefined;
}

const attribute = ({attrs}: Tree.Element, name: string): string | undefined =>
  attrs.find(each => each.name === name)?.value;

/** Attributes that name other elements of the same tree by id. */
const references = /^(id|for|aria-(labelledby|describedby|controls))$/;

/** What says something only while a script runs, or to whoever hydrates. */
const isIdle = (node: Tree.Element): boolean =>
  /^(style|slot)$/.test(node.tagName) || attribute(node, 'role') === 'status';

/** Where in the tree a node stands: the ids of each element are its own. */
interface Place {
  readonly prefix: string;
  readonly parent: Tree.ParentNode;
}

/** A label holds no paragraphs (HTML, "The label element"). */
const tagIn = (parent: Tree.ParentNode, tag: string): string =>
  tag === 'p' && parent.nodeName === 'label' ? 'span' : tag;

function flattenElement(node: Tree.Element, {prefix, parent}: Place): void {
  if (isIdle(node)) return;
  const root = node.childNodes.find(
    (each): each is Tree.Template => each.nodeName === 'template' && 'content' in each,
  );
  const attrs = node.attrs.flatMap(({name, value}) => {
    if (/^(data-section|defer-hydration|exportparts)$/.test(name)) return [];
    const words = value.split(' ').map(word => prefix + word);
    return [{name, value: references.test(name) ? words.join(' ') : value.trim()}];
  });
  const id = attribute(node, 'id') ?? '';
  const copy = root
    ? adapter.createElement('div', node.namespaceURI, [...attrs, {name: 'class', value: node.tagName}])
    : adapter.createElement(tagIn(parent, node.tagName), node.namespaceURI, attrs);
  adapter.appendChild(parent, copy);
  flatten(root?.content ?? node, {prefix: root ? `${id}-` : prefix, parent: copy});
}

/**
 * Copies a tree with nested declarative shadow roots as one without: an element with a root becomes a `div` of the class
 * that its tag was, with what the root held.
 */
function flatten(from: Tree.ParentNode, place: Place): void {
  for (const node of from.childNodes) {
    if ('tagName' in node) flattenElement(node, place);
    // Not every white space: a no-break space means something.
    else if ('value' in node) adapter.insertText(place.parent, node.value.replace(/[ \t\r\n\f]+/g, ' '));
  }
}

/** Renders a template of one element as one tree without custom elements: what its shadow root holds in the browser. */
export function treeOf(template: TemplateResult): Tree.DocumentFragment {
  const [host] = parseFragment(collectResultSync(render(template))).childNodes.filter(
    each => 'tagName' in each,
  );
  const root = host?.childNodes.find((each): each is Tree.Template => 'content' in each);
  const tree = adapter.createDocumentFragment();
  if (root) flatten(root.content, {prefix: '', parent: tree});
  return tree;
}

/**
 * Renders a community with the elements' own templates, as one tree without custom elements.
 *
 * @param data - a community document, not yet trusted
 * @returns what the shadow root of `<ob-community>` holds in the browser, without styles
 */
export function renderTree(
  data: object,
  {lang, sections, headingLevel, base}: TreeOptions,
): Tree.DocumentFragment {
  return treeOf(
    html`<ob-community
      lang=${lang}
      src=${base ?? nothing}
      sections=${sections.length ? sections.join(' ') : nothing}
      .headingLevel=${headingLevel}
      .data=${data}
    ></ob-community>`,
  );
}
