import {spawn} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The token of every inbox that the tests start. */
export const TOKEN = 'token-of-the-tests';

/** A folder for the databases of one test file, and the function that removes it. */
export function makeFolder(): {path: string; remove(): void} {
  const path = mkdtempSync(join(tmpdir(), 'ob-inbox-'));
  return {path, remove: () => rmSync(path, {recursive: true, force: true})};
}

/** A script of the demo in a process of its own. */
export interface Started {
  process: ChildProcess;
  /** Everything that it wrote to both outputs so far. */
  output(): string;
  /** Settles when it has ended: exit code, or the signal that ended it. */
  ended: Promise<number | string>;
}

/** Starts `demo/<script>`; a process that outlives 60 s is ended. */
export function start(script: string, env: Record<string, string>): Started {
  const file = fileURLToPath(new URL(`../../demo/${script}`, import.meta.url));
  const child = spawn(process.execPath, [file], {
    env: {PATH: process.env['PATH'], INBOX_TOKEN: TOKEN, ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
    killSignal: 'SIGKILL',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', data => (output += String(data)));
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  return {process: child, output: () => output, ended};
}

/** Waits until the process has written `pattern` and returns its groups; throws when it ends before. */
export async function written(started: Started, pattern: RegExp): Promise<string[]> {
  for (;;) {
    const match = pattern.exec(started.output());
    if (match) return [...match];
    const next = once(started.process.stdout!, 'data').then(() => false);
    if (await Promise.race([next, started.ended.then(() => true)])) {
      const last = pattern.exec(started.output());
      if (last) return [...last];
      throw new Error(`ended without ${pattern}: ${started.output()}`);
    }
  }
}
