import {readFileSync} from 'node:fs';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {bundleLit, bundlePeer} from './bundle.ts';
import {compositionScript, compositionSheet, kitNames, kits} from './peers.ts';
import {number, table} from './table.ts';

/** Bytes of one thing: as published (minified), with gzip at level 9, with brotli at level 11. */
export interface Bytes {
  readonly minified: number;
  readonly gzip: number;
  readonly brotli: number;
  /** Files that a page asks for. */
  readonly requests: number;
}

export const litAlone = 'Lit alone';

function weigh(...files: readonly Uint8Array[]): Bytes {
  const sum = (weight: (file: Uint8Array) => number): number =>
    files.reduce((total, file) => total + weight(file), 0);
  return {
    minified: sum(file => file.length),
    gzip: sum(file => gzipSync(file, {level: 9}).length),
    brotli: sum(file => brotliCompressSync(file, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length),
    requests: files.length,
  };
}

const peer = (path: string): Buffer => readFileSync(new URL(`node_modules/${path}`, import.meta.url));

/** The page from pieces of each library, with what it needs for its colours, and embeds as their authors publish them. */
async function weighPeers(): Promise<[string, Bytes][]> {
  const pages = await Promise.all(
    kitNames.map(async (name): Promise<[string, Bytes]> => {
      const script = await bundlePeer(compositionScript(name));
      const sheet = await bundlePeer(compositionSheet(name), 'css');
      const files = [script, sheet].filter(Boolean).map(text => Buffer.from(text));
      return [`page of ${kits[name].title} pieces`, weigh(...files)];
    }),
  );
  return [
    ...pages,
    ['giscus, frame not counted', weigh(Buffer.from(await bundlePeer("import 'giscus';")))],
    ['Typeform embed, frame not counted', weigh(peer('@typeform/embed/build/embed.js'))],
    ['add-to-calendar-button', weigh(peer('add-to-calendar-button/dist/atcb.js'))],
    [litAlone, weigh(Buffer.from(await bundleLit()))],
  ];
}

/** Every published file for pages, the peers, and Lit alone. */
export async function measureBytes(): Promise<Record<string, Bytes>> {
  const folder = new URL('../dist/cdn/', import.meta.url);
  const published = JSON.parse(readFileSync(new URL('integrity.json', folder), 'utf8')) as object;
  const files = Object.keys(published).map(
    name => [name, weigh(readFileSync(new URL(name, folder)))] as const,
  );
  return Object.fromEntries([...files, ...(await weighPeers())]);
}

/** Languages are left out: they are alike. */
export function bytesTable(files: Readonly<Record<string, Bytes>>): string {
  const ours = files['ob-community.js']?.brotli ?? NaN;
  const rows = Object.entries(files)
    .filter(([name]) => !name.startsWith('locales/'))
    .map(([name, {minified, gzip, brotli, requests}]) => [
      name,
      number(minified),
      number(gzip),
      number(brotli),
      `x${number(brotli / ours, 2)}`,
      number(requests),
    ]);
  return table(['bytes', 'minified', 'gzip', 'brotli', 'brotli to ours', 'requests'], rows);
}
