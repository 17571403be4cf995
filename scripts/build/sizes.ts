import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';

/** One published file: its hash for `integrity`, its bytes as it is and with brotli at level 11. */
export interface PublishedFile {
  integrity: string;
  bytes: number;
  brotli: number;
}

/** Measures every script and style sheet for pages, in `dist/cdn/` or where it is being made. */
export function publishedFiles(folder: string): Record<string, PublishedFile> {
  const names = readdirSync(folder, {recursive: true})
    .map(name => String(name).replaceAll('\\', '/'))
    .filter(name => /\.(js|css)$/.test(name))
    .sort();
  return Object.fromEntries(
    names.map(name => {
      const content = readFileSync(join(folder, name));
      return [
        name,
        {
          integrity: `sha384-${createHash('sha384').update(content).digest('base64')}`,
          bytes: content.length,
          brotli: brotliCompressSync(content, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length,
        },
      ];
    }),
  );
}
