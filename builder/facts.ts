/**
 * What the builder knows of the package. `scripts/build/builder.ts` makes it of the manifest of elements, of
 * `cdn/integrity.json` and of the sources, so that nothing here is a second list.
 */

/** What an attribute takes. */
export interface AttributeFacts {
  readonly name: string;
  /** One sentence, with code between backticks. */
  readonly description: string;
  readonly kind: 'text' | 'number' | 'boolean' | 'choice';
  /** Of a choice; the first is the default. */
  readonly values: readonly string[];
  /** Of a number: the least and the greatest, where there is one. */
  readonly range: readonly [least: number, greatest?: number];
  /** Empty text means something else than no attribute. */
  readonly takesEmpty: boolean;
}

/** A theme token: a custom property. */
export interface TokenFacts {
  /** With its hyphens: `--ob-accent`. */
  readonly name: string;
  readonly description: string;
  /** As in `@property` of CSS; `*` where CSS has none. */
  readonly syntax: string;
  readonly fallback: string;
}

/** An element of the package. */
export interface ElementFacts {
  readonly tag: string;
  readonly summary: string;
  readonly attributes: readonly AttributeFacts[];
}

/** A published file: bytes as it is, and with brotli at level 11. */
export interface FileFacts {
  readonly integrity: string;
  readonly bytes: number;
  readonly brotli: number;
}

/** A language that elements speak. */
export interface LanguageFacts {
  /** BCP 47. */
  readonly tag: string;
  /** Its own name. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

/** A page that the preview can stand on: `hosts/<name>.html`. */
export interface HostFacts {
  readonly name: string;
  readonly title: string;
}

export interface Facts {
  /** Exact version of the package. */
  readonly version: string;
  /** `ob-community` first. */
  readonly elements: readonly ElementFacts[];
  readonly tokens: readonly TokenFacts[];
  /** Names of the page's sections, in the order in which they stand there. */
  readonly sections: readonly string[];
  /** By path below `cdn/`. */
  readonly files: Readonly<Record<string, FileFacts>>;
  /** English first, which needs no file of its own. */
  readonly languages: readonly LanguageFacts[];
  /** The blank page first. */
  readonly hosts: readonly HostFacts[];
}

/**
 * The facts of an element, by its tag.
 *
 * @throws for a tag of somebody else
 */
export function elementOf({elements}: Facts, tag: string): ElementFacts {
  const found = elements.find(each => each.tag === tag);
  if (!found) throw new Error(`There is no element ${tag}.`);
  return found;
}
