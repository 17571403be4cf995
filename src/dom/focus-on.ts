/** Moves focus to an element that one does not reach with the keyboard alone; to none when there is none. */
export function focusOn(element?: HTMLElement | null): void {
  element?.setAttribute('tabindex', '-1');
  element?.focus();
}
