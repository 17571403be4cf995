import {join} from 'node:path';
import type {Manifest} from './manifest-types.ts';

const root = join(import.meta.dirname, '../..');

/** The analyzer's own command, which has no types. */
const analyzer: string = '@custom-elements-manifest/analyzer/cli.js';

interface Analyzer {
  cli(options: {argv: string[]; cwd: string; noWrite: boolean}): Promise<Manifest>;
}

/**
 * Reads the manifest of elements from the sources, as `custom-elements-manifest.config.mjs` says.
 *
 * @throws with the names of what could not be read; the analyzer itself only prints that, and goes on
 */
export async function communityManifest(): Promise<Manifest> {
  const {cli} = (await import(analyzer)) as Analyzer;
  const config = 'custom-elements-manifest.config.mjs';
  return cli({argv: ['analyze', '--config', config, '--quiet'], cwd: root, noWrite: true});
}
