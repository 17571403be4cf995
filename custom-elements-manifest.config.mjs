import {globSync, readFileSync} from 'node:fs';
import {communityPlugin} from './scripts/build/manifest-plugin.ts';
import {tokenFacts} from './scripts/build/token-facts.ts';

// Where tokens are declared comes first: their defaults there are the ones that count.
const sheets = ['src/styles/tokens.ts', ...globSync('src/**/*.ts').sort()];
const styles = sheets.map(file => readFileSync(file, 'utf8')).join('\n');

/** Path in the package of what is compiled from a source. */
const toPublished = source => source.replace(/^\.?\/?src\//, 'dist/').replace(/\.ts$/, '.js');

/** Reads the elements and what else can be imported; `npm run build` writes `dist/custom-elements.json`. */
export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/cli/**', 'src/{bundle,styles,templates,i18n/locales}/**'],
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [communityPlugin(tokenFacts(styles), toPublished)],
};
