import {expect} from 'chai';
import fc from 'fast-check';
import {deliver, submissionId} from '../../src/contact-form/delivery.ts';
import type {Fields, Message, Transport} from '../../src/contact-form/delivery.ts';
import {addContext} from '../../src/contact-form/destination.ts';
import {backoff, parseRetryAfter} from '../../src/contact-form/retry.ts';

const ID = '3f0c7d52-8a41-4d0e-9b6f-5c2a1e9d7b30';
const message: Message = {
  action: 'https://site.example/inbox',
  id: ID,
  fields: [
    ['name', 'Ada'],
    ['message', 'Hello\nthere'],
  ],
};

interface Call {
  url: string;
  init: RequestInit;
}

type Respond = (call: Call) => Response | Promise<Response>;

const surroundings = (respond: Respond, more: Partial<Transport> = {}) => {
  const calls: Call[] = [];
  const patience = new AbortController();
  const transport: Transport = {
    fetch: async (url, init) => {
      calls.push({url, init});
      return respond({url, init});
    },
    isOnline: () => true,
    mayRequest: () => true,
    signal: patience.signal,
    ...more,
  };
  return {calls, transport, giveUp: () => patience.abort(new DOMException('', 'TimeoutError'))};
};

const receipt = (): Response => new Response('{"id": "R-1"}', {status: 201});

// A body that says `start` and then breaks, or never goes on until it is aborted.
const broken = (start: string, signal?: AbortSignal | null): Response => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(start));
      if (signal) signal.addEventListener('abort', () => controller.error(signal.reason));
      else setTimeout(() => controller.error(new TypeError('reset')));
    },
  });
  return new Response(body, {status: 200});
};

describe('delivery of a message', () => {
  it('is a request that needs no preflight', async () => {
    const {calls, transport} = surroundings(receipt);
    const verdict = await deliver(message, transport);
    const {url, init} = calls[0]!;
    expect(verdict).to.deep.equal({kind: 'sent', receipt: 'R-1'});
    expect(url).to.equal('https://site.example/inbox');
    expect(init.method).to.equal('POST');
    expect(init.credentials).to.equal('omit');
    expect(init.headers).to.deep.equal({Accept: 'application/json'});
    expect([...(init.body as FormData)]).to.deep.equal([...message.fields, ['submission_id', ID]]);
    expect(new Request(url, {method: 'POST', body: init.body!}).headers.get('content-type')).to.match(
      /^multipart/,
    );
  });

  it('is JSON for an endpoint that wants it, with a list where a name comes twice', async () => {
    const {calls, transport} = surroundings(receipt);
    const fields: Fields = [
      ['topic', 'a'],
      ['topic', 'b'],
      ['__proto__', 'kept'],
      ['message', ''],
    ];
    await deliver({...message, fields, encoding: 'json'}, transport);
    const {url, init} = calls[0]!;
    const request = new Request(url, {method: 'POST', headers: init.headers!, body: init.body!});
    expect([...request.headers]).to.deep.equal([
      ['accept', 'application/json'],
      ['content-type', 'application/json'],
    ]);
    expect(await request.text()).to.equal(
      `{"topic":["a","b"],"__proto__":"kept","message":"","submission_id":"${ID}"}`,
    );
  });

  it('does not start while offline, and says so', async () => {
    const {calls, transport} = surroundings(receipt, {isOnline: () => false});
    expect(await deliver(message, transport)).to.deep.equal({kind: 'refused', code: 'offline'});
    expect(calls).to.be.empty;
  });

  it('does not start towards an address that takes no messages', async () => {
    const {calls, transport} = surroundings(receipt);
    for (const action of ['http://', 'mailto:a@b.example', 'javascript:alert(1)', 'ftp://x.example/'])
      expect(await deliver({...message, action}, transport)).to.deep.equal({
        kind: 'refused',
        code: 'endpoint',
      });
    expect(calls).to.be.empty;
  });

  it('does not leave a page that does not let it out', async () => {
    const asked: string[] = [];
    const {calls, transport} = surroundings(receipt, {mayRequest: url => asked.push(url) < 1});
    expect(await deliver(message, transport)).to.deep.equal({kind: 'refused', code: 'blocked'});
    expect(asked).to.deep.equal(['https://site.example/inbox']);
    expect(calls).to.be.empty;
  });

  it('is ambiguous when the line breaks', async () => {
    const {transport} = surroundings(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await deliver(message, transport)).to.deep.equal({kind: 'unknown', code: 'network'});
  });

  it('is ambiguous when the line breaks within a success', async () => {
    const {transport} = surroundings(() => broken('{"id": "R-1"}'));
    expect(await deliver(message, transport)).to.deep.equal({kind: 'unknown', code: 'network'});
  });

  it('is ambiguous when no answer comes in time', async () => {
    const never = ({init}: Call): Promise<Response> =>
      new Promise((_, reject) =>
        init.signal!.addEventListener('abort', () => reject(init.signal!.reason as Error)),
      );
    const {transport, giveUp} = surroundings(never);
    const verdict = deliver(message, transport);
    giveUp();
    expect(await verdict).to.deep.equal({kind: 'unknown', code: 'timeout'});
  });

  it('is ambiguous when the answer does not end in time', async () => {
    const {transport, giveUp} = surroundings(({init}) => broken('{"id":', init.signal));
    const verdict = deliver(message, transport);
    await new Promise(resolve => setTimeout(resolve));
    giveUp();
    expect(await verdict).to.deep.equal({kind: 'unknown', code: 'timeout'});
  });

  it('takes an answer without a body as it is', async () => {
    const {transport} = surroundings(() => new Response(null, {status: 204}));
    expect((await deliver(message, transport)).kind).to.equal('sent');
  });

  it('takes a page of Netlify for success only on the own origin and with the name of the form', async () => {
    // Outside browsers no answer has a type.
    const page = (type: ResponseType): Response =>
      Object.defineProperty(new Response('<!doctype html>Thank you!'), 'type', {value: type});
    const named: Fields = [...message.fields, ['form-name', 'contact']];
    const kinds = [];
    for (const [type, fields] of [
      ['basic', named],
      ['basic', message.fields],
      ['cors', named],
    ] as const) {
      const {transport} = surroundings(() => page(type));
      kinds.push((await deliver({...message, fields, service: 'netlify'}, transport)).kind);
    }
    expect(kinds).to.deep.equal(['sent', 'unknown', 'unknown']);
  });

  it('reads when it may come back', async () => {
    const respond = (): Response => new Response('', {status: 429, headers: {'retry-after': '120'}});
    const verdict = await deliver(message, surroundings(respond).transport);
    expect(verdict).to.include({kind: 'refused', code: 'rate', retryAfter: 120_000});
  });
});

describe('the wait before the next attempt', () => {
  it('doubles from one second to five minutes, times a random share', () => {
    expect([0, 1, 2, 8, 9, 2_000].map(tries => backoff(tries, 1))).to.deep.equal([
      1e3, 2e3, 4e3, 256e3, 3e5, 3e5,
    ]);
    expect(backoff(3, 0.25)).to.equal(2e3);
  });

  it('is what the endpoint asks for, in seconds or as a date', () => {
    const now = Date.UTC(2026, 0, 1);
    expect(parseRetryAfter(' 90 ', now)).to.equal(90_000);
    expect(parseRetryAfter('Thu, 01 Jan 2026 00:01:00 GMT', now)).to.equal(60_000);
    expect(parseRetryAfter('Wed, 31 Dec 2025 00:00:00 GMT', now)).to.be.below(0);
    expect(parseRetryAfter('9'.repeat(400), now)).to.equal(864e5);
    for (const header of [null, '', 'soon']) expect(parseRetryAfter(header, now)).to.equal(0);
  });

  it('is a number of milliseconds up to a day, whatever the header holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.date({noInvalidDate: true}).map(date => date.toUTCString()),
        ),
        header => {
          expect(parseRetryAfter(header, 1.8e12)).to.be.at.most(864e5);
        },
      ),
    );
  });
});

describe('what goes with a message', () => {
  const challenges = [{name: 'captcha', value: 'token'}];
  const host = {querySelectorAll: () => challenges} as unknown as Element;
  const added = (address: string, form = new FormData()): [string, FormDataEntryValue][] => {
    addContext(form, {action: '', email: undefined, service: 'netlify'}, host, address, 'de');
    return [...form];
  };

  it('is the page without what its address may give away, and what a challenge says', () => {
    expect(added('https://site.example/community?session=1#contact')).to.deep.equal([
      ['page', 'https://site.example/community'],
      ['language', 'de'],
      ['bot-field', ''],
      ['captcha', 'token'],
    ]);
    expect(added('https://a.example/#\n?')[0]).to.deep.equal(['page', 'https://a.example/']);
  });

  it('leaves the fields of the form as they are', () => {
    const form = new FormData();
    form.append('page', '7');
    expect(added('https://a.example/', form).filter(([name]) => name === 'page')).to.deep.equal([
      ['page', '7'],
    ]);
  });

  it('is an id that no other message has', () => {
    const ids = Array.from({length: 500}, () => submissionId());
    for (const id of ids)
      expect(id).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).to.equal(500);
    for (const place of [0, 15, 20, 35]) expect(new Set(ids.map(id => id[place])).size).to.be.above(3);
  });
});
