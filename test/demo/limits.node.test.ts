import {expect} from 'chai';
import fc from 'fast-check';
import {createInbox} from '../../demo/inbox.ts';
import type {InboxOptions} from '../../demo/inbox.ts';
import {createRateLimit} from '../../demo/inbox/rate-limit.ts';
import {openStore} from '../../demo/inbox/store.ts';

const PAGE = 'https://partner.example';

describe('the reference inbox is careful with strangers', () => {
  const stores: ReturnType<typeof openStore>[] = [];

  function open(options: Partial<InboxOptions> = {}) {
    const store = openStore(':memory:');
    stores.push(store);
    return {store, inbox: createInbox({store, token: 'secret', origins: [PAGE], rate: 1e6, ...options})};
  }
  afterEach(() => stores.splice(0).forEach(store => store.close()));

  const hello = {method: 'POST', body: new URLSearchParams({message: 'Hello'})};
  const from = (remoteAddress: string) => ({incoming: {socket: {remoteAddress}}});

  describe('and with their pages', () => {
    it('lets a listed page send and read the answer, also when it is an error', async () => {
      const {inbox} = open();
      for (const [message, status] of [
        ['Hello', 201],
        ['', 422],
      ] as const) {
        const body = new URLSearchParams({message});
        const answer = await inbox.request('/', {method: 'POST', body, headers: {Origin: PAGE}});
        expect(answer.status).to.equal(status);
        expect(answer.headers.get('Access-Control-Allow-Origin')).to.equal(PAGE);
        expect(answer.headers.get('Access-Control-Expose-Headers')).to.equal('Retry-After');
        expect(answer.headers.get('Vary')).to.contain('Origin');
      }
    });

    for (const origin of ['https://evil.example', 'https://partner.example.evil.example', 'null']) {
      it(`keeps nothing that comes from ${origin} and tells it nothing`, async () => {
        const {inbox, store} = open();
        const answer = await inbox.request('/', {...hello, headers: {Origin: origin}});
        expect(answer.status).to.equal(403);
        expect(answer.headers.has('Access-Control-Allow-Origin')).to.equal(false);
        expect(store.list(10)).to.deep.equal([]);
      });
    }

    it('answers the preflight of a JSON message for listed pages only', async () => {
      const {inbox} = open();
      const ask = (origin: string) =>
        inbox.request('/messages', {
          method: 'OPTIONS',
          headers: {
            Origin: origin,
            'Access-Control-Request-Method': 'POST',
            'Access-Control-Request-Headers': 'content-type',
          },
        });
      const listed = await ask(PAGE);
      expect(listed.status).to.equal(204);
      expect(listed.headers.get('Access-Control-Allow-Origin')).to.equal(PAGE);
      expect(listed.headers.get('Access-Control-Allow-Headers')).to.equal('Content-Type');
      expect(listed.headers.get('Access-Control-Allow-Methods')).to.equal('POST');
      expect((await ask('https://evil.example')).headers.has('Access-Control-Allow-Origin')).to.equal(false);
    });

    it('gives no page the right to read the messages with the token', async () => {
      const {inbox} = open();
      const headers = {Origin: PAGE, 'Access-Control-Request-Headers': 'authorization'};
      const answer = await inbox.request('/messages', {method: 'OPTIONS', headers});
      expect(answer.headers.get('Access-Control-Allow-Headers')?.toLowerCase()).not.to.contain(
        'authorization',
      );
    });
  });

  describe('and with long bodies', () => {
    /** A body that notes how much of it was taken. */
    function stream(bytes: number) {
      const taken = {bytes: 0};
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          if (taken.bytes >= bytes) return controller.close();
          taken.bytes += 1024;
          controller.enqueue(new Uint8Array(1024).fill(120));
        },
      });
      return {body, taken};
    }
    const headers = {'Content-Type': 'application/x-www-form-urlencoded'};

    it('refuses more than 64 KiB without reading it all', async () => {
      const {inbox, store} = open();
      const {body, taken} = stream(1024 * 1024);
      const answer = await inbox.request('/', {method: 'POST', body, headers, duplex: 'half'} as RequestInit);
      expect(answer.status).to.equal(413);
      expect(await answer.json()).to.include({code: 'too-large'});
      expect(taken.bytes).to.be.lessThan(80 * 1024);
      expect(store.list(1)).to.deep.equal([]);
    });

    it('refuses a length of more than 64 KiB without reading anything', async () => {
      const {inbox} = open();
      const {body, taken} = stream(1024 * 1024);
      const long = {...headers, 'Content-Length': String(1024 * 1024)};
      const answer = await inbox.request('/', {
        method: 'POST',
        body,
        headers: long,
        duplex: 'half',
      } as RequestInit);
      expect(answer.status).to.equal(413);
      expect(taken.bytes).to.be.at.most(1024);
    });

    it('accepts 64 KiB and not one byte more', async () => {
      const {inbox} = open();
      const fields = Array.from({length: 13}, (_, i) => `f${i}=${'x'.repeat(4990)}`).join('&');
      const exact = (bytes: number) => {
        const start = `${fields}&message=`;
        return inbox.request('/', {method: 'POST', body: start + 'x'.repeat(bytes - start.length), headers});
      };
      expect((await exact(64 * 1024)).status).to.equal(201);
      expect((await exact(64 * 1024 + 1)).status).to.equal(413);
    });
  });

  describe('and with their haste', () => {
    it('asks an address that sends too fast to wait, and lets it in again after that time', async () => {
      let now = 1e12;
      const {inbox} = open({rate: 3, now: () => now});
      const send = () => inbox.request('/', hello, from('192.0.2.1'));
      for (let i = 0; i < 3; i++) expect((await send()).status).to.equal(201);
      const refused = await send();
      expect(refused.status).to.equal(429);
      expect(refused.headers.get('Content-Type')).to.equal('application/problem+json');
      const seconds = Number(refused.headers.get('Retry-After'));
      expect(seconds).to.equal(20);
      expect((await inbox.request('/', hello, from('192.0.2.2'))).status, 'another address').to.equal(201);
      now += seconds * 1000 - 2;
      expect((await send()).status).to.equal(429);
      now += 2;
      expect((await send()).status).to.equal(201);
    });

    it('never lets more than its rate, twice, into any minute, and always lets in who waited', () => {
      fc.assert(
        fc.property(fc.integer({min: 1, max: 50}), fc.array(fc.nat(20_000)), (rate, pauses) => {
          const limit = createRateLimit(rate);
          const times: number[] = [];
          let now = 1e12;
          for (const pause of pauses) {
            now += pause;
            const wait = limit.take('a', now);
            if (wait) expect(limit.take('a', (now += wait * 1000))).to.equal(0);
            times.push(now);
          }
          for (const time of times) {
            const minute = times.filter(other => other >= time && other < time + 60_000);
            expect(minute.length).to.be.at.most(2 * rate);
          }
        }),
      );
    });
  });
});
