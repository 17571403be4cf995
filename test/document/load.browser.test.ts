import {expect} from 'chai';
import * as loading from '../../src/document/load.ts';
import type {LoadError, Loaded} from '../../src/document/load.ts';
import {store} from '../../src/document/store.ts';

const {load, isRequested, subscribe} = loading;

let tokens = 0;
const session = String(performance.timeOrigin);
const address = (kinds: string, origin = location.origin): string =>
  `${origin}/faulty/${kinds}?token=${session}-${++tokens}`;
const elsewhere = location.origin.replace('127.0.0.1', 'localhost');

const countOf = async (url: string): Promise<number> =>
  (await (await fetch(`/faulty/count${new URL(url).search}`, {cache: 'no-store'})).json()) as number;

const failure = (loaded: Promise<Loaded>): Promise<LoadError> =>
  loaded.then(
    () => Promise.reject(new Error('It was loaded.')),
    (error: unknown) => error as LoadError,
  );
const nameOf = ({data}: Loaded): unknown => (data as {name?: unknown}).name;

/** The module as another visit to the page has it: without what it remembers. */
const nextVisit = (): Promise<typeof loading> => {
  for (const key of store.keys()) if (store.isVolatile(key)) store.delete(key);
  const module = new URL('../../src/document/load.ts', import.meta.url);
  return import(`${module.href}?visit=${++tokens}`) as Promise<typeof loading>;
};

/** Runs the start of a request with a clock on which long waits are short. */
function hurried<T>(start: () => T): T {
  const original = window.setTimeout;
  window.setTimeout = ((run: () => void, ms = 0) => original(run, ms > 5000 ? 200 : ms)) as typeof setTimeout;
  try {
    return start();
  } finally {
    window.setTimeout = original;
  }
}

async function withProperty(
  target: object,
  key: string,
  own: PropertyDescriptor,
  run: () => Promise<void>,
): Promise<void> {
  const before = Object.getOwnPropertyDescriptor(target, key);
  Object.defineProperty(target, key, {configurable: true, ...own});
  try {
    await run();
  } finally {
    if (before) Object.defineProperty(target, key, before);
    else Reflect.deleteProperty(target, key);
  }
}

const blockedStorage: PropertyDescriptor = {
  get: () => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  },
};

describe('A community document from the network', () => {
  it('is loaded with the time at which it came', async () => {
    const before = Date.now();
    const loaded = await load(address('good'));
    expect(loaded.data).to.deep.equal({name: 'Tide 1'});
    expect(+loaded.date).to.be.within(before, Date.now());
    expect(loaded.error).to.equal(undefined);
  });

  it('may come as plain text, or without a type, or from another origin that allows it', async () => {
    for (const url of [address('plain'), address('untyped'), address('open', elsewhere)])
      expect(nameOf(await load(url)), url).to.equal('Tide');
    expect(nameOf(await load(address('accented')))).to.equal('Marée – 潮');
  });

  it('is asked for once, however many elements show it', async () => {
    const url = address('good');
    expect(isRequested(url)).to.equal(false);
    const all = [load(url), load(url), load(url)];
    expect(isRequested(url)).to.equal(true);
    const [first, ...others] = await Promise.all(all);
    for (const other of [...others, await load(url)]) expect(other).to.equal(first);
    expect(await countOf(url)).to.equal(1);
  });

  it('is asked for again after a failure', async () => {
    const url = address('broken,good');
    const both = [load(url), load(url)].map(failure);
    for (const error of await Promise.all(both)) expect(error.code).to.equal('http');
    expect(await countOf(url)).to.equal(1);
    expect(isRequested(url)).to.equal(false);
    expect(nameOf(await load(url))).to.equal('Tide 2');
  });
});

describe('A fresh copy', () => {
  it('comes from the server, and everybody who shows the document is told', async () => {
    const url = address('good');
    const told: Promise<Loaded>[] = [];
    const stop = subscribe(url, () => told.push(load(url)));
    const stopOther = subscribe(url, () => told.push(load(url)));
    await load(url);
    expect(told).to.have.length(0);
    const fresh = await load(url, true);
    expect(nameOf(fresh)).to.equal('Tide 2');
    expect(await Promise.all(told)).to.deep.equal([fresh, fresh]);
    expect(await load(url)).to.equal(fresh);
    stop();
    await load(url, true);
    expect(told).to.have.length(3);
    stopOther();
    await load(url, true);
    expect(told).to.have.length(3);
    expect(await countOf(url)).to.equal(4);
  });

  it('is asked of the server even when the browser has one that is young enough', async () => {
    const url = address('cached');
    await load(url);
    await load(url, true);
    expect(await countOf(url)).to.equal(2);
  });

  it('that fails leaves the last good one, with the reason', async () => {
    const url = address('good,broken,good');
    const {date} = await load(url);
    const stale = await load(url, true);
    expect(nameOf(stale)).to.equal('Tide 1');
    expect(stale.error).to.include({code: 'http', status: 500});
    expect(+stale.date).to.be.closeTo(+date, 1000);
    expect(nameOf(await load(url))).to.equal('Tide 3');
  });
});

describe('What goes wrong', () => {
  const cases: [kinds: string, code: string, status?: number][] = [
    ['missing', 'http', 404],
    ['broken', 'http', 500],
    ['html', 'type'],
    ['list', 'type'],
    ['null', 'type'],
    ['text', 'type'],
    ['damaged', 'json'],
    ['empty', 'json'],
    ['sized', 'size'],
    ['unsized', 'size'],
    ['gone', 'network'],
  ];
  for (const [kinds, code, status] of cases) {
    it(`is told apart: ${kinds} is “${code}”`, async () => {
      const url = address(kinds);
      const error = await failure(load(url));
      expect(error).to.be.instanceOf(loading.LoadError);
      expect(error).to.include({name: 'LoadError', code, status, url});
      expect(error.message).to.equal(`${url}: ${code}${status ? ` ${status}` : ''}`);
    });
  }

  it('is told apart: an answer that does not come, or does not end, is “timeout”', async () => {
    for (const kinds of ['silent', 'stalled']) {
      const url = address(kinds);
      expect((await failure(hurried(() => load(url)))).code, kinds).to.equal('timeout');
    }
  });

  it('is told apart: another origin that does not allow it is “cors”, one that is not there is “network”', async () => {
    expect((await failure(load(address('good', elsewhere)))).code).to.equal('cors');
    const port = (await (await fetch('/faulty/dead-port')).json()) as number;
    expect((await failure(load(`http://127.0.0.1:${port}/a`))).code).to.equal('network');
    expect((await failure(load(address('gone', elsewhere)))).code).to.equal('network');
    expect((await failure(load('https://['))).code).to.equal('network');
  });

  it('is told in time even when nobody answers the question why', async () => {
    const url = address('silent-head', elsewhere);
    expect((await failure(hurried(() => load(url)))).code).to.equal('network');
  });

  it('is told apart: a device without network is “offline”', () =>
    withProperty(navigator, 'onLine', {value: false}, async () => {
      expect((await failure(load(address('gone')))).code).to.equal('offline');
    }));
});

describe('The last good copy', () => {
  afterEach(() => localStorage.clear());

  it('serves the next visit when the network fails', async () => {
    for (const [kinds, code] of [
      ['gone', 'network'],
      ['html', 'type'],
      ['damaged', 'json'],
      ['missing', 'http'],
    ] as const) {
      const url = address(`good,${kinds}`);
      const {date} = await load(url);
      const stale = await (await nextVisit()).load(url);
      expect(nameOf(stale)).to.equal('Tide 1');
      expect(stale.error?.code).to.equal(code);
      expect(+stale.date).to.be.closeTo(+date, 1000);
    }
  });

  it('is replaced by every good answer', async () => {
    const url = address('good,good,broken');
    await load(url);
    await load(url, true);
    expect(nameOf(await (await nextVisit()).load(url))).to.equal('Tide 2');
  });

  it('is one of that address only', async () => {
    await load(address('good'));
    expect((await failure((await nextVisit()).load(address('broken')))).code).to.equal('http');
  });

  it('is kept for this visit where storage is refused', () =>
    withProperty(window, 'localStorage', blockedStorage, async () => {
      const url = address('good,broken');
      expect(nameOf(await load(url))).to.equal('Tide 1');
      expect(nameOf(await load(url, true))).to.equal('Tide 1');
      expect((await failure((await nextVisit()).load(url))).code).to.equal('http');
    }));

  it('is kept for this visit where storage is full', async () => {
    for (let size = 2 ** 23; size >= 1; size /= 2) {
      try {
        localStorage.setItem(`filler-${size}`, 'x'.repeat(size));
      } catch (error) {
        expect(error).to.have.property('name', 'QuotaExceededError');
      }
    }
    const url = address('good,broken');
    expect(nameOf(await load(url))).to.equal('Tide 1');
    expect(localStorage.getItem(`ob-community:${url}`)).to.equal(null);
    expect(nameOf(await load(url, true))).to.equal('Tide 1');
  });

  it('leaves the page room: what is over a megabyte is kept for this visit only', async () => {
    const url = address('big,broken');
    await load(url);
    expect(localStorage).to.have.length(0);
    expect(nameOf(await load(url, true))).to.equal('Tide');
    expect((await failure((await nextVisit()).load(url))).code).to.equal('http');
  });

  it('that somebody else wrote is none', async () => {
    const now = Date.now();
    for (const copy of [
      '',
      'x',
      `${now}`,
      `${now} {"name":`,
      `${now} [1]`,
      `${now} 5`,
      `${now} null`,
      'x {"name": "A"}',
      '9e99 {"name": "A"}',
      ' {"name": "A"}',
    ]) {
      const url = address('broken');
      localStorage.setItem(`ob-community:${url}`, copy);
      expect((await failure(load(url))).code, copy).to.equal('http');
    }
  });
});
