export namespace JSX {
  interface Element {
    type: unknown;
  }
  interface ElementChildrenAttribute {
    children: unknown;
  }
  interface HTMLAttributes<T> {
    class?: string;
    children?: unknown;
    ref?: T | ((element: T) => void);
    onClick?: (event: MouseEvent & {currentTarget: T}) => void;
    onLoad?: (event: Event) => void;
    'on:load'?: (event: Event) => void;
  }
  interface IntrinsicElements {
    div: HTMLAttributes<HTMLDivElement>;
  }
}
