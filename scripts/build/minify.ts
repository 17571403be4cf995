import {transform} from 'esbuild';
import {minifyHTMLLiterals} from 'minify-literals';
import type {Plugin} from 'rollup';
import {minify as terser} from 'terser';

/** Removes white space from templates and style sheets. */
export function minifyLiterals(): Plugin {
  return {
    name: 'minify-literals',
    async transform(code, id) {
      // TypeScript writes a space between a tag and its template.
      if (!/(html|css|svg) ?`/.test(code) || /[\\/]node_modules[\\/]/.test(id)) return null;
      const result = await minifyHTMLLiterals(code, {fileName: id});
      return result ? {code: result.code, map: null} : null;
    },
  };
}

/** esbuild, then terser: each finds what the other leaves. No property is renamed: that broke plurals in silence. */
export function minify(banner: string): Plugin {
  return {
    name: 'minify',
    async renderChunk(code) {
      const first = await transform(code, {
        minify: true,
        target: 'es2022',
        format: 'esm',
        legalComments: 'none',
      });
      const second = await terser(first.code, {
        module: true,
        ecma: 2020,
        // What is off makes fewer characters but more bytes after brotli.
        compress: {
          passes: 3,
          comparisons: false,
          conditionals: false,
          if_return: false,
          sequences: false,
          keep_fargs: false,
        },
        format: {comments: false},
      });
      return {code: `${banner}\n${second.code ?? ''}`, map: null};
    },
  };
}
