/** What a style sheet says of a token. */
export interface TokenFacts {
  /** Syntax as in `@property` of CSS (drafts.csswg.org/css-properties-values-api/#syntax-strings). */
  readonly syntax: string;
  /** What `var()` falls back to. */
  readonly default: string;
}

/** Every `var(--ob-x, fallback)`; the fallback may hold brackets in brackets. */
function* fallbacks(css: string): Generator<readonly [name: string, fallback: string]> {
  for (const {1: name = '', index, 0: found} of css.matchAll(/var\((--ob-[\w-]+),\s*/g)) {
    const start = index + found.length;
    let end = start;
    for (let depth = 1; depth; end += 1) depth += {'(': 1, ')': -1}[css[end] ?? ')'] ?? 0;
    yield [name, css.slice(start, end - 1)];
  }
}

/**
 * Reads the tokens of style sheets: the default is what `var()` falls back to where a token is read first, the
 * syntax what a comment says: `@cssprop {<color>} --ob-accent`.
 *
 * @throws when a token has no syntax
 */
export function tokenFacts(source: string): Map<string, TokenFacts> {
  const syntaxes = new Map(
    [...source.matchAll(/@cssprop \{([^}]+)\} (--[\w-]+)/g)].map(([, syntax = '', name = '']) => [
      name,
      syntax,
    ]),
  );
  const facts = new Map<string, TokenFacts>();
  for (const [name, fallback] of fallbacks(source)) {
    const syntax = syntaxes.get(name);
    if (!syntax)
      throw new Error(`${name} has no syntax: add @cssprop {<…>} ${name} to src/styles/tokens.ts.`);
    if (!facts.has(name)) facts.set(name, {syntax, default: fallback});
  }
  return facts;
}
