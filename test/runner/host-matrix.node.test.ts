import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'chai';
import {
  hostResults,
  matrixText,
  nodeHostResults,
  rowsOf,
  type HostResult,
} from '../../scripts/test/host-matrix.ts';
import {hostPages} from '../hosts/host-pages.ts';

type Suite = Parameters<typeof hostResults>[1];

const test = (name: string, passed = true, skipped = false): Suite['tests'][number] => ({
  name,
  passed,
  skipped,
});
const suite = (name: string, tests: Suite['tests'], suites: readonly Suite[] = []): Suite => ({
  name,
  tests,
  suites,
});

describe('the matrix of host pages', () => {
  const all = suite(
    '',
    [],
    [
      suite('host page · style', [test('Bootstrap'), test('Normalize', false)]),
      suite('something else', [test('is no page')]),
      suite('deeper', [], [suite('host page · life', [test('Turbo', true, true)])]),
    ],
  );

  it('is gathered from the suites of that title, at any depth, and counts a skipped page as lost', () => {
    expect(hostResults('Firefox', all)).to.deep.equal([
      {engine: 'Firefox', group: 'style', title: 'Bootstrap', passed: true},
      {engine: 'Firefox', group: 'style', title: 'Normalize', passed: false},
      {engine: 'Firefox', group: 'life', title: 'Turbo', passed: false},
    ]);
  });

  it('has what Node opened in an engine itself, under the name of that engine', () => {
    const tests = [
      {title: 'left', fullTitle: 'host page · life · Firefox left'},
      {title: 'is none', fullTitle: 'something else · Firefox is none'},
    ];
    expect(nodeHostResults(tests, true)).to.deep.equal([
      {engine: 'Firefox', group: 'life', title: 'left', passed: true},
    ]);
  });

  const results: HostResult[] = [
    ...hostResults('Chromium', all),
    {engine: 'WebKitGTK', group: 'style', title: 'Bootstrap', passed: true},
  ];

  it('has a row for each page, and an open cell where an engine did not run it', () => {
    expect(rowsOf(results).rows.map(({title, cells}) => [title, ...cells])).to.deep.equal([
      ['Bootstrap', true, true],
      ['Normalize', false, undefined],
      ['Turbo', false, undefined],
    ]);
  });

  it('ends with the number of pages that pass everywhere', () => {
    expect(matrixText(results))
      .to.include('✗')
      .and.match(/1 of 3 host pages pass in Chromium, WebKitGTK\.$/);
    expect(matrixText([])).to.equal('');
  });
});

describe('the table of host pages in the documentation', () => {
  it('names every page once, as passed in three engines', () => {
    const table = readFileSync(join(import.meta.dirname, '../../docs/host-pages.md'), 'utf8');
    const rows = [...table.matchAll(/^\| (.+?) +\| ✓ +\| ✓ +\| ✓ +\|$/gm)].map(([, title = '']) => title);
    const titles = hostPages.map(({title}) => title.replaceAll('*', '\\*').replaceAll('<', '&lt;'));
    expect(rows).to.deep.equal(titles);
    expect(new Set(hostPages.map(({group, name}) => `${group}/${name}`)).size).to.equal(titles.length);
    expect(titles.length).to.be.at.least(60);
  });
});
