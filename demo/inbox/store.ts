import {createHash} from 'node:crypto';
import {mkdirSync} from 'node:fs';
import {dirname} from 'node:path';
import {DatabaseSync} from 'node:sqlite';

/** What a visitor sent, validated. Line ends are `\n`; a field that was not sent is empty. */
export interface Message {
  /** UUID in lower case, the same for every retry. */
  submission_id: string;
  name: string;
  email: string;
  topic: string;
  message: string;
  /** Address of the page that the form is on. */
  page: string;
  /** BCP 47 tag of the language that the form was shown in. */
  language: string;
  /** The form's own fields; a list where a name came several times. */
  fields: Record<string, string | string[]>;
}

/** A message with its receipt id (`R-2026-0042`) and the time of its arrival (ISO 8601, UTC). */
export type ReceivedMessage = {id: string; received: string} & Message;

/** `conflict` means: the `submission_id` is known, with other words. Such a message is not kept. */
export type AddResult = {kind: 'stored' | 'repeated'; id: string} | {kind: 'conflict'};

/** Keeps messages, each `submission_id` once. */
export interface MessageStore {
  /** Keeps a message that arrived at `now` (ms). It is on the disk when this returns; throws when it is not. */
  add(message: Message, now: number): AddResult;
  /** Newest first, at most `limit`, older than the message with the receipt id `before`. */
  list(limit: number, before?: string): ReceivedMessage[];
  close(): void;
}

/**
 * FULL waits for the disk at every commit, also in WAL mode, where NORMAL may lose the last commits with the
 * power (https://www.sqlite.org/pragma.html#pragma_synchronous). A writer waits 5 s for another one.
 */
const SCHEMA = `
PRAGMA busy_timeout = 5000;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
CREATE TABLE IF NOT EXISTS message (
  position INTEGER PRIMARY KEY,
  submission_id TEXT NOT NULL UNIQUE,
  digest TEXT NOT NULL,
  year INTEGER NOT NULL,
  number INTEGER NOT NULL,
  id TEXT NOT NULL UNIQUE AS (printf('R-%d-%04d', year, number)) STORED,
  received TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;`;

/**
 * Identifies what the visitor wrote. `page` and `language` are left out: a retry may leave from another page
 * of the site.
 */
function digestOf({name, email, topic, message, fields}: Message): string {
  const sorted = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([name, email, topic, message, sorted]))
    .digest('hex');
}

/** Runs `write` as one transaction. An explicit COMMIT is the one place where SQLite reports that it failed. */
function transact<T>(database: DatabaseSync, write: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = write();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** The statements that keep one message, prepared once. */
function createAdd(database: DatabaseSync): MessageStore['add'] {
  const find = database.prepare('SELECT id, digest FROM message WHERE submission_id = ?');
  const insert = database.prepare(`
    INSERT INTO message (submission_id, digest, received, content, year, number)
    SELECT ?, ?, ?, ?, ?, 1 + COALESCE(MAX(number), 0) FROM message WHERE year = ?`);
  return (message, now) =>
    transact(database, () => {
      const {submission_id, ...content} = message;
      const digest = digestOf(message);
      const known = find.get(submission_id);
      if (known) {
        return known['digest'] === digest ? {kind: 'repeated', id: String(known['id'])} : {kind: 'conflict'};
      }
      const received = new Date(now);
      const year = received.getUTCFullYear();
      insert.run(submission_id, digest, received.toISOString(), JSON.stringify(content), year, year);
      return {kind: 'stored', id: String(find.get(submission_id)?.['id'])};
    });
}

/**
 * Opens the SQLite database in `file` and makes it, and its folder, when it is not there; `:memory:` keeps
 * nothing. Throws when the file cannot be opened or is no database.
 */
export function openStore(file: string): MessageStore {
  if (file !== ':memory:') mkdirSync(dirname(file), {recursive: true, mode: 0o700});
  const database = new DatabaseSync(file);
  database.exec(SCHEMA);
  const list = database.prepare(`
    SELECT id, received, submission_id, content FROM message
    WHERE $before IS NULL OR position < (SELECT position FROM message WHERE id = $before)
    ORDER BY position DESC LIMIT $limit`);
  return {
    add: createAdd(database),
    list: (limit, before = '') =>
      list
        .all({limit, before: before || null})
        .map(({content, ...row}) => ({...row, ...JSON.parse(String(content))}) as ReceivedMessage),
    close: () => database.close(),
  };
}
