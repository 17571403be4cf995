import type {CSSResult} from './css.ts';
import {render} from './parts.ts';

/** What a reactive property says about itself. */
interface Declaration {
  /** Name of the attribute: the property's in lower case unless given, none when false. */
  readonly attribute?: string | false;
  /** String unless given; Number and Boolean are known. */
  readonly type?: unknown;
  /** For strings. */
  readonly reflect?: boolean;
}

interface Controller {
  hostConnected?(): void;
  hostDisconnected?(): void;
  hostUpdate?(): void;
  hostUpdated?(): void;
}

type Properties = Readonly<Record<string, Declaration>>;

/**
 * As much of Lit's `LitElement` as the elements here use, for the bundles: reactive properties by
 * `static properties`, controllers, batched updates and `render`. What both do they do alike and in the same order:
 * `test/bundle/lit-element.browser.test.ts` has Lit's as oracle. Left out are decorators, converters, elements made
 * from elements, `willUpdate` and its kin, and engines without constructed style sheets.
 */
export abstract class LitElement extends HTMLElement {
  declare static properties: Properties;
  declare static styles: readonly CSSResult[];
  /** The sheets of the class; a document other than the page's makes its own from them. */
  declare static elementStyles: readonly CSSResult[];

  declare renderRoot: ShadowRoot | undefined;
  isUpdatePending = false;
  readonly #values = new Map<string, unknown>();
  readonly #controllers = new Set<Controller>();
  /** Properties that are to be written to their attribute. */
  readonly #reflected = new Set<string>();
  /** The property that is on its way from or to its attribute. */
  #passing = '';
  /** Set on the element before its class was known. */
  readonly #early: [string, unknown][] = [];
  #enable!: () => void;
  #updated: Promise<unknown> = new Promise<void>(resolve => (this.#enable = resolve));

  /** Read by the browser once, when the element is defined: that is when a class gets its accessors. */
  static get observedAttributes(): string[] {
    this.elementStyles = this.styles;
    return Object.entries(this.properties).flatMap(([name, declaration]) => {
      Object.defineProperty(this.prototype, name, {
        // A page may have put a `value` on `Object.prototype`, and no accessor may inherit one.
        __proto__: null,
        get(this: LitElement) {
          return this.#values.get(name);
        },
        set(this: LitElement, value: unknown) {
          this.#set(name, value, declaration);
        },
      } as PropertyDescriptor);
      return attributeOf(name, declaration) || [];
    });
  }

  constructor() {
    super();
    for (const name in this.#properties) {
      const own = Object.getOwnPropertyDescriptor(this, name);
      if (own) this.#early.push([name, own.value]);
      delete (this as Record<string, unknown>)[name];
    }
    this.requestUpdate();
  }

  abstract render(): unknown;

  get updateComplete(): Promise<unknown> {
    return this.#updated;
  }

  addController(controller: Controller): void {
    this.#controllers.add(controller);
    if (this.renderRoot && this.isConnected) controller.hostConnected?.();
  }

  connectedCallback(): void {
    this.renderRoot ??= this.createRenderRoot();
    this.#enable();
    for (const each of this.#controllers) each.hostConnected?.();
  }

  disconnectedCallback(): void {
    for (const each of this.#controllers) each.hostDisconnected?.();
  }

  attributeChangedCallback(attribute: string, _old: string | null, value: string | null): void {
    for (const name in this.#properties) {
      const declaration = this.#properties[name] ?? {};
      if (attributeOf(name, declaration) !== attribute || this.#passing === name) continue;
      const {type} = declaration;
      this.#passing = name;
      (this as Record<string, unknown>)[name] =
        type === Boolean ? value !== null : type === Number && value !== null ? Number(value) : value;
      this.#passing = '';
    }
  }

  createRenderRoot(): ShadowRoot {
    // Not in the constructor: it may run in a document whose sheets are not ours.
    // eslint-disable-next-line wc/attach-shadow-constructor
    const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = (this.constructor as typeof LitElement).elementStyles.map(
      each => each.styleSheet,
    );
    return root;
  }

  requestUpdate(): void {
    if (!this.isUpdatePending) this.#updated = this.#update();
  }

  get #properties(): Properties {
    return (this.constructor as typeof LitElement).properties;
  }

  #set(name: string, value: unknown, {reflect}: Declaration): void {
    if (Object.is(value, this.#values.get(name))) return;
    this.#values.set(name, value);
    if (reflect && this.#passing !== name) this.#reflected.add(name);
    this.requestUpdate();
  }

  async #update(): Promise<boolean> {
    this.isUpdatePending = true;
    try {
      await this.#updated;
    } catch (error) {
      // The next update goes on; what made the last one fail is for whoever listens to unhandled rejections.
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
      void Promise.reject(error);
    }
    for (const [name, value] of this.#early.splice(0)) (this as Record<string, unknown>)[name] = value;
    try {
      for (const each of this.#controllers) each.hostUpdate?.();
      const template = this.render();
      this.#reflect();
      this.isUpdatePending = false;
      if (this.renderRoot) render(template, this.renderRoot);
    } catch (error) {
      this.isUpdatePending = false;
      throw error;
    }
    for (const each of this.#controllers) each.hostUpdated?.();
    return !this.isUpdatePending;
  }

  #reflect(): void {
    for (const name of this.#reflected) {
      const value = this.#values.get(name) as string | null | undefined;
      const attribute = attributeOf(name, this.#properties[name] ?? {}) || name;
      this.#passing = name;
      if (value == null) this.removeAttribute(attribute);
      else this.setAttribute(attribute, value);
      this.#passing = '';
    }
    this.#reflected.clear();
  }
}

function attributeOf(name: string, {attribute = name.toLowerCase()}: Declaration): string | false {
  return attribute;
}
