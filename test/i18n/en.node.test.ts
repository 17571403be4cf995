import {globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'chai';
import ts from 'typescript';
import * as en from '../../src/i18n/en.ts';

const src = join(import.meta.dirname, '../../src');

/** Every word that stands in the sources by itself: in quotation marks, or as the name of a property. */
function wordsOf(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    else if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) found.push(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return found;
}

describe('The words of the interface', () => {
  const names = Object.values(en).flatMap(part => Object.keys(part));

  it('are each shown somewhere, so that nobody downloads or translates one for nothing', () => {
    const files = globSync(`${src}/**/*.ts`).filter(file => !/i18n.(en|locales.*)\.ts$/.test(file));
    const used = new Set(files.flatMap(wordsOf));
    expect(files.length).to.be.above(60);
    expect(names.filter(name => !used.has(name))).to.deep.equal([]);
  });

  it('stand in one part each, so that a language says them once', () => {
    expect(names.filter((name, index) => names.indexOf(name) !== index)).to.deep.equal([]);
  });
});
