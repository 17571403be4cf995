import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {globSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {copyCheckout} from './copy.ts';
import {pack} from './tarball.ts';

const root = join(import.meta.dirname, '../..');

/** Another machine, as far as it could show in what is built. */
interface Surroundings {
  readonly folder: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly umask: number;
}

const others: readonly Surroundings[] = [
  {folder: 'İstanbul şube', timeZone: 'Asia/Kathmandu', locale: 'tr_TR.UTF-8', umask: 0o077},
  {folder: 'a', timeZone: 'Pacific/Apia', locale: 'C', umask: 0o002},
  {folder: 'deep/er/and/deeper', timeZone: 'America/St_Johns', locale: 'ar_EG.UTF-8', umask: 0o027},
  {folder: 'node_modules.d', timeZone: 'UTC', locale: 'ja_JP.UTF-8', umask: 0},
];

/** Builds and packs a copy of the sources elsewhere. */
function packElsewhere({folder, timeZone, locale, umask}: Surroundings, into: string): string {
  const copy = join(into, folder);
  const before = process.umask(umask);
  try {
    copyCheckout(copy);
    const env = {...process.env, TZ: timeZone, LC_ALL: locale, LANG: locale};
    const {status} = spawnSync(process.execPath, ['scripts/build.ts'], {cwd: copy, env, stdio: 'inherit'});
    if (status !== 0) throw new Error(`The build in ${folder} failed.`);
    const packs = join(copy, '.cache');
    mkdirSync(packs, {recursive: true});
    return pack(copy, packs);
  } finally {
    process.umask(before);
  }
}

const hash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Hash of each file of `dist/` in a checkout. */
const hashes = (folder: string): Map<string, string> =>
  new Map(
    globSync('dist/**', {cwd: folder, withFileTypes: true})
      .filter(each => each.isFile())
      .map(({parentPath, name}) => join(parentPath, name))
      .map(file => [relative(folder, file), hash(file)]),
  );

/** Files of `dist/` that are not the same in two checkouts. */
function differences(here: string, there: string): string[] {
  const [ours, theirs] = [hashes(here), hashes(there)];
  const names = new Set([...ours.keys(), ...theirs.keys()]);
  return [...names].filter(name => ours.get(name) !== theirs.get(name)).sort();
}

/**
 * Builds and packs copies of the sources in other folders, time zones, locales and with other umasks, and
 * compares every byte with the package made of `dist/` here, which is packed twice.
 */
export function checkReproducible(): boolean {
  const workshop = mkdtempSync(join(tmpdir(), 'ob-reproducible-'));
  process.on('exit', () => rmSync(workshop, {recursive: true, force: true}));
  const packOnce = (name: string): string => {
    const into = join(workshop, name);
    mkdirSync(into);
    return hash(pack(root, into));
  };
  const here = packOnce('first');
  let isSame = packOnce('second') === here;
  if (!isSame) console.error('npm pack makes other bytes the second time.');
  for (const each of others) {
    if (hash(packElsewhere(each, workshop)) === here) continue;
    isSame = false;
    const names = differences(root, join(workshop, each.folder));
    console.error(
      `${each.folder}, ${each.timeZone}, ${each.locale}: ${names.join(', ') || 'modes of files'} differ. Is dist/ up to date?`,
    );
  }
  if (isSame)
    console.log(`${others.length + 1} builds and two packs are the same bytes: sha256 ${here.slice(0, 16)}…`);
  return isSame;
}
