import {readFileSync} from 'node:fs';
import {join} from 'node:path';

const consumers = join(import.meta.dirname, '../../test/consumers');

/** Takes from lines the indentation that they share. */
function dedent(lines: readonly string[]): string {
  const margins = lines.filter(line => line.trim()).map(line => /^ */.exec(line)?.[0].length ?? 0);
  const margin = Math.min(...margins);
  return lines.map(line => line.slice(margin)).join('\n');
}

/**
 * What stands between `#region NAME` and `#endregion` in a file of `test/consumers/`, all such regions one after the
 * other, without their common indentation. Throws when there is none.
 */
export function region(file: string, name: string): string {
  const lines = readFileSync(join(consumers, file), 'utf8').split('\n');
  const parts: string[] = [];
  let open: string[] | undefined;
  for (const line of lines) {
    if (line.includes(`#region ${name}`)) open = [];
    else if (open && line.includes('#endregion')) {
      parts.push(dedent(open));
      open = undefined;
    } else open?.push(line);
  }
  if (!parts.length) throw new Error(`${file} has no region "${name}".`);
  return parts.join('\n').trim();
}

/** A mark such as `<!-- snippet: react/council.tsx#docs -->`, and the block of code after it. */
const marked = /(<!-- snippet: ([\w./-]+)#([\w-]+) -->\n\n```\w*\n)(.*?)(\n```)/gs;

/** A text in Markdown with the code of each marked block as it is in the project that it names. */
export function fillSnippets(markdown: string): string {
  return markdown.replace(
    marked,
    (_, start: string, file: string, name: string, __, end: string) => start + region(file, name) + end,
  );
}
