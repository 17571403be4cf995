import {readFile, stat} from 'node:fs/promises';
import {extname, resolve} from 'node:path';
import {buffer} from 'node:stream/consumers';
import {pathToFileURL} from 'node:url';
import {CommandError, type Source} from './command.ts';
import {words} from './words.ts';

/** Bytes, at most. A page or a document is text that people wrote; what is larger was named by mistake. */
const LARGEST = 32 * 2 ** 20;

/** Milliseconds until an address must have answered in full. */
const PATIENCE = 60_000;

const types: Readonly<Record<string, string>> = {
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'text/html',
  '.json': 'application/json',
};

/** Code of an error of the system or the network, such as `ENOENT`, wherever it stands; else what it says. */
const codeOf = (error: unknown): string => {
  const {code, cause, name} = error as {
    code?: unknown;
    cause?: {code?: unknown; message?: unknown};
    name?: unknown;
  };
  return [code, cause?.code, cause?.message, name].find(each => typeof each === 'string') ?? '';
};

function decode(name: string, bytes: Uint8Array, charset = 'utf-8'): string {
  if (bytes.length > LARGEST) throw new CommandError(words.tooLarge(name, LARGEST / 2 ** 20));
  try {
    const text = new TextDecoder(charset, {fatal: true}).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch (error) {
    // A TypeError says that the bytes are no such text, a RangeError that nobody knows the encoding.
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
  }
  throw new CommandError(words.notText(name, charset));
}

async function fromFile(name: string): Promise<Source> {
  try {
    if ((await stat(name)).size > LARGEST) throw new CommandError(words.tooLarge(name, LARGEST / 2 ** 20));
    const bytes = await readFile(name);
    const type = types[extname(name).toLowerCase()] ?? '';
    return {name, type, url: pathToFileURL(resolve(name)).href, text: decode(name, bytes)};
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(words.unreadable(name, codeOf(error)), {cause: error});
  }
}

async function fromStandardInput(): Promise<Source> {
  const bytes = await buffer(process.stdin);
  return {name: '-', type: '', url: pathToFileURL(`${process.cwd()}/`).href, text: decode('-', bytes)};
}

/** Stops at the limit, so that an endless answer cannot fill the memory. */
async function bodyOf(name: string, {body}: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST) throw new CommandError(words.tooLarge(name, LARGEST / 2 ** 20));
  }
  return Buffer.concat(chunks);
}

async function fromAddress(name: string): Promise<Source> {
  try {
    const response = await fetch(name, {
      headers: {accept: 'text/markdown, text/html, application/json, text/*;q=0.8, */*;q=0.5'},
      signal: AbortSignal.timeout(PATIENCE),
    });
    const [type = '', ...parameters] = (response.headers.get('content-type') ?? '').split(/\s*;\s*/);
    if (!response.ok) throw new CommandError(words.refused(name, response.status));
    const charset = /charset="?([\w-]+)/i.exec(parameters.join())?.[1];
    const text = decode(name, await bodyOf(name, response), charset);
    return {name, text, url: response.url || name, type: type.toLowerCase()};
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(words.unreachable(name, codeOf(error)), {cause: error});
  }
}

/** Reads a file, an `http(s)` address or, for `-`, standard input; see `Surroundings.read`. */
export const readSource = (name: string): Promise<Source> =>
  name === '-' ? fromStandardInput() : /^https?:\/\//i.test(name) ? fromAddress(name) : fromFile(name);
