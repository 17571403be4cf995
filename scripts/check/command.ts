import {spawnSync} from 'node:child_process';
import {copyFileSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';

const dist = join(import.meta.dirname, '../../dist');

/** A page that has something of everything that the parsers are for. */
const page = `---
title: Tide
---
<h2>Mailing lists</h2>

| list | for |
| --- | --- |
| [Tide Dev](https://lists.example/dev) | builders |
`;

/** A document whose only heading is ours. */
const list = '{"name": "Tide", "mailingLists": [{"name": "Tide Dev"}]}';

/** The `node` that people have, and not the one that npm's scripts run with. */
function environment(): NodeJS.ProcessEnv {
  const folders = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(each => !/node_modules|node-gyp-bin/.test(each));
  return {PATH: folders.join(delimiter)};
}

/** Holds that `dist/cli.js` needs nothing beside it: it is run alone in an empty folder. */
export function checkCommand(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'ob-community-command-'));
  const node = (
    input: string,
    ...args: readonly string[]
  ): {status: number | null; stdout: string; stderr: string} =>
    spawnSync('node', args, {cwd: folder, env: environment(), input, encoding: 'utf8'});
  try {
    copyFileSync(join(dist, 'cli.js'), join(folder, 'cli.mjs'));
    const version = node('', '--version').stdout.trim();
    const made = node(page, 'cli.mjs', 'import', '-');
    const checked = node(made.stdout, 'cli.mjs', 'validate', '-');
    const rendered = node(list, 'cli.mjs', 'render', '-', '--format', 'page', '--lang', 'de');
    const help = node('', 'cli.mjs', '--help');
    const left = readdirSync(folder).filter(name => name !== 'cli.mjs');
    const isWhole = made.stdout.includes('"https://lists.example/dev"') && !left.length && !!version;
    // Its languages are modules that only register something: a bundler may take them for unused.
    const isGerman = rendered.stdout.includes('Mailinglisten');
    const works = isWhole && isGerman && [made, checked, rendered, help].every(({status}) => status === 0);
    console.log(
      works
        ? `dist/cli.js runs alone with Node ${version}, and renders in another language.`
        : `dist/cli.js does not run alone with Node ${version}:`,
    );
    if (!works)
      for (const {status, stderr} of [made, checked, rendered, help])
        console.log(`  exit code ${status}: ${stderr}`);
    return works;
  } finally {
    rmSync(folder, {recursive: true});
  }
}
