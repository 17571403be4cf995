import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {brotliCompressSync} from 'node:zlib';

/** Pages and scripts by path, on the loopback interface. */
export interface Site {
  readonly origin: string;
  /** Publishes a file; its type follows from its extension. */
  put(path: string, text: string): void;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
};

/** Sends everything with brotli and lets nothing be stored, so that each page is a first visit. */
export async function startSite(): Promise<Site> {
  const files = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const [url = '/'] = (request.url ?? '').split('?');
    const body = files.get(url);
    response.writeHead(body ? 200 : 404, {
      'Content-Type': types[url.split('.').at(-1) ?? ''] ?? 'text/plain',
      'Cache-Control': 'no-store',
      ...(body ? {'Content-Encoding': 'br'} : {}),
    });
    response.end(body);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    put: (path, text) => void files.set(path, brotliCompressSync(text)),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
