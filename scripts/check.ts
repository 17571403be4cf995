/**
 * `npm run check`: what must hold beside the tests. Runs everything, then says what failed.
 *
 *     npm run check -- --only api           only these (repeatable)
 */
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {checkApi} from './check/api.ts';
import {checkCommand} from './check/command.ts';
import {checkBill, checkNotices} from './check/licences.ts';
import {checkConsumers} from './check/consumers.ts';
import {checkLocales} from './check/locales.ts';
import {checkManifest} from './check/manifest.ts';
import {checkModules} from './check/modules.ts';
import {checkNewElement} from './check/new-element.ts';
import {checkAttw, checkEmbed, checkPackage, checkPublint, checkQuiet} from './check/package.ts';
import {checkReproducible} from './check/reproducible.ts';
import {checkSent} from './check/sent.ts';
import {checkShaking} from './check/shaking.ts';
import {checkSizes} from './check/sizes.ts';
import {checkTemplateTypes} from './check/template-types.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

const {values} = parseArgs({
  options: {only: {type: 'string', multiple: true}},
});

/** Runs a tool of ours; true when it had nothing to say. */
function tool(file: string, ...args: readonly string[]): boolean {
  const {status} = spawnSync(process.execPath, [`node_modules/${file}`, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  return status === 0;
}

const checks: Readonly<Record<string, () => boolean | Promise<boolean>>> = {
  types: () => tool('typescript/lib/tsc.js', '--noEmit'),
  lint: () => tool('eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  format: () => tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  languages: checkLocales,
  sent: checkSent,
  sizes: checkSizes,
  command: checkCommand,
  package: checkPackage,
  publint: checkPublint,
  attw: checkAttw,
  modules: checkModules,
  manifest: checkManifest,
  templates: checkTemplateTypes,
  shaking: checkShaking,
  consumers: () => checkConsumers(),
  quiet: checkQuiet,
  notices: checkNotices,
  bill: checkBill,
  embed: checkEmbed,
  api: checkApi,
  'new-element': checkNewElement,
  reproducible: checkReproducible,
};

if (!existsSync(`${root}dist/cdn/integrity.json`)) {
  console.error('dist/ is not built. Run: npm run build');
  process.exit(1);
}

const unknown = values.only?.filter(name => !(name in checks)) ?? [];
if (unknown.length)
  throw new Error(`No such check: ${unknown.join(', ')}. There are ${Object.keys(checks).join(', ')}.`);

const failed: string[] = [];
for (const [name, check] of Object.entries(checks)) {
  if (values.only && !values.only.includes(name)) continue;
  console.log(`\n# ${name}`);
  if (!(await check())) failed.push(name);
}
console.log(failed.length ? `\nFailed: ${failed.join(', ')}.` : '\nEvery check holds.');
process.exitCode = failed.length ? 1 : 0;
