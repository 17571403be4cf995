import {expect} from 'chai';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

const root = join(import.meta.dirname, '../..');
const statement = readFileSync(join(root, 'ACCESSIBILITY.md'), 'utf8');

/** WCAG 2.2 (W3C Recommendation, 5 October 2023), without 4.1.1, which it calls obsolete. */
const criteria = {
  A: '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2',
  AA: '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
};

/** Rows of the tables: number, level, how, file and part of a title. */
const rows = [
  ...statement.matchAll(/^\| (\d\.\d\.\d+) [^|]+\| (A+) +\| ([^|]+) \| `([^`]+)` “([^”]+)” +\|$/gm),
].map(([, number = '', level = '', how = '', file = '', title = '']) => ({number, level, how, file, title}));

/** Titles of the tests in a file; what is filled in at run time stands as it is written. */
const titlesOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/\bit\(\s*(['`])((?:\\.|(?!\1).)*)\1/g)].map(
    ([, , title = '']) => title,
  );

describe('what ACCESSIBILITY.md promises', () => {
  for (const [level, numbers] of Object.entries(criteria)) {
    it(`has one row for each criterion of level ${level}, in their order`, () => {
      const compare = (a: string, b: string): number => a.localeCompare(b, 'en', {numeric: true});
      const found = rows.filter(row => row.level === level).map(({number}) => number);
      expect(found).to.deep.equal(numbers.split(' ').sort(compare));
    });
  }

  it('has no row that is not read here', () => {
    expect(rows).to.have.length([...statement.matchAll(/^\| \d/gm)].length);
    expect(rows.length).to.be.greaterThan(55);
  });

  for (const {number, file, title} of rows) {
    it(`names a test that there is, for ${number}: ${title}`, () => {
      expect(existsSync(join(root, file)), file).to.equal(true);
      expect(titlesOf(file).some(each => each.includes(title))).to.equal(true);
    });
  }
});
