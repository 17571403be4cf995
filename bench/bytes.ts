import {readFileSync} from 'node:fs';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {bundleLit} from './bundle.ts';
import {number, table} from './table.ts';

/** Bytes of one file: as published (minified), with gzip at level 9, with brotli at level 11. */
export interface Bytes {
  readonly minified: number;
  readonly gzip: number;
  readonly brotli: number;
}

export const litAlone = 'Lit alone';

function weigh(content: Uint8Array): Bytes {
  return {
    minified: content.length,
    gzip: gzipSync(content, {level: 9}).length,
    brotli: brotliCompressSync(content, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length,
  };
}

/** Every published file for pages, and Lit alone. */
export async function measureBytes(): Promise<Record<string, Bytes>> {
  const folder = new URL('../dist/cdn/', import.meta.url);
  const published = JSON.parse(readFileSync(new URL('integrity.json', folder), 'utf8')) as object;
  const files = Object.keys(published).map(
    name => [name, weigh(readFileSync(new URL(name, folder)))] as const,
  );
  return Object.fromEntries([...files, [litAlone, weigh(Buffer.from(await bundleLit()))]]);
}

export function bytesTable(files: Readonly<Record<string, Bytes>>): string {
  const floor = files[litAlone]?.brotli ?? NaN;
  const rows = Object.entries(files).map(([name, {minified, gzip, brotli}]) => [
    name,
    number(minified),
    number(gzip),
    number(brotli),
    `x${number(brotli / floor, 2)}`,
  ]);
  return table(['file', 'minified', 'gzip', 'brotli', 'brotli to Lit'], rows);
}
