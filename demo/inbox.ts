import {randomBytes} from 'node:crypto';
import {fileURLToPath} from 'node:url';
import {createInbox} from './inbox/app.ts';
import {listen, readNumber, runUntilStopped, SettingError} from './inbox/listen.ts';
import type {Running} from './inbox/listen.ts';
import {openStore} from './inbox/store.ts';
import type {MessageStore} from './inbox/store.ts';

export {createInbox};
export type {InboxOptions} from './inbox/app.ts';

/** An inbox that listens. */
export interface RunningInbox extends Running {
  /** Where messages are sent to and read: `http://localhost:8001/messages`. */
  url: string;
  token: string;
  /** File of the database. */
  database: string;
}

function openDatabase(file: string): MessageStore {
  try {
    return openStore(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SettingError(`${file} cannot be the database (${reason}); name another file with INBOX_DB.`);
  }
}

/** Origins as a browser sends them: no path, no closing slash. */
function readOrigins(): string[] {
  const texts = (process.env['INBOX_ORIGINS'] ?? '').split(/\s+/).filter(Boolean);
  return texts.map(text => {
    if (/^https?:/.test(text) && URL.canParse(text)) return new URL(text).origin;
    throw new SettingError(`INBOX_ORIGINS lists origins such as https://example.org, not "${text}".`);
  });
}

/**
 * Starts an inbox on the loopback interface, for pages of `origins`. `retry` gives the command that uses another
 * port. Settings from the environment:
 * - `INBOX_DB`: file of the database; default `.cache/inbox.sqlite` of the project.
 * - `INBOX_TOKEN`: letters, digits and `-._~+/`; default: a new one at each start.
 * - `INBOX_RATE`: requests a minute and address, 1 to 1,000,000; default 30.
 * - `INBOX_ORIGINS`: more origins, separated by spaces.
 *
 * Throws a SettingError when one of them, or the port, cannot be used.
 */
export async function startInbox(
  port: number,
  retry: (port: number) => string,
  origins: readonly string[],
): Promise<RunningInbox> {
  const {env} = process;
  const database = env['INBOX_DB'] || fileURLToPath(new URL('../.cache/inbox.sqlite', import.meta.url));
  const token = env['INBOX_TOKEN'] || randomBytes(24).toString('base64url');
  const settings = {
    token,
    rate: readNumber('INBOX_RATE', 30, 1, 1e6),
    origins: [...origins, ...readOrigins()],
  };
  const store = openDatabase(database);
  const server = await listen(createInbox({store, ...settings}).fetch, port, retry).catch(
    (error: unknown) => {
      store.close();
      throw error;
    },
  );
  const close = () => server.close().finally(() => store.close());
  return {close, url: `http://localhost:${server.port}/messages`, token, database};
}

/** What whoever started the inbox reads. */
export function describeInbox({url, token, database}: RunningInbox): string {
  return `Messages arrive at ${url} and are kept in ${database}.
Read them with: curl -H "Authorization: Bearer ${token}" ${url}`;
}

if (import.meta.main) {
  await runUntilStopped(async () => {
    const retry = (port: number) => `PORT=${port} node demo/inbox.ts`;
    const pages = ['http://localhost:8000', 'http://127.0.0.1:8000'];
    const inbox = await startInbox(readNumber('PORT', 8001, 0, 65_535), retry, pages);
    console.log(describeInbox(inbox));
    return inbox;
  });
}
