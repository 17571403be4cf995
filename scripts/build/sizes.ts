import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {brotliCompressSync, constants} from 'node:zlib';

const folder = new URL('../../dist/cdn/', import.meta.url);

/** One published file: its hash for `integrity`, its bytes as it is and with brotli at level 11. */
export interface PublishedFile {
  integrity: string;
  bytes: number;
  brotli: number;
}

/** Measures every script and style sheet for pages. */
export function publishedFiles(): Record<string, PublishedFile> {
  const names = readdirSync(folder, {recursive: true})
    .map(name => String(name).replaceAll('\\', '/'))
    .filter(name => /\.(js|css)$/.test(name))
    .sort();
  return Object.fromEntries(
    names.map(name => {
      const content = readFileSync(new URL(name, folder));
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

/** Writes `dist/cdn/integrity.json`. */
export function writeIntegrity(): void {
  writeFileSync(new URL('integrity.json', folder), `${JSON.stringify(publishedFiles(), null, 2)}\n`);
}
