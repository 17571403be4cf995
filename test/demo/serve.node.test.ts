import {readFileSync} from 'node:fs';
import {request} from 'node:http';
import {connect, createServer} from 'node:net';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {expect} from 'chai';
import {makeFolder, start, TOKEN, written} from './start.ts';
import type {Started} from './start.ts';

describe('npm start', () => {
  const folder = makeFolder();
  const env = {PORT: '0', INBOX_DB: join(folder.path, 'inbox.sqlite')};
  let demo: Started;
  let page = '';
  let inbox = '';

  before(async () => {
    demo = start('serve.ts', env);
    [, page = '', inbox = ''] = await written(demo, /page is at (\S+)\n.* at (http:\S+) and[^]*Bearer.*\n/);
  });
  after(async () => {
    demo.process.kill('SIGINT');
    expect(await demo.ended, 'exit code after Ctrl-C').to.equal(0);
    folder.remove();
  });

  /** Sends a path as it is: fetch would resolve `..` itself. */
  function ask(path: string): Promise<string> {
    const socket = connect(Number(new URL(page).port), '127.0.0.1');
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    let answer = '';
    return new Promise((resolve, reject) => {
      socket.on('data', data => (answer += String(data)));
      socket.on('error', reject).on('close', () => resolve(answer));
    });
  }

  it('says where builder and page are, where messages arrive and how to read them, and warns of nothing', () => {
    const output = demo.output();
    expect(output).to.match(
      /^The embed builder is at (http:\/\/localhost:\d+\/)builder\nThe partner's page is at \1\n/,
    );
    expect(output).to.contain(`curl -H "Authorization: Bearer ${TOKEN}" ${inbox}`);
    expect(output).not.to.match(/warning|serveStatic/i);
  });

  const types: Record<string, string> = {
    '/': 'text/html; charset=utf-8',
    '/sections.html': 'text/html; charset=utf-8',
    '/minimal.html': 'text/html; charset=utf-8',
    '/site.css': 'text/css; charset=utf-8',
    '/community.json': 'application/json',
  };
  for (const [path, type] of Object.entries(types)) {
    it(`serves ${path} as ${type}, and only once when it has not changed`, async () => {
      const answer = await fetch(new URL(path, page));
      expect(answer.status).to.equal(200);
      expect(answer.headers.get('Content-Type')).to.equal(type);
      expect(answer.headers.get('Cache-Control')).to.equal('no-cache');
      const tag = answer.headers.get('ETag') ?? '';
      const again = await fetch(new URL(path, page), {headers: {'If-None-Match': tag}});
      expect(again.status).to.equal(304);
    });
  }

  it('asks for nothing outside its own site', async () => {
    for (const path of ['/', '/sections.html', '/minimal.html', '/site.css']) {
      const answer = await fetch(new URL(path, page));
      const loaded = (await answer.text()).match(
        /(?:src|srcset|action)=["']?https?:|<link[^>]+https?:|url\(|@import/g,
      );
      expect(loaded, path).to.equal(null);
      expect(answer.headers.get('Content-Security-Policy')).to.match(
        /^default-src 'none'; script-src 'self';/,
      );
    }
  });

  it('shows on a page of its own that a script and a tag are enough', async () => {
    const lines = (await (await fetch(new URL('/minimal.html', page))).text()).trim().split('\n');
    expect(lines).to.deep.equal([
      '<script type="module" src="/dist/cdn/ob-community.js"></script>',
      '<ob-community></ob-community>',
    ]);
  });

  it('leads to the embed builder, which comes with a policy of its own', async () => {
    const answer = await fetch(new URL('/builder', page));
    expect(new URL(answer.url).pathname).to.equal('/dist/builder/');
    expect(answer.headers.get('Content-Security-Policy')).to.equal(null);
    expect(await answer.text()).to.match(/http-equiv="Content-Security-Policy" content="default-src 'none'/);
  });

  it('delivers from the page to the inbox that the document names', async () => {
    const answer = await fetch(new URL('/community.json', page));
    const {name, contact} = (await answer.json()) as {name: string; contact: {action: string}};
    expect(name).to.be.a('string');
    expect(contact).to.include({action: inbox, idempotent: true});
    for (const host of ['localhost', '127.0.0.1']) {
      const Origin = `http://${host}:${new URL(page).port}`;
      const body = new URLSearchParams({message: `From ${host}`});
      const delivered = await fetch(contact.action, {method: 'POST', body, headers: {Origin}});
      expect(delivered.status).to.equal(201);
      expect(delivered.headers.get('Access-Control-Allow-Origin')).to.equal(Origin);
    }
    const list = await fetch(inbox, {headers: {Authorization: `Bearer ${TOKEN}`}});
    const {messages} = (await list.json()) as {messages: {message: string}[]};
    expect(messages.map(({message}) => message)).to.deep.equal(['From 127.0.0.1', 'From localhost']);
  });

  it('limits how fast one address may send', async () => {
    const slow = start('inbox.ts', {...env, INBOX_RATE: '1'});
    const [, url = ''] = await written(slow, /at (http:\S+) and/);
    const send = () => fetch(url, {method: 'POST', body: new URLSearchParams({message: 'Hello'})});
    expect((await send()).status).to.equal(201);
    const refused = await send();
    expect(refused.status).to.equal(429);
    expect(Number(refused.headers.get('Retry-After'))).to.be.within(1, 60);
    slow.process.kill('SIGTERM');
    expect(await slow.ended).to.equal(0);
  });

  /** Posts on a connection of its own; without a length in `headers` in chunks. */
  function post(body: string, headers: Record<string, string | number> = {}): Promise<number | undefined> {
    const type = {'Content-Type': 'application/x-www-form-urlencoded'};
    return new Promise((resolve, reject) => {
      const sending = request(inbox, {method: 'POST', headers: {...type, ...headers}, agent: false});
      sending.on('response', answer => resolve(answer.resume().statusCode)).on('error', reject);
      sending.write(body.slice(0, 4));
      sending.end(body.slice(4));
    });
  }

  it('answers a body of 3 MB with 413 and stays at work', async () => {
    const body = `message=${'x'.repeat(3e6)}`;
    expect(await post(body, {'Content-Length': body.length})).to.equal(413);
    expect(await post(body)).to.equal(413);
    expect(await post('message=Hello')).to.equal(201);
  });

  for (const path of [
    '/../package.json',
    '/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/..\\..\\package.json',
    '/dist/../package.json',
    '/dist/..%2fpackage.json',
    '/dist/%2e%2e%2fpackage.json',
    '/dist/..%5cpackage.json',
    '/dist//../../package.json',
    '/dist/cdn/..;/..;/package.json',
    '//etc/passwd',
    '/site.css%00',
  ]) {
    it(`does not serve ${path}`, async () => {
      const answer = await ask(path);
      expect(answer).to.match(/^HTTP\/1\.1 40[04] /);
      expect(answer).not.to.contain('ob-community"').and.not.to.contain('root:');
    });
  }

  it('listens on the loopback interface only', () => {
    // Both tables of the kernel list a socket's own address first; 0100007F is 127.0.0.1.
    const table = ['tcp', 'tcp6'].map(name => readFileSync(`/proc/net/${name}`, 'latin1')).join('\n');
    for (const url of [page, inbox]) {
      const port = Number(new URL(url).port).toString(16).toUpperCase().padStart(4, '0');
      const listening = [...table.matchAll(/^ *\d+: (\w+):(\w{4}) \w+:0000 0A /gm)];
      expect(listening.filter(match => match[2] === port).map(match => match[1])).to.deep.equal(['0100007F']);
    }
  });
});

describe('npm start that cannot start says in one sentence why, and what to do', () => {
  const folder = makeFolder();
  const env = {PORT: '0', INBOX_DB: join(folder.path, 'inbox.sqlite')};
  const server = createServer();
  let taken = 0;
  before(done => {
    server.listen(0, '127.0.0.1', () => {
      taken = (server.address() as AddressInfo).port;
      done();
    });
  });
  after(done => {
    folder.remove();
    server.close(done);
  });

  const cases: Record<string, [() => Record<string, string>, RegExp]> = {
    'its port is taken': [
      () => ({PORT: `${taken}`}),
      /^Port \d+ is in use; choose another one: PORT=\d+ npm start$/,
    ],
    'the port of the inbox is taken': [
      () => ({INBOX_PORT: `${taken}`}),
      /^Port \d+ is in use; choose another one: INBOX_PORT=\d+ npm start$/,
    ],
    'PORT is a word': [() => ({PORT: 'http'}), /^PORT is a whole number from 0 to 65535, not "http"\.$/],
    'PORT is too large': [() => ({PORT: '65536'}), /^PORT is a whole number/],
    'PORT leaves none for the inbox': [() => ({PORT: '65535'}), /^INBOX_PORT is a whole number/],
    'PORT is negative': [() => ({PORT: '-1'}), /^PORT is a whole number/],
    'INBOX_RATE is none': [
      () => ({INBOX_RATE: '0'}),
      /^INBOX_RATE is a whole number from 1 to 1000000, not "0"\.$/,
    ],
    'INBOX_ORIGINS lists a word': [
      () => ({INBOX_ORIGINS: 'here'}),
      /^INBOX_ORIGINS lists origins such as .*"here"\.$/,
    ],
    'the database is a folder': [
      () => ({INBOX_DB: folder.path}),
      /^.* cannot be the database \(.*INBOX_DB\.$/,
    ],
  };
  for (const [name, [settings, sentence]] of Object.entries(cases)) {
    it(`when ${name}`, async () => {
      const demo = start('serve.ts', {...env, ...settings()});
      expect(await demo.ended, demo.output()).to.equal(1);
      expect(demo.output().trimEnd()).to.match(sentence);
    });
  }

  it('with a command that works', async () => {
    const refused = start('serve.ts', {...env, PORT: `${taken}`});
    await refused.ended;
    const [, port = ''] = /PORT=(\d+)/.exec(refused.output()) ?? [];
    const demo = start('serve.ts', {...env, PORT: port});
    await written(demo, new RegExp(`http://localhost:${port}/\n`));
    demo.process.kill('SIGINT');
    expect(await demo.ended).to.equal(0);
  });
});
