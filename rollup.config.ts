import {resolve} from 'node:path';
import type {Plugin, RollupOptions} from 'rollup';
import {minify, minifyLiterals} from './scripts/build/minify.ts';
import {localeFiles} from './scripts/build/locale-files.ts';
import {elements} from './scripts/build/elements.ts';
import {notice} from './scripts/build/notice.ts';

// Where the compiled modules are, and where the bundles go.
const dist = process.env['OB_DIST'] ?? 'dist';

/** Each bundle has the part of Lit that the elements use (`src/bundle/`) in the place of Lit. */
const litForBundles: Plugin = {
  name: 'lit-for-bundles',
  resolveId: id => (id === 'lit' ? resolve(dist, 'bundle/lit.js') : null),
};

/** One file for a page, with all that it needs: `dist/cdn/`. */
const bundle = (input: string, file: string): RollupOptions => ({
  input,
  output: {file: `${dist}/cdn/${file}`, format: 'es'},
  plugins: [localeFiles(input, dist), litForBundles, minifyLiterals(), minify(notice)],
  onLog(level, log, handler) {
    // A warning here is a defect in the published file.
    handler(level === 'warn' ? 'error' : level, log);
  },
});

export default [
  bundle(`${dist}/all.js`, 'ob-community.js'),
  ...elements
    .filter(name => name !== 'community')
    .map(name => bundle(`${dist}/${name}/ob-${name}.js`, `ob-${name}.js`)),
];
