import {globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'chai';

const src = join(import.meta.dirname, '../../src');

/** What names a side of the screen instead of a side of the text (CSS Logical Properties), or the size of one. */
const physical =
  /(?:^|[\s;{-])((?:[\w-]+-)?(?:left|right)(?:-[\w-]+)?|(?:min-|max-)?width|(?:min-|max-)?(?<!line-)height|[\w-]+-(?:top|bottom))\s*:|:\s*[^;]*\b(left|right)\b/gm;

/** Style sheets in a source file: all of a `.css` file, what stands in `css` templates of another. */
function sheetsOf(file: string): string {
  const source = readFileSync(file, 'utf8');
  const sheets = file.endsWith('.css')
    ? [source]
    : [...source.matchAll(/css`([^`]*)`/g)].map(([, sheet = '']) => sheet);
  return sheets.join('\n').replace(/\/\*.*?\*\//gs, '');
}

const found = (sheet: string): string[] => [...sheet.matchAll(physical)].map(([match]) => match.trim());

describe('style sheets', () => {
  it('name sides of the text, never of the screen, so that they are right in every direction', () => {
    const files = globSync(`${src}/**/*.{ts,css}`).filter(file => sheetsOf(file));
    expect(files.length).to.be.above(8);
    for (const file of files) expect(found(sheetsOf(file)), file).to.deep.equal([]);
  });

  for (const sheet of [
    'p { margin-left: 1em; }',
    'p { border-right-color: red; }',
    'p { text-align: left; }',
    'p { float: right; }',
    'p { left: 0; }',
    'p { max-width: 10em; }',
    'p { padding-bottom: 1em; }',
  ]) {
    it(`would not pass with: ${sheet}`, () => {
      expect(found(sheet)).to.have.length(1);
    });
  }
});
