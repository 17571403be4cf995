import {expect} from 'chai';
import fc from 'fast-check';
import {string, url, urlOrId} from '../../src/document/readers.ts';
import type {AnyShape} from '../../src/document/record.ts';
import {sectionText} from '../../src/document/shapes.ts';
import {wholeShape} from '../../src/document/whole-shape.ts';
import {LISTS, entryOf, read, resolvePointer} from '../support/whole-document.ts';

const shape = {...wholeShape, language: string} as unknown as AnyShape;
const isShape = (value: unknown): value is AnyShape => typeof value === 'object' && value !== null;
const allowed = /^(https?|mailto|tel|ircs?):/;

const words = fc.oneof(
  fc.string(),
  fc.constantFrom(
    'Hull',
    '2017-01-10',
    '2017-01-10T16:00Z',
    'active',
    'person',
    'a@tide.example',
    '<b>x</b>',
  ),
  fc.constantFrom(
    'https://tide.example/',
    '/log',
    'java\nscript:alert(1)',
    'data:,x',
    'mailto:a@tide.example',
  ),
  fc.dictionary(fc.constantFrom('en', 'de-AT', 'x', '__proto__', 'a/b'), fc.string()),
);

/** Documents that are right in places: each value is good, nearly good, or `junk`. */
function documents(junk: fc.Arbitrary<unknown>, of: AnyShape = shape): fc.Arbitrary<Record<string, unknown>> {
  const values = Object.entries(of).flatMap(([key, entry]) => {
    if (key === '*') return [];
    const each = entryOf(entry);
    const good: fc.Arbitrary<unknown> = isShape(each) ? documents(junk, each) : words;
    const item = fc.oneof({weight: 5, arbitrary: good}, {weight: 1, arbitrary: junk});
    const list = fc.oneof({weight: 8, arbitrary: fc.array(item, {maxLength: 2})}, item);
    return [[key, Array.isArray(entry) ? list : item] as const];
  });
  return fc.record(Object.fromEntries(values), {requiredKeys: 'name' in of ? ['name'] : []});
}

const withSections = (junk: fc.Arbitrary<unknown>): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .tuple(
      documents(junk),
      fc.dictionary(fc.string({unit: fc.constantFrom(...Array.from('a~/01'))}), documents(junk, sectionText)),
    )
    .map(([document, sections]) => ({...document, sections}));

const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
});

/** Asserts what templates rely on. */
function expectTrusted(value: unknown, entry: AnyShape[string], isItem = false): void {
  if (Array.isArray(entry) && !isItem) {
    expect(value).to.be.an('array');
    for (const each of value as unknown[]) expectTrusted(each, entry, true);
    return;
  }
  if (value === undefined) return;
  const each = entryOf(entry);
  if (isShape(each)) {
    for (const [key, inner] of Object.entries(each)) {
      if (key !== '*') expectTrusted((value as Record<string, unknown>)[key], inner);
    }
  } else if (typeof value === 'object') {
    expect(Object.keys(value!)).to.not.be.empty;
    for (const form of Object.values(value!)) expect(form).to.be.a('string');
  } else {
    expect(typeof value).to.match(/^(string|boolean|number)$/);
    if (each === url || (each === urlOrId && typeof value === 'string' && /[:/]/.test(value)))
      expect(value).to.match(allowed);
  }
}

describe('Whatever a document holds', () => {
  it('it is read without an error, and templates can rely on the result', () => {
    fc.assert(
      fc.property(
        fc.oneof({weight: 4, arbitrary: withSections(anything)}, {weight: 1, arbitrary: anything}),
        value => {
          const document = read(value);
          expectTrusted(document, wholeShape);
          expect(document.name).to.not.equal(undefined);
          for (const list of LISTS) expect(document[list]).to.be.an('array');
          for (const section of Object.values(document.sections)) expectTrusted(section, sectionText);
        },
      ),
      {numRuns: 200},
    );
  });

  it('each problem points to a value of it', () => {
    fc.assert(
      fc.property(withSections(fc.jsonValue()), value => {
        for (const {pointer, message} of read(value).problems) {
          expect(() => resolvePointer(value, pointer)).not.to.throw();
          expect(message).to.match(/\.$/);
        }
      }),
      {numRuns: 200},
    );
  });

  it('it is not changed', () => {
    const freeze = <T>(value: T): T => {
      if (typeof value === 'object' && value) Object.values(Object.freeze(value)).forEach(freeze);
      return value;
    };
    fc.assert(
      fc.property(withSections(fc.jsonValue()), value => {
        const before = JSON.stringify(value);
        const thawed = read(value);
        expect(JSON.stringify(value)).to.equal(before);
        expect(read(freeze(value))).to.deep.equal(thawed);
      }),
      {numRuns: 100},
    );
  });

  it('its good entries survive any bad neighbour', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LISTS.slice(1)), anything, anything, (list, before, after) => {
        const document = read({name: 'Tide', [list]: [before, {name: 'Hull', id: 'hull'}, after]});
        expect(document[list].filter(entry => 'id' in entry && entry.id === 'hull')).to.have.length(1);
      }),
      {numRuns: 1000},
    );
  });
});

describe("An object of the page's own", () => {
  const explode = (): never => {
    throw new Error('boom');
  };
  const hostile = (): never => {
    throw new Proxy(new Error(), {get: explode, getPrototypeOf: explode});
  };
  const traps = (trap: () => never): ProxyHandler<object> => ({
    get: trap,
    ownKeys: trap,
    getPrototypeOf: trap,
  });

  it('may throw when an entry of it is read, which costs that entry', () => {
    for (const trap of [explode, hostile]) {
      const thrower = Object.defineProperty({name: 'A'}, 'description', {get: trap, enumerable: true});
      const {people, problems} = read({
        name: 'Tide',
        people: [
          thrower,
          {name: 'B'},
          new Proxy({name: 'C'}, traps(trap)),
          {name: new Proxy({}, traps(trap))},
        ],
      });
      expect(people.map(({name}) => name)).to.deep.equal(['B']);
      expect(problems.map(({pointer}) => pointer)).to.deep.equal([
        '/people/0',
        '/people/2',
        '/people/3/name',
        '/people/3',
      ]);
    }
  });

  it('may hold a list that throws, which is an empty list then', () => {
    const revoked = Proxy.revocable([], {});
    revoked.revoke();
    for (const people of [new Proxy([{name: 'A'}], traps(hostile)), revoked.proxy]) {
      const document = read({name: 'Tide', people, initiatives: [{name: 'B'}]});
      expect(document.people).to.deep.equal([]);
      expect(document.initiatives).to.have.length(1);
      expect(document.problems.map(({pointer}) => pointer)).to.deep.equal(['/people']);
    }
  });

  it('may throw as a whole and still has all its lists', () => {
    const {proxy, revoke} = Proxy.revocable({}, {});
    revoke();
    for (const value of [
      proxy,
      new Proxy({}, traps(hostile)),
      {
        get people() {
          return explode();
        },
      },
    ]) {
      const document = read(value);
      for (const list of LISTS) expect(document[list]).to.deep.equal([]);
      expect(document.problems.map(({pointer}) => pointer)).to.deep.equal(['']);
    }
  });

  it('may hold itself', () => {
    const group: Record<string, unknown> = {name: 'Hull'};
    const tide: Record<string, unknown> = {name: 'Tide', workingGroups: [group]};
    Object.assign(group, {people: [group, tide], meetings: [tide], self: group, notice: tide});
    tide['sections'] = tide;
    const {workingGroups, problems} = read(tide);
    expect(workingGroups[0]?.people.map(({name}) => name)).to.deep.equal(['Hull', 'Tide']);
    expect(problems.map(({pointer}) => pointer)).to.include('/workingGroups/0/notice');
  });

  it('cannot reach a prototype by its keys', () => {
    const evil = '{"polluted": true, "name": "evil", "people": [{"name": "evil"}]}';
    const keys = `"__proto__": ${evil}, "constructor": {"prototype": ${evil}}`;
    const document = read(
      JSON.parse(
        `{"name": "Tide", ${keys}, "sections": {${keys}}, "people": [{"name": "Ada", ${keys}}, {${keys}}]}`,
      ),
    );
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    expect(document.people.map(({name}) => name)).to.deep.equal(['Ada']);
    for (const value of [document, document.people[0], document.sections])
      expect(Object.getPrototypeOf(value)).to.equal(Object.prototype);
    expect((document as unknown as Record<string, unknown>)['polluted']).to.equal(undefined);
    expect(document.problems.map(({pointer}) => pointer)).to.deep.equal(['/people/1']);
  });

  it('is not asked for what it inherits', () => {
    expect(read(Object.create({name: 'Tide'})).name).to.equal('');
  });
});
