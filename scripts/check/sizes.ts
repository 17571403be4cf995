import {join} from 'node:path';
import {publishedFiles} from '../build/sizes.ts';

const dist = join(import.meta.dirname, '../../dist/cdn');

/**
 * Bytes after brotli, at most, for each published script. The page and the list are the product contract's; an element
 * that has no figure there must not outgrow the page.
 */
const gates: Readonly<Record<string, number>> = {
  'ob-community.js': 28_672,
  'ob-mailing-lists.js': 13_550,
};

/** The same for a language. */
const language = 1536;

/** Prints every published file with its size, and holds the gates. */
export function checkSizes(): boolean {
  const page = gates['ob-community.js'] ?? 0;
  let isWithin = true;
  for (const [name, {bytes, brotli}] of Object.entries(publishedFiles(dist))) {
    const gate = name.startsWith('locales/') ? language : (gates[name] ?? page);
    const room = gate - brotli;
    isWithin &&= room >= 0;
    console.log(
      `${name.padEnd(24)} ${String(bytes).padStart(7)} B, brotli ${String(brotli).padStart(6)} B of ${gate}${room < 0 ? `, ${-room} B too many` : ''}`,
    );
  }
  return isWithin;
}
