import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Browser} from 'puppeteer-core';
import {startChromium} from '../../bench/chromium.ts';
import {pack} from '../check/tarball.ts';
import {copyProject, installAndBuild, installedVersions, lock} from './install.ts';
import {lookAtShaken, readRendered, visitDropIn} from './more.ts';
import type {Project} from './projects.ts';
import {serveProject} from './site.ts';
import {visit, type Found} from './visit.ts';

const root = join(import.meta.dirname, '../..');

/** What became of one project. */
export interface Outcome extends Found {
  readonly project: Project;
  readonly versions: string;
  readonly seconds: number;
}

/** What a project is tried with. */
interface Workshop {
  readonly browser: Browser;
  readonly tarball: string;
  /** A temporary folder; each project gets one of its own in it. */
  readonly folder: string;
}

async function visitAll(project: Project, folder: string, browser: Browser): Promise<Found> {
  const site = await serveProject(project, folder);
  try {
    const found = [
      await visit(browser, `${site.origin}/`),
      await visitDropIn(browser, folder, site.origin),
      await readRendered(project, site.origin),
      ...(await lookAtShaken(browser, folder)),
    ];
    return {
      held: found.reduce((sum, {held}) => sum + held, 0),
      problems: found.flatMap(({problems}) => problems),
      bytes: found[0]?.bytes ?? 0,
    };
  } finally {
    await site.close();
  }
}

async function tryProject(project: Project, {browser, tarball, folder: parent}: Workshop): Promise<Outcome> {
  const start = performance.now();
  const folder = join(parent, project.name);
  let found: Found;
  try {
    copyProject(project, tarball, folder);
    await installAndBuild(folder);
    found = await visitAll(project, folder, browser);
  } catch (error) {
    found = {held: 0, problems: [error instanceof Error ? error.message : String(error)], bytes: 0};
  }
  const seconds = Math.round((performance.now() - start) / 1000);
  return {...found, project, versions: installedVersions(project, folder), seconds};
}

/** Maps a list, two at a time, and keeps its order. */
async function twoAtATime<T, R>(list: readonly T[], map: (each: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = [...list.entries()];
  const work = async (): Promise<void> => {
    for (let next; (next = queue.shift());) results[next[0]] = await map(next[1]);
  };
  await Promise.all([work(), work()]);
  return results;
}

async function inWorkshop<R>(
  use: (workshop: Omit<Workshop, 'browser'>) => Promise<R>,
  isKept = false,
): Promise<R> {
  const folder = mkdtempSync(join(tmpdir(), 'ob-consumers-'));
  process.once('exit', () => {
    if (isKept) console.log(`Kept: ${folder}`);
    else rmSync(folder, {recursive: true, force: true});
  });
  return use({tarball: pack(root, folder), folder});
}

/** Packs the package, and installs, builds and visits each project. What cannot be installed has failed, with npm's reason. */
export function tryProjects(projects: readonly Project[], isKept = false): Promise<Outcome[]> {
  return inWorkshop(async workshop => {
    const browser = await startChromium();
    try {
      return await twoAtATime(projects, each => tryProject(each, {...workshop, browser}));
    } finally {
      await browser.close();
    }
  }, isKept);
}

/** Writes the lock files of projects anew. */
export async function lockProjects(projects: readonly Project[]): Promise<void> {
  await inWorkshop(({tarball, folder}) =>
    twoAtATime(projects, async each => {
      copyProject(each, tarball, join(folder, each.name));
      await lock(each, join(folder, each.name));
      console.log(`${each.label}: locked.`);
    }),
  );
}
