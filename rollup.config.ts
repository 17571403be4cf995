import {readFileSync} from 'node:fs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import type {RollupOptions} from 'rollup';
import {minify, minifyLiterals} from './scripts/build/minify.ts';
import {trustedTypes} from './scripts/build/trusted-types.ts';
import {elements} from './scripts/build/elements.ts';

const {version} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
};
// Where the compiled modules are, and where the bundles go.
const dist = process.env['OB_DIST'] ?? 'dist';
const banner = `/*! ob-community ${version} | MIT | includes Lit, (c) Google LLC, BSD-3-Clause */`;

/** One file for a page, Lit included: `dist/cdn/`. */
const bundle = (input: string, file: string): RollupOptions => ({
  input,
  output: {file: `${dist}/cdn/${file}`, format: 'es'},
  plugins: [
    nodeResolve({exportConditions: ['production']}),

    trustedTypes(),
    minifyLiterals(),
    minify(banner),
  ],
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
