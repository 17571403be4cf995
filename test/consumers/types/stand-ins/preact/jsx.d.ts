import type {HTMLAttributes} from './index.js';

export namespace JSXInternal {
  interface Element {
    type: unknown;
  }
  interface IntrinsicAttributes {
    key?: string | number;
  }
  interface ElementChildrenAttribute {
    children: unknown;
  }
  interface IntrinsicElements {
    div: HTMLAttributes<HTMLDivElement>;
  }
}
