/** A style sheet as `css` makes it; the constructed sheet is made once, when the first element needs it. */
export class CSSResult {
  readonly cssText: string;
  #sheet: CSSStyleSheet | undefined;

  constructor(cssText: string) {
    this.cssText = cssText;
  }

  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) (this.#sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.#sheet;
  }
}

/** Takes other results of `css` as values, and nothing else. */
export const css = (strings: TemplateStringsArray, ...values: readonly CSSResult[]): CSSResult =>
  new CSSResult(strings.reduce((text, next, index) => text + (values[index - 1]?.cssText ?? '') + next));
