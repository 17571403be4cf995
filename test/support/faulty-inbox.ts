/** Endpoints that lose, double and misreport messages on demand, on ports of their own, and tell what they committed. */
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';

/** What an endpoint had; `texts` are messages in the order in which they were committed. */
export interface Inbox {
  texts: string[];
  ids: string[];
  requests: number;
  preflights: number;
  /** Fields of the last message. */
  fields: [name: string, value: string][];
}

const inboxes = new Map<string, Inbox>();
const inboxOf = (token: string): Inbox => {
  const inbox = inboxes.get(token) ?? {texts: [], ids: [], requests: 0, preflights: 0, fields: []};
  inboxes.set(token, inbox);
  return inbox;
};

const page = '<!doctype html><title>One more step</title>';
const problem = '{"title": "Invalid", "errors": [{"pointer": "#/email", "detail": "Nobody lives there."}]}';

type Say = (status: number, body?: string, headers?: Record<string, string>) => void;
interface Moment {
  readonly response: ServerResponse;
  readonly commit: () => void;
  readonly say: Say;
}

/** By name; a name of three figures is that status with an empty body. */
const faults: Record<string, (moment: Moment) => void> = {
  none: ({commit, say}) => (commit(), say(201, '{"id": "R-1"}')),
  'drop-before': ({response}) => response.destroy(),
  'drop-after': ({response, commit}) => (commit(), void response.destroy()),
  'reset-in-body': ({response, commit, say}) => {
    commit();
    say(201, undefined, {'Content-Length': '100'});
    response.write('{"id": "R-', () => response.destroy());
  },
  422: ({say}) => say(422, problem),
  '429-later': ({say}) => say(429, '', {'Retry-After': '1'}),
  '500-after': ({commit, say}) => (commit(), say(500, '{"success": false}')),
  'page-before': ({say}) => say(200, page),
  'page-after': ({commit, say}) => (commit(), say(200, page)),
  'stall-before': () => undefined,
  'stall-after': ({commit}) => commit(),
  'stall-then-commit': ({commit}) => void setTimeout(commit, 600),
};

const reply =
  (response: ServerResponse): Say =>
  (status, body, headers = {}) => {
    response.writeHead(status, {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': 'Retry-After',
      'Content-Type': body?.startsWith('<') ? 'text/html' : 'application/json',
      // A browser may repeat a request by itself when a line breaks that had served before (RFC 9110, 9.2.2).
      Connection: 'close',
      ...headers,
    });
    if (body !== undefined) response.end(body);
  };

async function fieldsOf(request: IncomingMessage): Promise<[string, string][]> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (type.includes('json')) return Object.entries(JSON.parse(body.toString()) as Record<string, string>);
  return [...(await new Response(body, {headers: {'Content-Type': type}}).formData())] as [string, string][];
}

/** `/TOKEN` tells, `/TOKEN/aware|plain/FAULT,FAULT` answers its first messages so and every later one well. */
async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, token = '', kind, kinds = ''] = (request.url ?? '').split('/');
  const inbox = inboxOf(token);
  const say = reply(response);
  if (request.method === 'OPTIONS') {
    inbox.preflights++;
    say(204, '', {'Access-Control-Allow-Headers': 'content-type'});
    return;
  }
  if (!kind) {
    say(200, JSON.stringify(inbox));
    return;
  }
  const fields = await fieldsOf(request);
  const value = (name: string): string => fields.find(each => each[0] === name)?.[1] ?? '';
  const commit = (): void => {
    const id = value('submission_id');
    if (kind === 'aware' && inbox.ids.includes(id)) return;
    inbox.ids.push(id);
    inbox.texts.push(value('message'));
  };
  inbox.fields = fields;
  const fault = kinds.split(',')[inbox.requests++] || 'none';
  const answer = faults[fault] ?? (({say}: Moment) => say(Number(fault), ''));
  if (fault === 'none' && kind === 'aware' && inbox.ids.includes(value('submission_id')))
    say(409, '{"id": "R-1"}');
  else answer({response, commit, say});
}

const listen = (): Promise<number> =>
  new Promise(resolve => {
    const server = createServer((request, response) => {
      // A body that broke off is the sender's fault, and the test's to judge.
      serve(request, response).catch(() => response.destroy());
    });
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)).unref();
  });

let ports: Promise<number[]> | undefined;

/** Ports of the endpoints. Browsers open six lines to each at most. */
export const inboxPorts = (): Promise<number[]> => (ports ??= Promise.all(Array.from({length: 8}, listen)));
