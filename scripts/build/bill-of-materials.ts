import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {runtimePackages} from './licences.ts';

const root = join(import.meta.dirname, '../..');

/** A bill of materials as npm writes it (CycloneDX 1.5), as far as we touch it. */
interface Bill {
  serialNumber?: string;
  metadata: {timestamp?: string};
  components: {name: string; version: string; licenses?: {license: {id: string}}[]}[];
}

/** A folder with our package and what it needs when it runs, and nothing else. */
function install(folder: string): void {
  mkdirSync(folder);
  const json = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as object;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({...json, devDependencies: {}, overrides: {}}));
  for (const name of runtimePackages())
    cpSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), {recursive: true});
}

/**
 * The bill of materials of what the package needs when it runs. npm makes it, but leaves out whatever a tool of ours
 * needs as well, so it is shown a folder without tools; and its number and time are taken out, so that the same
 * release has the same bill.
 *
 * @throws when npm lists nothing
 */
export function billOfMaterials(): Bill {
  const workshop = mkdtempSync(join(tmpdir(), 'ob-bill-'));
  try {
    const folder = join(workshop, 'ob-community');
    install(folder);
    const args = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'];
    const bill = JSON.parse(
      execFileSync('npm', args, {cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}),
    ) as Bill;
    if (!bill.components.length) throw new Error('The bill of materials is empty.');
    delete bill.serialNumber;
    delete bill.metadata.timestamp;
    return bill;
  } finally {
    rmSync(workshop, {recursive: true, force: true});
  }
}
