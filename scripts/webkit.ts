/** Runs WebKitGTK, the engine of GNOME Web, for the test runner. */
import {spawn} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Readable} from 'node:stream';
import {setTimeout as sleep} from 'node:timers/promises';
import type {TestRunnerConfig} from '@web/test-runner';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import type {Engine} from './engines.ts';

type Launcher = NonNullable<TestRunnerConfig['browsers']>[number];

/** A running WebDriver. `stop` ends every process that was started for it; it may be called twice. */
export interface WebKit {
  launcher: Launcher;
  /** Of the WebDriver, on the loopback interface. */
  port: number;
  /** What a session of that WebDriver has to ask for. */
  capabilities: object;
  stop: () => void;
}

/**
 * Starts a virtual display and a WebDriver for WebKitGTK, both reachable from this machine only.
 *
 * @param patience Factor on all time limits, 1 or more.
 * @throws Error when one of them ends or does not answer in time; nothing is left running then.
 */
export async function startWebKit(engine: Engine, patience: number): Promise<WebKit> {
  const home = mkdtempSync(join(tmpdir(), 'ob-community-webkit-'));
  const children: ChildProcess[] = [];
  const stop = () => {
    process.off('exit', stop);
    for (const child of children.splice(0).reverse()) endGroup(child);
    rmSync(home, {recursive: true, force: true, maxRetries: 5});
  };
  process.on('exit', stop);
  try {
    const display = await startDisplay(engine.display ?? 'Xvfb', children, patience);
    const port = await startDriver(engine.driver ?? 'WebKitWebDriver', {display, home, patience}, children);
    const capabilities = {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': {binary: engine.browser, args: ['--automation']},
    };
    return {launcher: launch(capabilities, port, patience), port, capabilities, stop};
  } catch (error) {
    stop();
    throw error;
  }
}

function launch(capabilities: object, port: number, patience: number): Launcher {
  // Its types were not written for exactOptionalPropertyTypes.
  return webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    logLevel: 'error',
    connectionRetryTimeout: 60_000 * patience,
    capabilities: {...capabilities, 'wdio:enforceWebDriverClassic': true},
  }) as Launcher;
}

/** Starts Xvfb, which chooses a free display itself and writes its number to descriptor 3. */
async function startDisplay(command: string, children: ChildProcess[], patience: number): Promise<string> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const child = spawn(command, args, {detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  children.push(child);
  const number: unknown[] = await Promise.race([
    once(child.stdio[3] as Readable, 'data'),
    failure(child, command),
    sleep(30_000 * patience, undefined, {ref: false}).then(() =>
      Promise.reject(new Error(`${command} chose no display.`)),
    ),
  ]);
  return `:${String(number[0]).trim()}`;
}

/** Starts WebKitWebDriver on a free port of the loopback interface and waits until it answers. */
async function startDriver(
  command: string,
  {display, home, patience}: {display: string; home: string; patience: number},
  children: ChildProcess[],
): Promise<number> {
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: display,
    HOME: home,
    XDG_RUNTIME_DIR: home,
    NO_AT_BRIDGE: '1',
    // Containers forbid the namespaces that WebKit's sandbox is made of; what runs here are our own tests.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  };
  const child = spawn(command, [`--port=${port}`, '--host=127.0.0.1'], {
    detached: true,
    stdio: 'ignore',
    env,
  });
  children.push(child);
  await Promise.race([answer(`http://127.0.0.1:${port}/status`, patience), failure(child, command)]);
  return port;
}

async function answer(url: string, patience: number): Promise<void> {
  for (let tries = 0; tries < 300 * patience; tries++) {
    if (
      await fetch(url).then(
        response => response.ok,
        () => false,
      )
    )
      return;
    await sleep(100);
  }
  throw new Error(`Nothing answers at ${url}.`);
}

async function failure(child: ChildProcess, command: string): Promise<never> {
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  throw new Error(`${command} ended (${code ?? signal}).`);
}

/**
 * Ends a child and what it has started (MiniBrowser and its processes): they share a process group of their own.
 * SIGTERM, because Xvfb leaves its lock file behind when it is killed.
 */
function endGroup(child: ChildProcess): void {
  try {
    if (child.pid) process.kill(-child.pid, 'SIGTERM');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // ESRCH: it had ended already.
  }
}

/** A TCP port of the loopback interface that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (!address || typeof address === 'string') throw new Error('The system gave no free port.');
  return address.port;
}
