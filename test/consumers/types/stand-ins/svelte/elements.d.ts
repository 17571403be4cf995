export interface HTMLAttributes<T extends EventTarget> {
  class?: string | null;
  onclick?: ((event: MouseEvent & {currentTarget: T}) => void) | null;
  onload?: ((event: Event) => void) | null;
  onerror?: ((event: Event) => void) | null;
  [data: `data-${string}`]: unknown;
}
export interface SvelteHTMLElements {
  div: HTMLAttributes<HTMLDivElement>;
  [name: string]: {[name: string]: any};
}
