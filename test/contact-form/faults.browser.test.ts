import {expect} from 'chai';
import {until, wait} from '../support/fixture.ts';
import {endpoint} from '../support/inbox.ts';
import {partOf, RealTab, type Surroundings} from './real-visitor.ts';
import {seeded} from './world.ts';

const SCENARIOS = 240;
const ABREAST = 24;

const FAULTS = [
  'drop-before', 'drop-after', 'reset-in-body', '422', '403', '413', '429', '429-later', '500', '500-after', '503',
  'page-before', 'page-after', 'stall-before', 'stall-after', 'stall-then-commit', '404', 'none',
] as const; // prettier-ignore

interface Outcome {
  lost: number;
  doubledAware: number;
  doubledElsewhere: number;
  falseSent: number;
  typedLost: number;
  stuck: number;
  preflights: number;
}

const none: Outcome = {
  lost: 0,
  doubledAware: 0,
  doubledElsewhere: 0,
  falseSent: 0,
  typedLost: 0,
  stuck: 0,
  preflights: 0,
};

const seen = new Map<string, number>();
const note = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);

/** Something happens while a message is on its way; tells which tab is looked at then, and whether text was lost. */
async function happen(tab: RealTab, around: Surroundings, others: RealTab[]): Promise<[RealTab, number]> {
  const kind = Math.floor(around.random() * 5);
  const survives = !around.store.isVolatile('probe');
  note(['reload', 'offline and back', 'two tabs', 'second message', 'nothing'][kind]!);
  if (kind === 0 && survives) {
    const [next, isKept] = tab.reload();
    return [next, isKept ? 0 : 1];
  }
  if (kind === 1) {
    around.isOnline = false;
    await wait(around.random() * 300);
    around.isOnline = true;
    tab.online();
  } else if (kind === 2 && survives) {
    const other = new RealTab(around);
    others.push(other);
    other.click();
    other.click();
  } else if (kind === 3) {
    tab.type(`${tab.text || 'another'} and more`);
    tab.click();
  }
  return [tab, 0];
}

async function play(seed: number): Promise<Outcome> {
  const random = seeded(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const isAware = random() < 0.5;
  const faults = Array.from({length: pick([1, 1, 2, 3])}, () => pick(FAULTS));
  for (const fault of faults) note(fault);
  const around: Surroundings = {
    endpoint: await endpoint(faults, isAware),
    isIdempotent: isAware && random() < 0.7,
    store: partOf(`fault-${seed}/`, random() < 0.2),
    hasLocks: random() < 0.7 && 'locks' in navigator,
    random,
    isOnline: random() < 0.9,
    falseSent: 0,
    wanted: new Map(),
  };
  around.store.set('probe', '1');
  let tab = new RealTab(around);
  let typedLost = 0;
  const others: RealTab[] = [];
  tab.type(`first ${seed}`);
  for (let clicks = pick([1, 2, 5]); clicks--; await wait(random() * 8)) tab.click();
  for (let events = pick([0, 1, 2]); events--;) {
    await wait(random() * 120);
    const [next, lost] = await happen(tab, around, others);
    tab = next;
    typedLost += lost;
  }
  around.isOnline = true;
  tab.online();
  let isOver = false;
  for (const end = Date.now() + 15_000; !isOver && Date.now() < end; await wait(40)) isOver = tab.decide();
  // What stalls may still be committed.
  await wait(faults.includes('stall-then-commit') ? 700 : 30);
  const inbox = await around.endpoint.look();
  for (const each of [tab, ...others]) each.leave();
  for (const key of around.store.keys()) around.store.delete(key);
  const copies = (text: string): number => inbox.texts.filter(each => each === text).length;
  const doubled = [...new Set(inbox.texts)].filter(
    text => copies(text) > 1 + (isAware ? 0 : (around.wanted.get(text) ?? 9)),
  ).length;
  return {
    lost: [...around.wanted.keys()].filter(text => !copies(text)).length,
    doubledAware: isAware ? doubled : 0,
    doubledElsewhere: isAware ? 0 : doubled,
    falseSent: around.falseSent,
    typedLost,
    stuck: isOver ? 0 : 1,
    preflights: inbox.preflights,
  };
}

describe('a message through everything that a real network can do to it', () => {
  it(`is never lost, doubled or falsely confirmed in ${SCENARIOS} scenarios`, async function () {
    this.timeout(0);
    const total = {...none};
    const failed: string[] = [];
    let [next, done] = [1, 0];
    const work = async (): Promise<void> => {
      for (let seed; (seed = next++) <= SCENARIOS; done++) {
        const outcome = await play(seed);
        for (const key of Object.keys(total) as (keyof Outcome)[]) total[key] += outcome[key];
        if (Object.values(outcome).some(Boolean)) failed.push(`${seed} ${JSON.stringify(outcome)}`);
      }
    };
    await Promise.all(Array.from({length: ABREAST}, work));
    expect(done).to.equal(SCENARIOS);
    expect(failed, 'seeds to replay').to.deep.equal([]);
    expect(total).to.deep.equal(none);
    for (const fault of FAULTS) expect(seen.get(fault), fault).to.be.above(5);
    for (const what of ['reload', 'offline and back', 'two tabs', 'second message'])
      expect(seen.get(what), what).to.be.above(10);
  });
});

describe('a message to another origin', () => {
  for (const host of ['localhost', '127.0.0.1']) {
    it(`goes to ${host} in one request, without asking first, and brings every field along`, async () => {
      const inbox = await endpoint([], false, host);
      const around: Surroundings = {
        endpoint: inbox,
        isIdempotent: false,
        store: partOf(`plain-${host}/`, false),
        hasLocks: true,
        random: Math.random,
        isOnline: true,
        falseSent: 0,
        wanted: new Map(),
      };
      const tab = new RealTab(around);
      tab.type('Ahoy');
      tab.click();
      await until('it is sent', () => tab.text === '');
      tab.leave();
      const {requests, preflights, fields} = await inbox.look();
      expect([requests, preflights]).to.deep.equal([1, 0]);
      expect(fields.map(([name]) => name)).to.deep.equal(['name', 'message', 'submission_id']);
      for (const key of around.store.keys()) around.store.delete(key);
    });
  }
});
