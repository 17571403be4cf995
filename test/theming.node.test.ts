import {readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'chai';
import {launch} from 'puppeteer-core';
import {elements} from '../scripts/build/elements.ts';
import {findEngines} from '../scripts/engines.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const page = read('docs/theming.md');

const every = (pattern: RegExp, text: string): string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, found = '']) => found))].sort();

const comments = elements.map(name => read(`src/${name}/${name}.ts`)).join('\n');

describe('The page about looks', () => {
  it('names every token, and no other', () => {
    expect(every(/^\| `(--ob-[\w-]+)`/gm, page)).to.deep.equal(every(/@cssprop \[(--ob-[\w-]+)/g, comments));
  });

  it('names every part, and no other', () => {
    expect(every(/^\| `(\w+)` /gm, page)).to.deep.equal(every(/@csspart (\w+)/g, comments));
  });

  it('has a picture for each, and all of them weigh less than 300 kB', () => {
    const pictures = every(/\((theming\/[\w-]+\.png)\)/g, page);
    expect(pictures).to.have.length(page.match(/^\| `(--ob-[\w-]+|\w+)` /gm)!.length);
    const bytes = pictures.map(each => statSync(join(root, 'docs', each)).size);
    expect(Math.min(...bytes)).to.be.above(100);
    expect(bytes.reduce((sum, each) => sum + each, 0)).to.be.below(300_000);
  });
});

describe('A visitor who asks for more contrast', () => {
  it('reads secondary text in the colour of the text, and sees hairlines in it', async function () {
    this.timeout(60_000);
    const [engine] = findEngines(['chromium']).engines;
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const browser = await launch({executablePath: engine!.browser, args});
    const tab = await browser.newPage();
    await tab.setContent(
      '<!doctype html><html lang="en"><title>Host</title><ob-working-groups></ob-working-groups>',
    );
    await tab.addScriptTag({content: read('dist/cdn/ob-community.js'), type: 'module'});
    await tab.waitForSelector('[data-state=ready]');
    const colours = (): Promise<string[]> =>
      tab.evaluate(() => {
        const find = (part: string): CSSStyleDeclaration =>
          getComputedStyle(document.querySelector('ob-working-groups')!.shadowRoot!.querySelector(part)!);
        return [find('[part~=base]').color, find('.meta').color, find('[part~=card]').borderTopColor];
      });
    const [text, ...usual] = await colours();
    const session = await tab.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {features: [{name: 'prefers-contrast', value: 'more'}]});
    const wanted = await colours();
    await browser.close();
    expect(usual).not.to.include(text);
    expect(wanted).to.deep.equal([text, text, text]);
  });
});
