import {nodesOf, nothing, TemplateResult, templateOf, type Hole, type Template} from './templates.ts';

const isText = (value: unknown): value is string =>
  value !== nothing && (value ?? '') !== '' && typeof value !== 'object';

/** Puts values between two nodes. */
class ChildPart {
  readonly #start: ChildNode;
  readonly #end: ChildNode | null;
  /** The text or the instance that stands there. */
  #shown: unknown = nothing;
  /** The parts of the list that stands there; each begins where the one before it ends. */
  #items: {readonly part: ChildPart; readonly end: ChildNode}[] | undefined;

  constructor(start: ChildNode, end: ChildNode | null) {
    this.#start = start;
    this.#end = end;
  }

  show(value: unknown): void {
    if (Array.isArray(value)) this.#showList(value);
    else if (value instanceof TemplateResult) this.#showTemplate(value);
    else if (value !== this.#shown || this.#items) this.#showText(value);
  }

  #showList(values: readonly unknown[]): void {
    if (!this.#items) this.#clear();
    const items = (this.#items ??= []);
    const endOf = (index: number): ChildNode => items[index]?.end ?? this.#start;
    values.forEach((value, index) => {
      if (!items[index]) {
        const end = this.#insert(document.createComment(''));
        items.push({part: new ChildPart(endOf(index - 1), end), end});
      }
      items[index]?.part.show(value);
    });
    if (items.length > values.length) this.#clear(endOf(values.length - 1));
    items.length = values.length;
  }

  #showTemplate(result: TemplateResult): void {
    const {values} = result;
    const template = templateOf(result);
    if (!(this.#shown instanceof Instance && this.#shown.template === template)) {
      const instance = new Instance(template);
      // Filled before it is shown: nobody sees it without its values.
      instance.update(values);
      this.#clear();
      this.#insert(instance.fragment);
      this.#shown = instance;
    } else this.#shown.update(values);
  }

  #showText(value: unknown): void {
    const {nextSibling} = this.#start;
    if (isText(value) && isText(this.#shown)) (nextSibling as Text).data = value;
    else {
      this.#clear();
      if (isText(value)) this.#insert(document.createTextNode(value));
    }
    this.#shown = value;
  }

  #insert<T extends Node>(node: T): T {
    this.#start.parentNode?.insertBefore(node, this.#end);
    return node;
  }

  /** Removes what stands behind a node. */
  #clear(after: ChildNode = this.#start): void {
    while (after.nextSibling && after.nextSibling !== this.#end) after.nextSibling.remove();
    if (after === this.#start) this.#items = this.#shown = undefined;
  }
}

/** Puts values into an attribute or a property, or listens. */
class AttributePart {
  readonly #element: Element;
  readonly #hole: Hole;
  #values: readonly unknown[] = [nothing];

  constructor(element: Element, hole: Hole) {
    this.#element = element;
    this.#hole = hole;
    if (hole.name.startsWith('@'))
      element.addEventListener(hole.name.slice(1), event => {
        const [listener] = this.#values;
        if (listener instanceof Function) (listener as (event: Event) => void)(event);
      });
  }

  /** How many values it takes. */
  get count(): number {
    return this.#hole.pieces.length - 1;
  }

  show(values: readonly unknown[]): void {
    const before = this.#values;
    this.#values = values;
    if (values.some((value, index) => value !== before[index] || typeof value === 'object'))
      this.#commit(values);
  }

  #commit(values: readonly unknown[]): void {
    const element = this.#element;
    const {name, pieces} = this.#hole;
    const [value] = values;
    const isNothing = values.includes(nothing);
    const rest = name.slice(1);
    if (name.startsWith('.')) Object.assign(element, {[rest]: isNothing ? undefined : value});
    else if (name.startsWith('?')) element.toggleAttribute(rest, !!value && !isNothing);
    else if (isNothing) element.removeAttribute(name);
    else if (!name.startsWith('@'))
      element.setAttribute(
        name,
        pieces.reduce((text, piece, index) => text + ((values[index - 1] ?? '') as string) + piece),
      );
  }
}

/** A template on the page. */
class Instance {
  readonly template: Template;
  readonly fragment: DocumentFragment;
  readonly #parts: readonly (ChildPart | AttributePart)[];

  constructor(template: Template) {
    this.template = template;
    this.fragment = document.importNode(template.content, true);
    const nodes = nodesOf(this.fragment);
    this.#parts = template.holes.map(hole => {
      const node = nodes[hole.index] as Element & Comment;
      return hole.name ? new AttributePart(node, hole) : new ChildPart(node, node.nextSibling);
    });
  }

  update(values: readonly unknown[]): void {
    let at = 0;
    for (const part of this.#parts) {
      if (part instanceof AttributePart) part.show(values.slice(at, (at += part.count)));
      else part.show(values[at++]);
    }
  }
}

const roots = new WeakMap<Node, {readonly start: ChildNode; readonly part: ChildPart}>();

/**
 * Renders a value into a root, or what has changed in it since the last time. What else stands in the root goes when
 * the first value comes, or when somebody has emptied it.
 */
export function render(value: unknown, root: ParentNode & Node): void {
  let there = roots.get(root);
  if (there?.start.parentNode !== root) {
    const start = document.createComment('');
    root.replaceChildren(start);
    roots.set(root, (there = {start, part: new ChildPart(start, null)}));
  }
  there.part.show(value);
}
