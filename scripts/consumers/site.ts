import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {createServer, type AddressInfo} from 'node:net';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {serve} from '@hono/node-server';
import {serveStatic} from '@hono/node-server/serve-static';
import {Hono} from 'hono';
import {environment} from './run.ts';
import type {Project} from './projects.ts';

const shared = join(import.meta.dirname, '../../test/consumers/shared');

/** A project's pages on the loopback interface. */
export interface Site {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves a folder, and `community.json` beside its pages. */
export async function serveFiles(folder: string): Promise<Site> {
  const app = new Hono();
  app.get('/community.json', context =>
    context.json(JSON.parse(readFileSync(join(shared, 'community.json'), 'utf8')) as object),
  );
  app.get('*', serveStatic({root: folder}));
  const server = serve({fetch: app.fetch, hostname: '127.0.0.1', port: 0});
  if (!server.listening) await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return {origin: `http://127.0.0.1:${port}`, close};
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a project's own server and waits until it answers. Throws when it does not within 30 seconds. */
async function serveItself(folder: string, args: readonly string[]): Promise<Site> {
  const port = await freePort();
  const child = spawn(process.execPath, [...args, `${port}`], {
    cwd: folder,
    env: environment,
    stdio: 'ignore',
  });
  const stop = (): boolean => child.kill();
  process.once('exit', stop);
  const origin = `http://127.0.0.1:${port}`;
  const ended = once(child, 'exit');
  for (let tries = 0; ; tries++) {
    const isUp = await fetch(origin).then(
      ({ok}) => ok,
      () => false,
    );
    if (isUp) break;
    if (tries > 150 || child.exitCode !== null) throw new Error(`${args[0]} does not answer.`);
    await wait(200);
  }
  const close = async (): Promise<void> => {
    process.off('exit', stop);
    child.kill();
    await ended;
  };
  return {origin, close};
}

/** Serves a built project: by its own server when it has one, else as files. */
export function serveProject({server, pages = ''}: Project, folder: string): Promise<Site> {
  return server ? serveItself(folder, server) : serveFiles(join(folder, pages));
}
