import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {createServer, type RequestListener, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect} from 'chai';

const program = join(import.meta.dirname, '../../src/cli/cli.ts');
const page = '# Tide\n\n## Mailing lists\n\n- [Dev](https://lists.example/dev) - for builders\n';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'ob-cli-'))));
afterEach(() => rmSync(folder, {recursive: true}));

interface Result {
  code: number | string;
  output: string;
  told: string;
}

/** Runs the program as a person does; `after` is called when it has been started. */
async function ob(
  args: string[],
  input: string | Buffer = '',
  after?: (child: ReturnType<typeof spawn>) => void,
): Promise<Result> {
  const child = spawn(process.execPath, [program, ...args], {cwd: folder, timeout: 60_000, stdio: 'pipe'});
  const result = {output: '', told: ''};
  child.stdout.on('data', (data: Buffer) => (result.output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (result.told += data.toString()));
  child.stdin.on('error', () => undefined); // It may end before it has read all.
  if (after) after(child);
  else child.stdin.end(input);
  const [code, signal] = (await once(child, 'close')) as [number | null, string];
  return {...result, code: code ?? signal};
}

const put = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const listed = (): string[] => readdirSync(folder).sort();

describe('A person at a terminal', () => {
  it('pipes a page in and a document out', async () => {
    const {code, output, told} = await ob(['import', '-'], page);
    expect(JSON.parse(output)).to.deep.include({name: 'Tide'});
    expect(told).to.equal(
      'Tide: 1 mailing list.\n1 of 1 link and 3 of 3 sentences of the page are in the document.\n',
    );
    expect(code).to.equal(0);
    expect((await ob(['validate', '-'], output)).output).to.equal('-: no problems.\n');
  });

  it('gets whole files, and nothing beside them', async () => {
    put('page.md', page);
    const {code, output} = await ob(['import', 'page.md', '--out', 'c.json', '--report', 'r.txt']);
    expect([code, output]).to.deep.equal([0, '']);
    expect(listed()).to.deep.equal(['c.json', 'page.md', 'r.txt']);
    expect(JSON.parse(readFileSync(join(folder, 'c.json'), 'utf8'))).to.deep.include({name: 'Tide'});
  });

  it('keeps the permissions of a file that is replaced, and the link that leads to it', async () => {
    put('page.md', page);
    chmodSync(put('real.json', 'old'), 0o640);
    symlinkSync('real.json', join(folder, 'c.json'));
    expect((await ob(['import', 'page.md', '--out', 'c.json'])).code).to.equal(0);
    expect(lstatSync(join(folder, 'c.json')).isSymbolicLink()).to.equal(true);
    expect(statSync(join(folder, 'real.json')).mode & 0o777).to.equal(0o640);
    expect(readFileSync(join(folder, 'real.json'), 'utf8')).to.contain('"Tide"');
    expect(listed()).to.deep.equal(['c.json', 'page.md', 'real.json']);
  });

  it('keeps the old file when a new one cannot be made', async () => {
    put('empty.md', '---\ntitle: Tide\n---\n');
    put('c.json', 'old');
    expect((await ob(['import', 'empty.md', '--out', 'c.json'])).code).to.equal(2);
    expect(readFileSync(join(folder, 'c.json'), 'utf8')).to.equal('old');
    expect(listed()).to.deep.equal(['c.json', 'empty.md']);
  });

  it('is never left with the page overwritten', async () => {
    put('page.md', page);
    const {code, told} = await ob(['import', 'page.md', '--out', './page.md']);
    expect([code, told]).to.deep.equal([
      2,
      'ob-community: ./page.md is the page itself; name another file.\n',
    ]);
    expect(readFileSync(join(folder, 'page.md'), 'utf8')).to.equal(page);
  });

  it('may write to a device, which stays one', async () => {
    put('page.md', page);
    expect((await ob(['import', 'page.md', '--out', '/dev/null'])).code).to.equal(0);
    expect(statSync('/dev/null').isCharacterDevice()).to.equal(true);
  });

  it('is told in one sentence what cannot be read or written', async () => {
    put('latin.md', Buffer.from('Caf\xe9 caf\xe9', 'latin1'));
    put('binary.md', Buffer.from([35, 32, 0, 1, 2]));
    put('page.md', page);
    const sentences: [string[], string][] = [
      [['import', 'none.md'], 'none.md could not be read: there is no such file.'],
      [['import', '.'], '. could not be read: it is a folder.'],
      [['import', 'latin.md'], 'latin.md is no text in utf-8; save it as UTF-8.'],
      [['import', 'binary.md'], 'binary.md is no text in utf-8; save it as UTF-8.'],
      [
        ['import', 'page.md', '--out', 'none/c.json'],
        'none/c.json could not be written: there is no such file.',
      ],
      [['import', 'page.md', '--out', '.'], '. could not be written: it is a folder.'],
    ];
    for (const [args, sentence] of sentences) {
      const {code, told, output} = await ob(args);
      expect([code, told, output]).to.deep.equal([2, `ob-community: ${sentence}\n`, '']);
    }
    expect(listed()).to.deep.equal(['binary.md', 'latin.md', 'page.md']);
  });

  it('may stop reading what it writes', async () => {
    put(
      'page.md',
      `# Tide\n\n## Mailing lists\n\n${'- [Dev](https://lists.example/dev) - for builders\n'.repeat(2000)}`,
    );
    const {code, told} = await ob(['import', 'page.md'], '', child => child.stdout!.destroy());
    expect(told).not.to.match(/EPIPE|\bat /);
    expect(code).to.equal(0);
  });
});

describe('An address on the command line', () => {
  let server: Server;
  let answer: RequestListener;
  let origin = '';
  before(async () => {
    server = createServer((request, response) => answer(request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  it('is followed, read in its own encoding, and makes links absolute', async () => {
    answer = ({url}, response) => {
      if (url === '/old') response.writeHead(302, {location: '/new/page'}).end();
      else
        response
          .writeHead(200, {'content-type': 'text/html; charset=ISO-8859-1'})
          .end(
            Buffer.from('<h1>Caf\xe9</h1><h2>Mailing lists</h2><ul><li><a href="dev">Dev</a></ul>', 'latin1'),
          );
    };
    const {output, code} = await ob(['import', `${origin}/old`]);
    expect(JSON.parse(output)).to.deep.include({name: 'Café', url: `${origin}/new/page`});
    expect(output).to.contain(`"${origin}/new/dev"`);
    expect(code).to.equal(0);
  });

  it('is told by its answer when it is no page', async () => {
    const answers: [number, string, string | Buffer, RegExp][] = [
      [404, 'text/html', '<h1>Gone</h1>', /could not be loaded: its server answered 404\.$/],
      [
        200,
        'application/json',
        '{"name": "A"}',
        /is JSON and no page; check it with ob-community validate\.$/,
      ],
      [
        200,
        'application/pdf',
        '%PDF-1.7',
        /is application\/pdf and no page; name one in Markdown or HTML\.$/,
      ],
      [200, 'text/html', Buffer.alloc(33 * 2 ** 20, 'a'), /is larger than 32 MiB\.$/],
    ];
    for (const [status, type, body, sentence] of answers) {
      answer = (_, response) => response.writeHead(status, {'content-type': type}).end(body);
      const {code, told, output} = await ob(['import', `${origin}/page`]);
      expect([code, output]).to.deep.equal([2, '']);
      expect(told.trimEnd()).to.match(sentence);
    }
  });

  it('is validated where it is', async () => {
    answer = (_, response) =>
      response
        .writeHead(200, {'content-type': 'application/json'})
        .end('{"name": "A", "url": "about", "logo": "javascript:x"}');
    const {output, code} = await ob(['validate', `${origin}/c.json`, '--format', 'json']);
    expect(
      (JSON.parse(output) as {problems: {pointer: string}[]}).problems.map(({pointer}) => pointer),
    ).to.deep.equal(['/logo']);
    expect(code).to.equal(1);
  });

  it('is told to be away when nobody answers there', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const {port} = closed.address() as AddressInfo;
    closed.close();
    await once(closed, 'close');
    const address = `http://127.0.0.1:${port}/`;
    const {code, told} = await ob(['import', address]);
    expect([code, told]).to.deep.equal([
      2,
      `ob-community: ${address} could not be loaded: its host refuses the connection.\n`,
    ]);
  });

  it('may be given up while it is waited for', async () => {
    put('c.json', 'old');
    const {code} = await ob(['import', `${origin}/slow`, '--out', 'c.json'], '', child => {
      answer = () => child.kill('SIGTERM');
    });
    expect(code).to.equal(143);
    expect(listed()).to.deep.equal(['c.json']);
    expect(readFileSync(join(folder, 'c.json'), 'utf8')).to.equal('old');
  });
});
