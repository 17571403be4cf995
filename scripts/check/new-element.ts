import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {copyCheckout} from './copy.ts';

/** An element that there is not. */
const name = 'sample-things';

/** What a person does after the scaffold has written the files, and what must not complain. */
const steps: Readonly<Record<string, readonly string[]>> = {
  write: ['scripts/new-element.ts', name],
  'type-check': ['node_modules/typescript/lib/tsc.js', '--noEmit'],
  lint: [
    'node_modules/eslint/bin/eslint.js',
    '--max-warnings',
    '0',
    ...[`src/${name}`, `test/${name}`, `stories/${name}.stories.ts`, 'src/index.ts'],
  ],
  format: [
    'node_modules/prettier/bin/prettier.cjs',
    '--check',
    `src/${name}`,
    `test/${name}`,
    'stories',
    'package.json',
  ],
  build: ['scripts/build.ts'],
  'be documented': ['node_modules/mocha/bin/mocha.js', 'test/package/readme.node.test.ts'],
};

/** Writes a new element in a copy of the sources, and holds it to everything that elements are held to. */
export function checkNewElement(): boolean {
  const workshop = mkdtempSync(join(tmpdir(), 'ob-new-element-'));
  process.on('exit', () => rmSync(workshop, {recursive: true, force: true}));
  const copy = join(workshop, 'checkout');
  copyCheckout(copy);
  for (const [step, args] of Object.entries(steps)) {
    const {status, stdout, stderr} = spawnSync(process.execPath, args, {cwd: copy, encoding: 'utf8'});
    if (status === 0) continue;
    console.error(`A new element does not ${step}:\n${stdout}${stderr}`);
    return false;
  }
  const isBuilt = existsSync(join(copy, `dist/cdn/ob-${name}.js`));
  if (isBuilt)
    console.log(`A new element is written, and passes: ${Object.keys(steps).slice(1).join(', ')}.`);
  return isBuilt;
}
