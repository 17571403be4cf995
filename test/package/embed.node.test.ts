import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'chai';
import puppeteer, {type Browser, type HTTPRequest} from 'puppeteer-core';
import {anyHash, embedInReadme, embedLines} from '../../scripts/build/embed.ts';
import {ensureEngines} from '../../scripts/engines.ts';

const dist = join(import.meta.dirname, '../../dist');
const page = readFileSync(join(dist, 'embed.html'), 'utf8');
const policy = /Content-Security-Policy:\s*([^]*?) -->/.exec(page)?.[1]?.replace(/\s+/g, ' ') ?? '';

/** What goes wrong on the way to the visitor: another byte in every script. */
const tampered = (name: string, body: string): string => (name.endsWith('.js') ? `${body}\n` : body);

/** Answers as the public network would, from `dist/`. */
function answer(request: HTTPRequest, change: (name: string, body: string) => string): Promise<void> {
  const {pathname, hostname} = new URL(request.url());
  if (hostname === 'site.example')
    return pathname === '/'
      ? request.respond({contentType: 'text/html', headers: {'Content-Security-Policy': policy}, body: page})
      : request.respond({
          contentType: 'application/json',
          body: '{"name": "Harbour", "description": "Ships."}',
        });
  const file = join(dist, 'cdn', pathname.split('/').at(-1) ?? '');
  if (!existsSync(file)) return request.respond({status: 404});
  return request.respond({
    contentType: file.endsWith('.js') ? 'text/javascript' : 'text/css',
    headers: {'Access-Control-Allow-Origin': '*'},
    body: change(file, readFileSync(file, 'utf8')),
  });
}

describe('The lines to embed', () => {
  let browser: Browser;

  before(async () => {
    const [engine] = ensureEngines(['chromium']).engines;
    browser = await puppeteer.launch({executablePath: engine?.browser ?? '', args: ['--no-sandbox']});
  });

  after(() => browser.close());

  async function visit(
    change: (name: string, body: string) => string,
  ): Promise<{text: string; said: string[]}> {
    const tab = await browser.newPage();
    const said: string[] = [];
    tab.on('console', message => said.push(message.text()));
    await tab.setRequestInterception(true);
    tab.on('request', request => void answer(request, change));
    await tab.goto('https://site.example/', {waitUntil: 'networkidle0'});
    const text = await tab.evaluate(() => {
      const element = document.querySelector('ob-community');
      return element?.shadowRoot?.textContent ?? '';
    });
    await tab.close();
    return {text, said: said.filter(each => !each.includes('favicon'))};
  }

  it('show the page under the policy that stands with them, and nothing is refused', async () => {
    const {text, said} = await visit((_, body) => body);
    expect(text).to.include('Harbour').and.include('Ships.');
    expect(said).to.deep.equal([]);
  });

  it('run no script that has another byte', async () => {
    const {text, said} = await visit(tampered);
    expect(text).to.equal('');
    expect(said.join()).to.include('integrity');
  });

  it('stand in the README with their version and no hash, which would be old with the next commit', () => {
    const readme = readFileSync(join(dist, '../README.md'), 'utf8');
    const {version} = JSON.parse(readFileSync(join(dist, '../package.json'), 'utf8')) as {version: string};
    expect(readme).to.include(embedLines(version, () => anyHash));
    expect(embedInReadme(readme, '9.9.9')).to.include('ob-community@9.9.9/').and.not.include(`@${version}/`);
    expect(() => embedInReadme('', version)).to.throw('marks');
  });
});
