import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'chai';
import fc from 'fast-check';
import {parseAddress, printAddress} from '../../builder/address.ts';
import {configure, defaults, isTokenValue, type Configuration} from '../../builder/configuration.ts';
import {elementOf} from '../../builder/facts.ts';
import {builderFacts} from '../../scripts/build/builder.ts';
import type {Manifest} from '../../scripts/build/manifest-types.ts';
import {anyText, configurations, facts, wishes} from '../support/builder.ts';

const root = join(import.meta.dirname, '../..');
const runs = {numRuns: 2000};

describe('The address of a configuration', () => {
  it('gives the same configuration back, whatever was chosen', () => {
    fc.assert(
      fc.property(configurations, configuration => {
        expect(parseAddress(printAddress(configuration, facts), facts)).to.deep.equal(configuration);
      }),
      runs,
    );
  });

  it('is empty when nothing was chosen, and names only what was', () => {
    expect(printAddress(defaults(facts), facts)).to.equal('');
    const chosen = configure(
      {
        element: 'ob-people',
        attributes: {theme: 'dark', loading: 'eager', heading: ''},
        tokens: {'--ob-accent': 'teal'},
      },
      facts,
    );
    expect(printAddress(chosen, facts)).to.equal('#element=ob-people&heading=&theme=dark&--ob-accent=teal');
  });

  it('that somebody made up leads to a configuration that holds', () => {
    fc.assert(
      fc.property(anyText, text => {
        const configuration = parseAddress(text, facts);
        expect(configure(configuration, facts)).to.deep.equal(configuration);
      }),
      runs,
    );
  });

  it('has a word of its own for each thing, so that no attribute hides another choice', () => {
    const own = Object.keys(defaults(facts));
    const names = facts.elements.flatMap(({attributes}) => attributes.map(({name}) => name));
    expect(names.filter(name => own.includes(name))).to.deep.equal([]);
  });
});

describe('A configuration', () => {
  it('is its own: what holds is not changed', () => {
    fc.assert(
      fc.property(wishes, wish => {
        const configuration = configure(wish, facts);
        expect(configure(configuration, facts)).to.deep.equal(configuration);
      }),
      runs,
    );
  });

  it('has only attributes that its element takes', () => {
    fc.assert(
      fc.property(configurations, ({element, attributes}) => {
        const names = elementOf(facts, element).attributes.map(({name}) => name);
        expect(Object.keys(attributes).filter(name => !names.includes(name))).to.deep.equal([]);
      }),
      runs,
    );
  });

  it('does not write down a default', () => {
    for (const {tag, attributes} of facts.elements)
      for (const {name, kind, values} of attributes)
        if (kind === 'choice')
          expect(
            configure({element: tag, attributes: {[name]: values[0] ?? ''}}, facts).attributes,
          ).to.deep.equal({});
    const all = facts.sections.join(' ');
    expect(configure({attributes: {sections: all}}, facts).attributes).to.deep.equal({});
  });

  it('keeps the order of sections, which is a choice', () => {
    const {attributes} = configure(
      {attributes: {sections: ' people  nonsense working-groups people'}},
      facts,
    );
    expect(attributes['sections']).to.equal('people working-groups');
  });

  it('keeps levels and limits in their ranges', () => {
    const level = (value: string): Configuration['attributes'] =>
      configure({attributes: {'heading-level': value}}, facts).attributes;
    expect(level('3')).to.deep.equal({'heading-level': '3'});
    for (const value of ['0', '7', '-1', '1.5', 'x', '']) expect(level(value), value).to.deep.equal({});
  });
});

describe('A token', () => {
  it('takes colours, lengths and fonts', () => {
    for (const value of [
      'teal',
      '#0a4a8f',
      'rgb(1 2 3 / 50%)',
      '0',
      "'Noto Sans', sans-serif",
      'calc(1em + (2px))',
    ])
      expect(isTokenValue(value), value).to.equal(true);
  });

  it('takes nothing that ends its rule or reaches for another file', () => {
    for (const value of [
      '',
      'red; color: blue',
      'red}',
      '</style>',
      'url(//example.org)',
      'x/*',
      "'a",
      ')(',
      'a\\62',
      '@import',
    ])
      expect(isTokenValue(value), value).to.equal(false);
  });
});

describe('What the builder knows', () => {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));

  it('is what the manifest, the integrity of the files and the package say', () => {
    const {version} = read('package.json') as {version: string};
    const made = builderFacts(
      read('dist/custom-elements.json') as Manifest,
      version,
      read('dist/cdn/integrity.json') as Parameters<typeof builderFacts>[2],
    );
    expect(made).to.deep.equal(facts);
  });

  it('has the default of each choice first, as the README marks it', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const rows = [...readme.matchAll(/^\| `([\w-]+)` \| (.*\(default\).*?) \|/gm)];
    expect(rows.map(([, name]) => name)).to.deep.equal(['loading', 'theme', 'nav']);
    for (const [, name, cell = ''] of rows) {
      const said = /`([\w-]+)` \(default\)/.exec(cell)?.[1];
      for (const {tag, attributes} of facts.elements)
        for (const each of attributes.filter(attribute => attribute.name === name))
          expect(each.values[0], `${tag} ${name ?? ''}`).to.equal(said);
    }
  });
});
