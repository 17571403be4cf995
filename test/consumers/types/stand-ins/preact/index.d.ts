import {JSXInternal} from './jsx.js';

export import JSX = JSXInternal;

export interface ClassAttributes<T> {
  key?: string | number;
  ref?: ((instance: T | null) => void | (() => void)) | null;
}
export interface HTMLAttributes<T> {
  class?: string;
  children?: unknown;
  onClick?: (event: MouseEvent & {currentTarget: T}) => void;
  onLoad?: (event: Event) => void;
  onload?: (event: Event) => void;
}
