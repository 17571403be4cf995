import {globSync} from 'node:fs';
import {basename} from 'node:path';
import {expect} from 'chai';

const names = (pattern: string, end: string): string[] =>
  globSync(pattern)
    .map(file => basename(file, end))
    .sort();

describe('The run over all stories', () => {
  it('leaves no file of stories out', () => {
    const files = names('stories/*.stories.ts', '.stories.ts');
    expect(files).to.have.length.greaterThan(9);
    expect(names('test/stories/*.browser.test.ts', '.browser.test.ts')).to.deep.equal(files);
  });
});
