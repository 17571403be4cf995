/**
 * Cuts a list into runs of neighbours that have the same key.
 *
 * @returns key and entries of each run, in the list's order
 */
export function runs<T, K>(items: readonly T[], keyOf: (item: T) => K): (readonly [K, readonly T[]])[] {
  const result: [K, T[]][] = [];
  for (const item of items) {
    const key = keyOf(item);
    const last = result.at(-1);
    if (last && last[0] === key) last[1].push(item);
    else result.push([key, [item]]);
  }
  return result;
}
