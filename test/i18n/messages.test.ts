import {expect} from 'chai';
import fc from 'fast-check';
import * as en from '../../src/i18n/en.ts';
import {fill, findMessages, onMessages, registerMessages} from '../../src/i18n/messages.ts';

describe('A message with a number', () => {
  const entries = {one: '{n} entry', other: '{n} entries'};

  it('is in the form that its language has for that number', () => {
    expect([0, 1, 2].map(n => fill(entries, {n}, 'en'))).to.deep.equal(['0 entries', '1 entry', '2 entries']);
    expect(fill({one: '{n} entrée', other: '{n} entrées'}, {n: 0}, 'fr')).to.equal('0 entrée');
    const polish = {one: '{n} wpis', few: '{n} wpisy', many: '{n} wpisów', other: '{n} wpisu'};
    expect([1, 3, 5, 22, 1.5].map(n => fill(polish, {n}, 'pl'))).to.deep.equal([
      '1 wpis',
      '3 wpisy',
      '5 wpisów',
      '22 wpisy',
      '1,5 wpisu',
    ]);
    const arabic = {zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other'};
    expect([0, 1, 2, 3, 11, 100].map(n => fill(arabic, {n}, 'ar'))).to.deep.equal(Object.keys(arabic));
  });

  it('is in the general form where the language has no own one', () => {
    expect(fill({other: '{n} entries'}, {n: 1}, 'en')).to.equal('1 entries');
    expect(fill(entries, {n: 1}, 'ja')).to.equal('1 entries');
    expect(fill(entries, {}, 'en')).to.equal('{n} entries');
  });

  it("is written with the language's digits and separators", () => {
    expect(fill('{n}', {n: 2413}, 'en')).to.equal('2,413');
    expect(fill('{n}', {n: 2413}, 'de')).to.equal('2.413');
    expect(fill('{n}', {n: 2413}, 'ar-EG')).to.equal('٢٬٤١٣');
    expect(fill('{n}', {n: 2413}, 'fa')).to.equal('۲٬۴۱۳');
    expect(fill('{n}', {n: '2413'}, 'de')).to.equal('2413');
  });
});

describe('A message with names', () => {
  it('has each of them filled in, as often as it occurs', () => {
    expect(fill('{action}: {name}', {action: 'Subscribe', name: 'Hull'}, 'en')).to.equal('Subscribe: Hull');
    expect(fill('{host}, {host}', {host: 'tide.example'}, 'en')).to.equal('tide.example, tide.example');
    expect(fill('at {host}', {host: ''}, 'en')).to.equal('at ');
  });

  it('keeps a placeholder that nobody fills', () => {
    expect(fill('{a} and {b}', {a: 'x'}, 'en')).to.equal('x and {b}');
    expect(fill('{} { a } {a-b}', {a: 'x'}, 'en')).to.equal('{} { a } {a-b}');
  });

  it('takes what is filled in as it is', () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom(...Array.from("{}a$&`'1"))}), value => {
        expect(fill('<{a}>', {a: value}, 'en')).to.equal(`<${value}>`);
      }),
    );
  });
});

describe('A registered language', () => {
  it('is found by its own tag and by longer ones, whatever their case', () => {
    registerMessages('xx-Latn', {retry: 'Retri'});
    for (const tag of ['xx-Latn', 'XX-LATN', 'xx-latn-AB', 'xx-Latn-AB-x-own'])
      expect(findMessages(tag), tag).to.deep.equal(['xx-latn', {retry: 'Retri'}]);
    for (const tag of ['xx', 'xx-Cyrl', 'xxx', 'x', '']) expect(findMessages(tag), tag).to.equal(undefined);
  });

  it('gives way to a longer tag that fits better', () => {
    registerMessages('xy', {retry: 'Retri'});
    registerMessages('xy-AB', {retry: 'Retrí'});
    expect(findMessages('xy-AB-x-own')?.[1]['retry']).to.equal('Retrí');
    expect(findMessages('xy-CD')?.[1]['retry']).to.equal('Retri');
  });

  it('serves other regions that write it in the same script', () => {
    registerMessages('pt-BR', {retry: 'Tentar de novo'});
    registerMessages('sr', {retry: 'Понови'});
    for (const tag of ['pt', 'pt-PT', 'pt-AO']) expect(findMessages(tag)?.[0], tag).to.equal('pt-br');
    expect(findMessages('sr-RS')?.[0]).to.equal('sr');
    registerMessages('az-Cyrl', {retry: 'Тәкрар'});
    expect([findMessages('az-Cyrl-AZ')?.[0], findMessages('az-AZ')]).to.deep.equal(['az-cyrl', undefined]);
  });

  it('leaves English to the regions that have no words of their own', () => {
    registerMessages('en-GB', {retry: 'Have another go'});
    expect(findMessages('en-GB')?.[0]).to.equal('en-gb');
    for (const tag of ['en', 'en-US']) expect(findMessages(tag), tag).to.equal(undefined);
  });

  it('keeps its words when some are corrected', () => {
    registerMessages('xz', {retry: 'Retri', loading: 'Lodi'});
    registerMessages('XZ', {retry: 'Retry'});
    expect(findMessages('xz')?.[1]).to.deep.equal({retry: 'Retry', loading: 'Lodi'});
  });

  it('tells the elements on the page, until they stop listening', () => {
    let told = 0;
    const stop = onMessages(() => told++);
    registerMessages('xa', {});
    registerMessages('xa', {retry: 'Retri'});
    expect(told).to.equal(2);
    stop();
    registerMessages('xa', {});
    expect(told).to.equal(2);
  });
});

describe('The English words', () => {
  const parts = Object.values(en) as Record<string, string | en.Plural>[];

  it('say the same under the same name in every part, so that parts can be put together', () => {
    const all = new Map<string, unknown>();
    for (const [name, message] of parts.flatMap(part => Object.entries(part))) {
      if (all.has(name)) expect(all.get(name), name).to.deep.equal(message);
      all.set(name, message);
    }
    expect(all.size).to.be.above(80);
  });

  it('have a general form wherever they have plural forms', () => {
    for (const message of parts.flatMap(part => Object.values(part)))
      expect(typeof message === 'string' ? message : message.other).to.be.a('string').that.is.not.empty;
  });
});
