/** Edits (insert, delete, replace a character) that turn one word into another: Wagner and Fischer, 1974. */
function distance(from: string, to: string): number {
  let row = Array.from({length: to.length + 1}, (_, index) => index);
  for (const [i, character] of Array.from(from).entries()) {
    const next = [i + 1];
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (character === to[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

const plain = (word: string): string => word.toLowerCase().replace(/[^a-z]/g, '');

/**
 * The word that somebody meant who wrote another: the same but for case and punctuation, or one or two edits away from
 * a word of four letters and more.
 *
 * @returns undefined when none is near enough
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const written = plain(word);
  if (!written || written.length > 30) return undefined;
  return known
    .map(each => ({each, edits: distance(written, plain(each))}))
    .filter(({each, edits}) => edits === 0 || edits <= (each.length > 7 ? 2 : each.length > 3 ? 1 : 0))
    .sort((a, b) => a.edits - b.edits)[0]?.each;
}
