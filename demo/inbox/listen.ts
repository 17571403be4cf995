import {createServer} from 'node:net';
import type {AddressInfo} from 'node:net';
import {createAdaptorServer} from '@hono/node-server';
import type {ServerType} from '@hono/node-server';

/** A setting that cannot be used. The message is one plain sentence that names the way out. */
export class SettingError extends Error {}

/** A server that listens, or several of them. */
export interface Running {
  /** Ends it: requests that are under way get 2 s. */
  close(): Promise<void>;
}

/** A server that listens on `port`. */
export interface Listening extends Running {
  port: number;
}

/** Answers a request, as Hono's `app.fetch` does. */
export type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch'];

/** Only this machine can connect: messages and the token are not encrypted on their way. */
const HOST = '127.0.0.1';
const PATIENCE = 2000;

/**
 * A whole number from `low` to `high` in the environment variable `name`; `fallback` where it is unset or
 * empty. Throws a SettingError for anything else.
 */
export function readNumber(name: string, fallback: number, low: number, high: number): number {
  const text = process.env[name] || String(fallback);
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value >= low && value <= high) return value;
  throw new SettingError(`${name} is a whole number from ${low} to ${high}, not "${text}".`);
}

/** Whether nobody listens on `port` of the loopback interface. */
function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, HOST, () => server.close(() => resolve(true)));
  });
}

/** The first port above `port` that is free, and the one after it too: the demo needs two. */
async function suggest(port: number): Promise<number> {
  for (let next = port + 1; next < 65_535; next++) {
    if ((await isFree(next)) && (await isFree(next + 1))) return next;
  }
  return 0;
}

async function explain(error: unknown, port: number, retry: (port: number) => string): Promise<unknown> {
  const reasons: Record<string, string> = {EADDRINUSE: 'is in use', EACCES: 'needs more rights'};
  const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
  if (!reason) return error;
  const other = await suggest(Math.max(port, 1023));
  return new SettingError(`Port ${port} ${reason}; choose another one: ${retry(other)}`);
}

function close(server: ServerType): Promise<void> {
  return new Promise(done => {
    const timer = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), PATIENCE);
    server.close(() => {
      clearTimeout(timer);
      done();
    });
  });
}

/**
 * Serves `fetch` on `port` (0: any free one) of the loopback interface. `retry` gives the command that uses
 * another port. Throws a SettingError when the port is taken or not permitted.
 */
export async function listen(
  fetch: Fetch,
  port: number,
  retry: (port: number) => string,
): Promise<Listening> {
  const server = createAdaptorServer({
    fetch,
    serverOptions: {requestTimeout: 30_000},
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, HOST, resolve);
  }).catch(async (error: unknown) => {
    throw await explain(error, port, retry);
  });
  return {port: (server.address() as AddressInfo).port, close: () => close(server)};
}

/**
 * Runs what `start` starts until Ctrl-C or SIGTERM, then closes it. A SettingError is told as its sentence,
 * with exit code 1; a second Ctrl-C ends the process at once.
 */
export async function runUntilStopped(start: () => Promise<Running>): Promise<void> {
  const starting = start();
  const stop = () => {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    void starting.then(running => running.close());
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    await starting;
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
