import {spawn} from 'node:child_process';
import {once} from 'node:events';

/** A command ended with another code than 0; the message is what it printed. */
export class CommandError extends Error {
  override name = 'CommandError';
}

// What npm tells the script that runs this is about another project.
const inherited = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|config_local)/.test(name)),
);

const quiet = {
  CI: 'true',
  NEXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
};

/** Environment of commands in a project: nothing of the project that starts them, and no telemetry. */
export const environment: NodeJS.ProcessEnv = {...inherited, ...quiet};

/** Runs npm in a folder and gives what it printed. Throws a CommandError when it fails. */
export async function npm(folder: string, ...args: readonly string[]): Promise<string> {
  const child = spawn('npm', [...args, '--no-audit', '--no-fund'], {cwd: folder, env: environment});
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', part => (said += String(part)));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new CommandError(`npm ${args.join(' ')} ended with code ${code}.\n${said}`);
  return said;
}
