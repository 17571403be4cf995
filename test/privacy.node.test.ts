import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'chai';

const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const statement = read('PRIVACY.md');

/** Rows of its tables, without their heads. */
const rows = statement.split('\n').filter(line => /^\| (?!statement|key|request|---)/.test(line));

/** Beginnings of titles as they stand in a test file; the end of one that is made at run time is left open. */
const titles = (file: string): string[] =>
  [...read(file).matchAll(/\bit\(\s*(['"`])(.*?)\1,/gs)].map(
    ([, , title = '']) => title.split('${')[0] ?? '',
  );

describe('The privacy statement', () => {
  it('names a test for every statement', () => {
    expect(rows.length).to.be.above(15);
    for (const row of rows) expect(row).to.match(/`test\/[\w./-]+\.test\.ts`: \S.* \|$/);
  });

  it('names tests that there are', () => {
    const proofs = [...statement.matchAll(/`(test\/[\w./-]+\.test\.ts)`: (.+?) \|$/gm)];
    expect(proofs).to.have.length(rows.length);
    for (const [, file = '', title = ''] of proofs)
      expect(
        titles(file).some(each => each && title.startsWith(each)),
        `${file}: ${title}`,
      ).to.equal(true);
  });

  it('has a row for every purpose of a request, and the guide to consent names each', () => {
    const [, type = ''] = /type Purpose = (.+);/.exec(read('src/dom/events.ts')) ?? [];
    const purposes = [...type.matchAll(/'(\w+)'/g)].map(([, purpose = '']) => purpose);
    expect(purposes).to.include('language').and.include('document');
    for (const purpose of purposes) {
      expect(rows.filter(row => row.includes(`(purpose \`${purpose}\`)`))).to.have.length(1);
      expect(read('docs/consent.md')).to.include(`\`${purpose}\``);
    }
  });

  it('names every beginning of a key that is written', () => {
    const sources = ['src/document/load.ts', 'src/contact-form/entry.ts'].map(read).join('\n');
    const prefixes = [...sources.matchAll(/[`'](ob-[\w-]+:)/g)].map(([, prefix = '']) => prefix);
    expect(prefixes).to.have.length(2);
    for (const prefix of prefixes) expect(statement).to.include(`\`${prefix}\``);
  });
});
