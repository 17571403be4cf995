import {expect} from 'chai';
import fc from 'fast-check';
import {gate, hostOf} from '../../src/document/url.ts';

const base = 'https://tide.example/community/community.json';
const allowed = /^(https?|mailto|tel|ircs?):/;

describe('An address that becomes a link', () => {
  it('has one of the six schemes, in any case', () => {
    for (const address of [
      'https://tide.example/',
      'http://tide.example/a?b=c#d',
      'mailto:hull@tide.example',
      'tel:+4930123456',
      'irc://irc.tide.example/hull',
      'ircs://irc.tide.example/hull',
    ]) {
      expect(gate(address)).to.equal(address);
      const [scheme = '', ...rest] = address.split(':');
      expect(gate([scheme.toUpperCase(), ...rest].join(':'))).to.equal(address);
    }
  });

  it('is resolved against the document', () => {
    for (const [address, absolute] of [
      ['minutes.html', 'https://tide.example/community/minutes.html'],
      ['../about', 'https://tide.example/about'],
      ['/about', 'https://tide.example/about'],
      ['?page=2', 'https://tide.example/community/community.json?page=2'],
      ['#lists', 'https://tide.example/community/community.json#lists'],
      ['//lists.example/hull', 'https://lists.example/hull'],
      ['\\\\lists.example\\hull', 'https://lists.example/hull'],
      ['irc://irc.example/hull', 'irc://irc.example/hull'],
    ] as const)
      expect(gate(address, base)).to.equal(absolute);
  });

  it('keeps the scheme of the document when it names none', () => {
    expect(gate('//lists.example/', 'http://tide.example/')).to.equal('http://lists.example/');
  });

  it('may carry credentials, and the reader is told the host that is really meant', () => {
    const url = gate('https://bank.example:secret@evil.example/login') ?? '';
    expect(url).to.equal('https://bank.example:secret@evil.example/login');
    expect(hostOf(url)).to.equal('evil.example');
  });

  it('has its host named with the port, and none where there is no host', () => {
    expect(hostOf('https://tide.example:8443/a')).to.equal('tide.example:8443');
    expect(hostOf('mailto:hull@tide.example')).to.equal('');
    expect(hostOf('tel:+4930123456')).to.equal('');
    expect(hostOf('no address')).to.equal('no address');
  });
});

describe('An address that stays text', () => {
  const dangerous = ['javascript:alert(1)', 'vbscript:msgbox(1)', 'data:text/html,<b>x</b>'];
  const foreign = ['blob:https://tide.example/1', 'file:///etc/passwd', 'about:blank', 'ftp://tide.example/'];
  const opaque = [
    'filesystem:https://tide.example/a',
    'view-source:https://tide.example/',
    'ws://tide.example/',
  ];

  it('has any other scheme', () => {
    for (const address of [...dangerous, ...foreign, ...opaque]) {
      expect(gate(address), address).to.equal(undefined);
      expect(gate(address, base), address).to.equal(undefined);
    }
  });

  it('hides its scheme behind white space, line breaks, control characters or capitals', () => {
    for (const address of [
      'java\nscript:alert(1)',
      'java\tscript:alert(1)',
      'j\ra\nv\tascript:alert(1)',
      '\n\tjavascript\n:alert(1)',
      ' javascript:alert(1)',
      '\u0000\u001fjavascript:alert(1)',
      'JavaScript:alert(1)',
      'JAVA\nSCRIPT:alert(1)',
      'DATA:text/html,x',
    ]) {
      expect(gate(address), JSON.stringify(address)).to.equal(undefined);
      expect(gate(address, base), JSON.stringify(address)).to.equal(undefined);
    }
  });

  it('is none at all', () => {
    for (const address of ['', 'hull', '/about', '//lists.example/', 'https://', 'https://[', ':'])
      expect(gate(address), address).to.equal(undefined);
    for (const address of ['https://', 'https://[']) expect(gate(address, base), address).to.equal(undefined);
  });

  it('is relative to something that has no addresses below it', () => {
    for (const place of ['data:application/json,{}', 'blob:https://tide.example/1', 'about:srcdoc']) {
      expect(gate('about', place), place).to.equal(undefined);
      expect(gate('https://tide.example/', place), place).to.equal('https://tide.example/');
    }
  });
});

describe('Whatever somebody writes as an address', () => {
  const scheme = fc.constantFrom(
    'https',
    'http',
    'mailto',
    'tel',
    'irc',
    'javascript',
    'java\nscript',
    'data',
    '',
  );
  const text = fc.string({
    unit: fc.constantFrom(...Array.from('aB1:/\\?#@%.-_~ \t\n\0[]()<>"\'ä漢😀\uD800')),
  });
  const address = fc.oneof(
    fc.string({unit: 'binary'}),
    fc.webUrl({withFragments: true, withQueryParameters: true}),
    fc.tuple(scheme, fc.constantFrom(':', '://', ':///', ' :', ''), text).map(parts => parts.join('')),
  );
  const place = fc.constantFrom(undefined, base, 'http://tide.example', 'about:srcdoc', 'mailto:a@b.example');

  it('comes out with an allowed scheme, or not at all', () => {
    fc.assert(
      fc.property(address, place, (value, from) => {
        const url = gate(value, from);
        if (url === undefined) return;
        expect(url).to.match(allowed);
        expect(new URL(url).protocol).to.match(allowed);
      }),
      {numRuns: 5000},
    );
  });

  it('comes out unchanged when it passes again', () => {
    fc.assert(
      fc.property(address, place, (value, from) => {
        const url = gate(value, from);
        if (url !== undefined) expect(gate(url)).to.equal(url);
      }),
      {numRuns: 5000},
    );
  });
});
