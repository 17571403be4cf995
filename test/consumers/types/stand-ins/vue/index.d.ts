export interface ReservedProps {
  key?: string | number;
}
export interface HTMLAttributes {
  class?: unknown;
  onClick?: (event: MouseEvent) => void;
  onLoad?: (event: Event) => void;
  onError?: (event: Event) => void;
}
export interface GlobalComponents {
  Teleport: new () => {$props: {to: string}};
}
