/** The parts of a Custom Elements Manifest 2.1.0 that ours has (github.com/webcomponents/custom-elements-manifest). */

/** Something exported: `module` is a path in the package; without `package` it is ours. */
export interface Reference {
  name: string;
  package?: string;
  module?: string;
}

/** A type as text, and whatever names in it lead somewhere: from `start` to `end` in the text. */
export interface Typed {
  text: string;
  references?: (Reference & {start: number; end: number})[];
}

/** What every documented thing has. Descriptions are Markdown. */
export interface Documented {
  name: string;
  description?: string;
  summary?: string;
  deprecated?: boolean | string;
}

/** `fieldName` is the property that follows the attribute. */
export interface Attribute extends Documented {
  type?: Typed;
  fieldName?: string;
}

/** A property or a method. `attribute` names the attribute that sets the property. */
export interface Member extends Documented {
  kind: 'field' | 'method';
  type?: Typed;
  privacy?: 'public' | 'private' | 'protected';
  static?: boolean;
  readonly?: boolean;
  attribute?: string;
  reflects?: boolean;
  default?: string;
  parameters?: {name: string; type?: Typed; optional?: boolean}[];
  return?: {type?: Typed};
  inheritedFrom?: Reference;
}

/** `type` is the class of the event. */
export interface Fired extends Documented {
  type?: Typed;
}

/** A custom property; `syntax` as in `@property` of CSS, `default` as in the style sheet. */
export interface Token extends Documented {
  syntax?: string;
  default?: string;
}

/** A class, a function or a constant. */
export interface Declaration extends Documented {
  kind: 'class' | 'function' | 'variable' | 'mixin';
  superclass?: Reference;
  customElement?: boolean;
  tagName?: string;
  members?: Member[];
  attributes?: Attribute[];
  events?: Fired[];
  slots?: Documented[];
  cssParts?: Documented[];
  cssProperties?: Token[];
  cssStates?: Documented[];
  type?: Typed;
  parameters?: {name: string; type?: Typed; optional?: boolean}[];
  return?: {type?: Typed};
}

/** A declaration that is an element: everything is there, if empty. */
export type ElementDeclaration = Required<
  Pick<
    Declaration,
    'tagName' | 'members' | 'attributes' | 'events' | 'slots' | 'cssParts' | 'cssProperties' | 'cssStates'
  >
> &
  Declaration;

/** An export of a module, or a tag that it defines. */
export interface Export {
  kind: 'js' | 'custom-element-definition';
  name: string;
  declaration: Reference;
}

/** A module; `path` starts at the root of the package: `dist/people/people.js`. */
export interface Module {
  kind: 'javascript-module';
  path: string;
  declarations: Declaration[];
  exports: Export[];
}

export interface Manifest {
  schemaVersion: string;
  readme: string;
  modules: Module[];
}

/** All elements of a manifest, in the order of their tags. */
export function elementsOf({modules}: Manifest): ElementDeclaration[] {
  return modules
    .flatMap(({declarations}) => declarations)
    .filter((each): each is ElementDeclaration => each.customElement === true)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
}
