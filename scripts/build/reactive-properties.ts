import ts from 'typescript';

/** How Lit declares a reactive property, as far as it can be seen from outside. */
export interface ReactiveProperty {
  /** Undefined when no attribute sets it. */
  readonly attribute: string | undefined;
  readonly isReflected: boolean;
}

/** The object in `{…} as const satisfies X`. */
function objectOf(node: ts.Expression | undefined): ts.ObjectLiteralExpression | undefined {
  let inner = node;
  while (inner && (ts.isAsExpression(inner) || ts.isSatisfiesExpression(inner))) inner = inner.expression;
  return inner && ts.isObjectLiteralExpression(inner) ? inner : undefined;
}

/** Text of each member of an object of literals; strings without their quotes. */
function literals(node: ts.Expression): Record<string, string> {
  const members = objectOf(node)?.properties.filter(ts.isPropertyAssignment) ?? [];
  return Object.fromEntries(
    members.map(({name, initializer}) => [
      name.getText(),
      ts.isStringLiteral(initializer) ? initializer.text : initializer.getText(),
    ]),
  );
}

/** Reads one declaration as Lit does: the attribute is the name in lower case, unless it is said otherwise. */
function propertyOf(name: string, node: ts.Expression): ReactiveProperty {
  const {attribute = name.toLowerCase(), reflect} = literals(node);
  return {attribute: attribute === 'false' ? undefined : attribute, isReflected: reflect === 'true'};
}

/**
 * Reads an object of Lit's property declarations, with what is spread into it.
 *
 * @param shared - objects that may be spread, by name
 * @throws when something is spread that is not in `shared`: a property would be missing in silence
 */
export function reactiveProperties(
  node: ts.Expression | undefined,
  shared: ReadonlyMap<string, ts.Expression>,
): Map<string, ReactiveProperty> {
  const found = new Map<string, ReactiveProperty>();
  for (const each of objectOf(node)?.properties ?? []) {
    if (ts.isPropertyAssignment(each)) {
      found.set(each.name.getText(), propertyOf(each.name.getText(), each.initializer));
      continue;
    }
    const from = ts.isSpreadAssignment(each) ? shared.get(each.expression.getText()) : undefined;
    if (!from) throw new Error(`${each.getText()}: not a list of properties that the manifest can read.`);
    for (const [name, property] of reactiveProperties(from, shared)) found.set(name, property);
  }
  return found;
}
