/**
 * `npm test`: makes sure that the engines and `dist/` are there, runs the tests in Node, Chromium, Firefox and
 * WebKitGTK, and ends with a line of the form `N passed, N failed`.
 *
 *     npm test -- --engine chromium --engine node     only there (node, chromium, firefox, webkit)
 *     npm test -- --files 'test/document/*.test.ts'   only these files (repeatable)
 *     npm test -- --node-only                         the same as --engine node
 *     npm test -- --no-build                          with dist/ as it is, even if there is none
 *     npm test -- --update-snapshots                  writes snapshots that differ anew
 *
 * The exit code is 1 when a test fails or is skipped, when a file cannot be loaded or holds no test, when no test
 * ran, and with CI set when an engine is missing. Each of these counts in the last line.
 */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative, sep} from 'node:path';
import {parseArgs} from 'node:util';
import {startTestRunner} from '@web/test-runner';
import {testRunnerConfig} from '../web-test-runner.config.ts';
import {ENGINES, LABELS, ensureEngines} from './engines.ts';
import type {Engine, EngineName} from './engines.ts';
import {countLines, testCommands, type Counts} from './test-commands.ts';
import {hostResults, keepResults, matrixText, nodeHostResults} from './test/host-matrix.ts';
import type {HostResult} from './test/host-matrix.ts';

const root = join(import.meta.dirname, '..');
const PLACES = ['node', ...ENGINES] as const;
type Place = (typeof PLACES)[number];

/** What happened in one place. A problem is a sentence; each counts as one failure. */
interface Outcome {
  label: string;
  passed: number;
  failed: number;
  problems: string[];
  counts: Counts;
  seconds: number;
  /** Host pages among the tests, for the matrix. */
  hosts?: HostResult[];
}

type Runner = NonNullable<Awaited<ReturnType<typeof startTestRunner>>>;
type Session = ReturnType<Runner['sessions']['all']> extends Iterable<infer S> ? S : never;
type Suite = NonNullable<Session['testResults']>;

interface MochaReport {
  passes: {title: string; fullTitle: string}[];
  failures: {title: string; fullTitle: string; file?: string; err: {message?: string; stack?: string}}[];
}

function readOptions() {
  const {values, positionals} = parseArgs({
    allowPositionals: true, // A shell may have expanded the pattern after --files.
    options: {
      engine: {type: 'string', multiple: true},
      files: {type: 'string', multiple: true},
      'node-only': {type: 'boolean'},
      'no-build': {type: 'boolean'},
      'update-snapshots': {type: 'boolean'},
    },
  });
  const chosen = values['node-only'] ? ['node'] : (values.engine ?? PLACES);
  const unknown = chosen.filter(name => !PLACES.includes(name as Place));
  if (unknown.length)
    throw new Error(`No such engine: ${unknown.join(', ')}. Choose from ${PLACES.join(', ')}.`);
  const patterns = [...(values.files ?? []), ...positionals];
  return {
    places: PLACES.filter(place => chosen.includes(place)),
    patterns: patterns.length ? patterns : ['test/**/*.test.ts'],
    build: !values['no-build'],
    updates: !!values['update-snapshots'],
  };
}

function listFiles(patterns: string[]): string[] {
  const exclude = ['**/node_modules/**', 'test/consumers/**'];
  const files = globSync(patterns, {cwd: root, exclude}).filter(file => file.endsWith('.test.ts'));
  return files.map(file => file.split(sep).join('/')).sort();
}

/** `X.node.test.ts` is for Node only, `X.browser.test.ts` for browsers only. */
function belongs(file: string, place: Place): boolean {
  return !file.endsWith(place === 'node' ? '.browser.test.ts' : '.node.test.ts');
}

/** The oldest file of `dist/` must be younger than whatever it is made from. */
function isBuilt(): boolean {
  const times = (patterns: string[]) =>
    globSync(patterns, {cwd: root})
      .map(file => statSync(join(root, file)))
      .flatMap(stat => (stat.isFile() ? stat.mtimeMs : []));
  const made = times(['dist/**']);
  const sources = times([
    'src/**',
    'builder/**',
    'stories/hosts/**',
    'scripts/build.ts',
    'scripts/build/**',
    'rollup.config.ts',
    'tsconfig*.json',
    'package.json',
  ]);
  return made.length > 0 && Math.min(...made) >= Math.max(...sources);
}

async function run(args: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: {...process.env, ...env},
  });
  const stop = () => child.kill();
  process.on('exit', stop);
  const [code] = (await once(child, 'exit')) as [number | null];
  process.off('exit', stop);
  return code ?? 1;
}

const MOCHA = [
  'node_modules/mocha/bin/mocha.js',
  ...['--no-config', '--exit', '--forbid-only', '--forbid-pending', '--timeout=120000', '--reporter=json'],
];

async function runInNode(files: string[]): Promise<Omit<Outcome, 'seconds'>> {
  const folder = mkdtempSync(join(tmpdir(), 'ob-community-mocha-'));
  const output = join(folder, 'report.json');
  const counted = join(folder, 'counts.json');
  const code = await run([...MOCHA, `--reporter-option=output=${output}`, ...files], {OB_COUNTS: counted});
  const text = existsSync(output) ? readFileSync(output, 'utf8') : '';
  const counts = (existsSync(counted) ? JSON.parse(readFileSync(counted, 'utf8')) : {}) as Counts;
  rmSync(folder, {recursive: true});
  const {passes, failures} = (text ? JSON.parse(text) : {passes: [], failures: []}) as MochaReport;
  for (const {fullTitle, file, err} of failures) {
    console.log(`\n✗ ${fullTitle}\n  ${file ? relative(root, file) : ''}\n${err.stack ?? err.message ?? ''}`);
  }
  // A test that ends the process leaves no report, with whatever code.
  const broken = !text || (code !== 0 && !failures.length);
  const problems = broken ? [`mocha ended with code ${code}${text ? '' : ', without a result'}.`] : [];
  const hosts = [...nodeHostResults(passes, true), ...nodeHostResults(failures, false)];
  return {label: 'Node', passed: passes.length, failed: failures.length, problems, counts, hosts};
}

async function runInEngine(
  engine: Engine,
  files: string[],
  updates: boolean,
): Promise<Omit<Outcome, 'seconds'>> {
  const prepared = await testRunnerConfig(engine, files);
  const counts: Counts = {};
  try {
    const runner = await startTestRunner({
      config: {
        ...prepared.config,
        plugins: [...(prepared.config.plugins ?? []), testCommands(counts, updates)],
      },
      readCliArgs: false,
      readFileConfig: false,
      autoExitProcess: false,
    });
    if (!runner) throw new Error('The test runner did not start.');
    await new Promise(resolve => runner.on('stopped', resolve));
    return {...collect(LABELS[engine.name], [...runner.sessions.all()]), counts};
  } finally {
    prepared.stop();
  }
}

function collect(label: string, sessions: Session[]): Omit<Outcome, 'seconds' | 'counts'> {
  const outcome = {label, passed: 0, failed: 0, problems: [] as string[], hosts: [] as HostResult[]};
  for (const session of sessions) {
    const tests = session.testResults ? results(session.testResults) : [];
    if (session.testResults) outcome.hosts.push(...hostResults(label, session.testResults));
    const passed = tests.filter(Boolean).length;
    outcome.passed += passed;
    outcome.failed += tests.length - passed;
    const file = relative(root, session.testFile);
    if (!tests.length) outcome.problems.push(`${file}: no test ran.`);
    else if (!session.passed && passed === tests.length)
      outcome.problems.push(`${file}: an error outside its tests.`);
  }
  return outcome;
}

/** Every test below a suite, true if it passed. */
function results(suite: Suite): boolean[] {
  return [...suite.tests.map(({passed, skipped}) => passed && !skipped), ...suite.suites.flatMap(results)];
}

async function timed(place: string, task: () => Promise<Omit<Outcome, 'seconds'>>): Promise<Outcome> {
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 1000);
  console.log(`\n── ${place} ──`);
  try {
    return {...(await task()), seconds: seconds()};
  } catch (error) {
    console.error(error);
    const problem = `The run broke off: ${error instanceof Error ? error.message : String(error)}`;
    return {label: place, passed: 0, failed: 0, problems: [problem], counts: {}, seconds: seconds()};
  }
}

/** Prints the result of each place and the sum, and says whether all is well. */
function summarise(outcomes: Outcome[], notRun: Map<EngineName, string>): boolean {
  const hosts = outcomes.flatMap(outcome => outcome.hosts ?? []);
  keepResults(hosts);
  console.log(hosts.length ? `\n${matrixText(hosts)}\n` : '');
  for (const {label, passed, failed, problems, seconds} of outcomes) {
    console.log(`${label.padEnd(10)} ${passed} passed, ${failed + problems.length} failed (${seconds} s)`);
    for (const problem of problems) console.log(`           ${problem}`);
  }
  for (const line of countLines(outcomes)) console.log(line);
  for (const [name, reason] of notRun) console.log(`${LABELS[name].padEnd(10)} NOT RUN. ${reason}`);
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const broken = outcomes.reduce((sum, {failed, problems}) => sum + failed + problems.length, 0);
  const failed = broken + (process.env['CI'] ? notRun.size : 0);
  if (!passed && !failed) console.log('No test ran.');
  console.log(`${passed} passed, ${failed} failed`);
  return passed > 0 && failed === 0;
}

async function main(): Promise<boolean> {
  const {places, patterns, build, updates} = readOptions();
  const found = ensureEngines(ENGINES.filter(name => places.includes(name)));
  for (const sentence of [...found.missing.values(), ...found.notes]) console.log(sentence);
  if (build && !isBuilt() && (await run(['scripts/build.ts'])) !== 0) {
    const problems = [
      'scripts/build.ts failed, so there is nothing to test (--no-build runs the tests without).',
    ];
    const counts = {};
    return summarise([{label: 'Build', passed: 0, failed: 0, problems, counts, seconds: 0}], found.missing);
  }
  const files = listFiles(patterns);
  const outcomes: Outcome[] = [];
  const inNode = files.filter(file => belongs(file, 'node'));
  if (places.includes('node') && inNode.length) outcomes.push(await timed('Node', () => runInNode(inNode)));
  const inBrowsers = files.filter(file => belongs(file, 'chromium')).map(file => join(root, file));
  for (const engine of inBrowsers.length ? found.engines : []) {
    outcomes.push(await timed(LABELS[engine.name], () => runInEngine(engine, inBrowsers, updates)));
  }
  return summarise(outcomes, found.missing);
}

// `exit` handlers end every process that was started; without these a signal would skip them.
process.once('SIGHUP', () => process.exit(129));
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
process.exit((await main()) ? 0 : 1);
