import {rmSync} from 'node:fs';
import {open, realpath, rename, rm, stat, writeFile} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {CommandError} from './command.ts';
import {words} from './words.ts';

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/** The file behind a link, so that the link stays one; the name itself where there is no file yet. */
async function targetOf(file: string): Promise<{target: string; mode?: number; isSpecial: boolean}> {
  try {
    const target = await realpath(file);
    const found = await stat(target);
    return {target, mode: found.mode, isSpecial: !found.isFile()};
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return {target: file, isSpecial: false};
  }
}

/** A signal ends the process between two lines of `replace`; nothing is left behind even then. */
function cleanUp(temporary: string): () => void {
  const remove = (): void => rmSync(temporary, {force: true});
  process.once('exit', remove);
  return () => process.off('exit', remove);
}

async function replace(target: string, text: string, mode: number | undefined): Promise<void> {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const release = cleanUp(temporary);
  try {
    const file = await open(temporary, 'wx', mode ?? 0o666);
    try {
      await file.writeFile(text);
      if (mode !== undefined) await file.chmod(mode);
      // Without it a power cut can leave the new name with none of the text.
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, {force: true});
    throw error;
  } finally {
    release();
  }
}

/**
 * Writes a file whole or not at all: to a temporary neighbour, which then takes its place. Follows symbolic links, and
 * keeps the permissions that the file had. A device or a pipe is written to as it is.
 *
 * @throws CommandError with one sentence when it cannot be written
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  try {
    const {target, mode, isSpecial} = await targetOf(file);
    if (isSpecial) await writeFile(target, text);
    else await replace(target, text, mode);
  } catch (error) {
    throw new CommandError(words.unwritable(file, codeOf(error)), {cause: error});
  }
}
