import {expect} from 'chai';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const root = join(import.meta.dirname, '../..');
const PASSING = `it('is kept', () => undefined);`;

describe('npm test', () => {
  let folder = '';
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'ob-community-runner-'))));
  afterEach(() => rmSync(folder, {recursive: true}));

  /** Runs the runner on one file of its own; as at home unless `env` says CI. */
  function npmTest(source: string, {args = ['--node-only'], env = {}}: {args?: string[]; env?: object} = {}) {
    const file = join(folder, 'one.test.ts');
    writeFileSync(file, source);
    const {status, stdout, stderr} = spawnSync(
      process.execPath,
      ['scripts/test.ts', '--no-build', '--files', file, ...args],
      {cwd: root, encoding: 'utf8', env: {...process.env, CI: '', ...env}},
    );
    return {status, output: stdout + stderr, last: stdout.trimEnd().split('\n').at(-1)};
  }

  it('ends with the sum, and well, when every test passes', () => {
    const {status, last} = npmTest(PASSING + PASSING);
    expect(last).to.equal('2 passed, 0 failed');
    expect(status).to.equal(0);
  });

  it('fails and shows the error when one test fails', () => {
    const {status, last, output} = npmTest(`${PASSING} it('is lost', () => { throw new Error('gone'); });`);
    expect(last).to.equal('1 passed, 1 failed');
    expect(output).to.include('is lost').and.include('gone');
    expect(status).to.equal(1);
  });

  it('fails and names a test that is skipped', () => {
    const {status, last, output} = npmTest(`${PASSING} it.skip('is put off', () => undefined);`);
    expect(last).to.equal('1 passed, 1 failed');
    expect(output).to.include('is put off');
    expect(status).to.equal(1);
  });

  it('fails when a test keeps the others from running', () => {
    const {status, last} = npmTest(`${PASSING} it.only('is alone', () => undefined);`);
    expect(last).to.equal('0 passed, 1 failed');
    expect(status).to.equal(1);
  });

  it('fails when a file cannot be loaded', () => {
    const {status, last} = npmTest(`import './nowhere.ts';`);
    expect(last).to.equal('0 passed, 1 failed');
    expect(status).to.equal(1);
  });

  it('fails when there is no test', () => {
    const {status, last} = npmTest('export {};');
    expect(last).to.equal('0 passed, 0 failed');
    expect(status).to.equal(1);
  });

  const WITHOUT_CHROMIUM = {
    args: ['--engine', 'node', '--engine', 'chromium'],
    env: {CHROME_PATH: '/nowhere'},
  };

  it('names a missing engine and goes on with the others', () => {
    const {status, last, output} = npmTest(PASSING, WITHOUT_CHROMIUM);
    expect(output)
      .to.match(/^Chromium +NOT RUN/m)
      .and.include('/nowhere');
    expect(last).to.equal('1 passed, 0 failed');
    expect(status).to.equal(0);
  });

  it('counts a missing engine as a failure in continuous integration', () => {
    const env = {...WITHOUT_CHROMIUM.env, CI: 'true'};
    const {status, last} = npmTest(PASSING, {...WITHOUT_CHROMIUM, env});
    expect(last).to.equal('1 passed, 1 failed');
    expect(status).to.equal(1);
  });

  it('prints what tests have counted, by place', () => {
    const count = JSON.stringify(join(root, 'test/support/count.ts'));
    const {last, output} = npmTest(
      `import {count} from ${count}; it('counts', () => { count('sails'); count('oars', 2); count('oars'); });`,
    );
    expect(output).to.include('\noars: Node 3\nsails: Node 1\n');
    expect(last).to.equal('1 passed, 0 failed');
  });

  it('refuses an engine that it does not know', () => {
    const {status, output} = npmTest(PASSING, {args: ['--engine', 'trident']});
    expect(output).to.include('No such engine: trident');
    expect(status).to.equal(1);
  });
});
