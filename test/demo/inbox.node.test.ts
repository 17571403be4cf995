import {randomUUID} from 'node:crypto';
import {expect} from 'chai';
import fc from 'fast-check';
import {createInbox} from '../../demo/inbox.ts';
import type {InboxOptions} from '../../demo/inbox.ts';
import type {FieldError} from '../../demo/inbox/problem.ts';
import {openStore} from '../../demo/inbox/store.ts';
import type {MessageStore, ReceivedMessage} from '../../demo/inbox/store.ts';

const PAGE = 'https://partner.example';
const NOW = Date.UTC(2026, 10, 23, 12);

interface Problem {
  code?: string;
  detail: string;
  errors?: FieldError[];
}

describe('the reference inbox', () => {
  let store: MessageStore;
  let inbox: ReturnType<typeof createInbox>;

  function open(options: Partial<InboxOptions> = {}) {
    inbox = createInbox({store, token: 'secret', origins: [PAGE], rate: 1e6, now: () => NOW, ...options});
  }

  beforeEach(() => {
    store = openStore(':memory:');
    open();
  });
  afterEach(() => store.close());

  function form(values: Record<string, string | File>): FormData {
    const data = new FormData();
    for (const [name, value] of Object.entries(values)) data.append(name, value);
    return data;
  }

  const send = (body: NonNullable<RequestInit['body']>, headers: Record<string, string> = {}, env?: object) =>
    inbox.request('/messages', {method: 'POST', body, headers: {Origin: PAGE, ...headers}}, env);
  const sendJson = (value: unknown) => send(JSON.stringify(value), {'Content-Type': 'application/json'});

  async function received(query = ''): Promise<ReceivedMessage[]> {
    const answer = await inbox.request(`/messages${query}`, {headers: {Authorization: 'Bearer secret'}});
    expect(answer.status).to.equal(200);
    const {messages} = (await answer.json()) as {messages: ReceivedMessage[]};
    return messages;
  }

  async function problemOf(answer: Response, status: number) {
    expect(answer.status).to.equal(status);
    expect(answer.headers.get('Content-Type')).to.equal('application/problem+json');
    const details = (await answer.json()) as Problem;
    expect(details).to.include({status}).and.to.have.property('title').that.is.a('string');
    return details;
  }

  describe('keeps a message', () => {
    const sent = {
      submission_id: randomUUID(),
      name: 'Ada',
      email: 'ada@example.org',
      topic: 'Council',
      message: 'How do we join?\nThank you.',
      page: 'https://partner.example/community',
      language: 'en',
      organisation: 'Quay House',
    };
    const {organisation, ...rest} = sent;
    const kept = {...rest, id: 'R-2026-0001', received: '2026-11-23T12:00:00.000Z', fields: {organisation}};

    const encodings: Record<string, () => Promise<Response>> = {
      'multipart/form-data': async () => send(form(sent)),
      'application/x-www-form-urlencoded': async () => send(new URLSearchParams(sent)),
      'application/json': async () => sendJson(sent),
    };
    for (const [type, deliver] of Object.entries(encodings)) {
      it(`that comes as ${type}, with a receipt`, async () => {
        const answer = await deliver();
        expect(answer.status).to.equal(201);
        expect(answer.headers.get('Content-Type')).to.equal('application/json');
        expect(await answer.json()).to.deep.equal({id: 'R-2026-0001'});
        expect(await received()).to.deep.equal([kept]);
      });
    }

    it('once, however often and in whatever encoding it is sent, with the same receipt', async () => {
      const deliver = Object.values(encodings);
      const answers = await Promise.all(Array.from({length: 20}, (_, i) => deliver[i % 3]!()));
      expect(answers.filter(({status}) => status === 201)).to.have.length(1);
      expect(answers.filter(({status}) => status === 409)).to.have.length(19);
      for (const answer of answers) expect(await answer.json()).to.deep.equal({id: 'R-2026-0001'});
      expect(await received()).to.have.length(1);
    });

    it('once when the retry leaves from another page of the site', async () => {
      await send(form(sent));
      const retry = await send(form({...sent, page: 'https://partner.example/', language: 'de'}));
      expect(retry.status).to.equal(409);
    });

    it('and does not confirm other words under the same submission_id', async () => {
      await send(form(sent));
      for (const change of [{message: 'Else'}, {email: 'eve@example.org'}, {organisation: 'Elsewhere'}]) {
        const details = await problemOf(await send(form({...sent, ...change})), 422);
        expect(details.code).to.equal('reused');
      }
      expect(await received()).to.deep.equal([kept]);
    });

    it('that has no submission_id, as from a form without scripts', async () => {
      for (const id of ['R-2026-0001', 'R-2026-0002']) {
        const answer = await send(new URLSearchParams({message: 'Hello'}));
        expect(await answer.json()).to.deep.equal({id});
      }
    });

    it('of any words as they were written', async () => {
      const words = fc.string({unit: 'binary', minLength: 1}).map(text => `.${text}`);
      await fc.assert(
        fc.asyncProperty(words, fc.dictionary(fc.string(), fc.string()), async (message, extra) => {
          const own = Object.fromEntries(Object.entries(extra).map(([name, value]) => [`x${name}`, value]));
          expect((await sendJson({...own, message})).status).to.equal(201);
          const [last] = await received('?limit=1');
          const line = (text: string) => text.replace(/\r\n?/g, '\n');
          expect(last?.message).to.equal(line(message));
          const fields = Object.entries(own).map(([name, value]) => [name, line(value)]);
          expect(last?.fields).to.deep.equal(Object.fromEntries(fields));
        }),
      );
    });

    it('with a new count of receipts each year', async () => {
      for (const [year, id] of [
        [2025, 'R-2025-0001'],
        [2026, 'R-2026-0001'],
        [2026, 'R-2026-0002'],
      ]) {
        open({now: () => Date.UTC(Number(year), 5)});
        expect(await (await send(form({message: 'Hello'}))).json()).to.deep.equal({id});
      }
    });
  });

  describe('tells at which field a value is wrong', () => {
    const cases: Record<string, [string, Record<string, string | File>]> = {
      'an empty message': ['#/message', {message: ' \n '}],
      'a very strange field name': ['#/%EF%BF%BD', {message: 'Hello', '\ufffd': 'x'.repeat(5_001)}],
      'a message of 20,001 characters': ['#/message', {message: 'x'.repeat(20_001)}],
      'an e-mail address without host': ['#/email', {message: 'Hello', email: 'ada@'}],
      'two e-mail addresses': ['#/email', {message: 'Hello', email: 'a@example.org, b@example.org'}],
      'a submission_id that is no UUID': ['#/submission_id', {message: 'Hello', submission_id: '42'}],
      'a file': ['#/cv', {message: 'Hello', cv: new File(['x'], 'cv.pdf')}],
      'a field of 5,001 characters': ['#/a~1b', {message: 'Hello', 'a/b': 'x'.repeat(5_001)}],
    };
    for (const [name, [pointer, values]] of Object.entries(cases)) {
      it(name, async () => {
        const {errors} = await problemOf(await send(form(values)), 422);
        expect(errors).to.have.length(1);
        expect(errors?.[0])
          .to.include({pointer, field: Object.keys(values).at(-1)})
          .and.to.have.property('detail')
          .that.is.a('string');
        expect(await received()).to.deep.equal([]);
      });
    }

    it('all of them at once', async () => {
      const {errors} = await problemOf(await sendJson({email: 'x', message: {}, submission_id: 'x'}), 422);
      const pointers = errors?.map(({pointer}) => pointer);
      expect(pointers).to.have.members(['#/message', '#/message', '#/email', '#/submission_id']);
    });
  });

  it('puts a name on one line, so that it cannot become a header of a mail', async () => {
    await sendJson({message: 'Hello', name: 'Ada\r\nBcc: all@example.org'});
    expect((await received())[0]?.name).to.equal('Ada Bcc: all@example.org');
  });

  it('refuses, and never seems to accept, a message with the honeypot filled', async () => {
    const details = await problemOf(await send(form({message: 'Buy', 'ob-hp': 'x'})), 422);
    expect(details.code).to.equal('spam');
    expect((await send(form({message: 'Hello', 'ob-hp': ''}))).status).to.equal(201);
    expect(await received()).to.have.length(1);
  });

  it('refuses what it cannot read, with a reason', async () => {
    await problemOf(await send('Hello', {'Content-Type': 'text/plain'}), 415);
    await problemOf(await send('{"message":', {'Content-Type': 'application/json'}), 400);
    await problemOf(await send('["Hello"]', {'Content-Type': 'application/json'}), 400);
    await problemOf(await send('Hello', {'Content-Type': 'multipart/form-data'}), 400);
  });

  it('lets nobody read without the token', async () => {
    await send(form({message: 'Private'}));
    for (const value of ['', 'Bearer', 'Bearer wrong', 'Bearer secretly', 'Basic secret', 'secret']) {
      const answer = await inbox.request('/messages', {headers: value ? {Authorization: value} : {}});
      const text = JSON.stringify(await problemOf(answer, 401));
      expect(answer.headers.get('WWW-Authenticate')).to.match(/^Bearer/);
      expect(text).not.to.contain('Private');
    }
  });

  it('lists the newest first, and older ones page by page', async () => {
    for (const message of ['1', '2', '3']) await send(form({message}));
    expect((await received('?limit=2')).map(({message}) => message)).to.deep.equal(['3', '2']);
    expect((await received('?before=R-2026-0002')).map(({message}) => message)).to.deep.equal(['1']);
    for (const limit of ['0', '1001', 'all', '1.5']) {
      const headers = {Authorization: 'Bearer secret'};
      await problemOf(await inbox.request(`/messages?limit=${limit}`, {headers}), 400);
    }
  });

  it('answers an error of its own without telling how it works inside', async () => {
    const {error: log} = console;
    const told: unknown[] = [];
    console.error = (error: unknown) => told.push(error);
    try {
      open({
        store: {
          ...store,
          add: () => {
            throw new Error('disk is full in /srv');
          },
        },
      });
      const details = await problemOf(await send(form({message: 'Hello'})), 500);
      expect(JSON.stringify(details)).not.to.match(/disk|srv|\bat /);
      expect(told).to.have.length(1);
    } finally {
      console.error = log;
    }
  });

  it('knows only its own addresses and methods', async () => {
    await problemOf(await inbox.request('/admin'), 404);
    const answer = await inbox.request('/messages', {method: 'DELETE'});
    await problemOf(answer, 405);
    expect(answer.headers.get('Allow')).to.contain('POST');
  });
});
