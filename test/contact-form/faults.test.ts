import {expect} from 'chai';
import {Scenario} from './visitor.ts';
import type {Tab} from './visitor.ts';
import {FAULTS} from './world.ts';

// The engines differ in nothing that these modules use; Node has the time for all of them.
const SCENARIOS = 'process' in globalThis && process.versions?.node ? 20_000 : 2_000;

interface Outcome {
  lost: number;
  stuck: number;
  doubledAware: number;
  doubledElsewhere: number;
  falseSent: number;
  typedLost: number;
  stillSending: number;
}

const none: Outcome = {
  lost: 0,
  stuck: 0,
  doubledAware: 0,
  doubledElsewhere: 0,
  falseSent: 0,
  typedLost: 0,
  stillSending: 0,
};

const clicks = (scenario: Scenario, tab: () => Tab | undefined, from: number): void => {
  const times = scenario.pick([1, 1, 2, 5]);
  if (times === 5) scenario.count('five clicks');
  for (let click = 0, at = from; click < times; click++, at += scenario.between(0, 400))
    scenario.clock.after(at, () => tab()?.click());
};

const tabsOf = (scenario: Scenario) => (): Tab | undefined => scenario.tabs[0];

/** Deals one thing that happens to a visitor while a message is on its way. */
const happen = (scenario: Scenario, at: number, number: number): void => {
  const {clock} = scenario;
  const tab = tabsOf(scenario);
  const plans: Record<string, () => void> = {
    reload: () => clock.after(at, () => scenario.survives && tab()?.reload()),
    'crash in flight': () => clock.after(at / 20, () => scenario.survives && tab()?.reload()),
    'offline and back': () => {
      clock.after(at, () => (scenario.isOnline = false));
      clock.after(at + scenario.between(1_000, 200_000), () => {
        scenario.isOnline = true;
        for (const each of scenario.tabs) each.online();
      });
    },
    'back and forward': () => {
      clock.after(at, () => tab()?.hide());
      clock.after(at + scenario.between(100, 90_000), () => tab()?.show());
    },
    'two tabs': () =>
      clock.after(at, () => {
        const other = scenario.open();
        if (!scenario.survives) other.type(`other ${number}`);
        clicks(scenario, () => other, scenario.between(0, 5_000));
      }),
    'second message': () =>
      clock.after(at, () => {
        tab()?.type(`second ${number}`);
        clicks(scenario, tab, scenario.between(100, 5_000));
      }),
    'closes a tab': () =>
      clock.after(at, () => scenario.survives && scenario.tabs.length > 1 && tab()?.crash()),
    looks: () => clock.after(at, () => scenario.tabs.at(-1)?.look()),
  };
  const name = scenario.pick(Object.keys(plans));
  scenario.count(name);
  plans[name]!();
};

/** The weather clears: everything that can still be delivered must be. */
const calm = async (scenario: Scenario): Promise<void> => {
  scenario.isCalm = scenario.isOnline = true;
  if (scenario.survives) {
    while (scenario.tabs.length) scenario.tabs[0]!.crash();
    scenario.open();
  }
  for (const tab of scenario.tabs) tab.show();
  for (let round = 0; round < 12; round++) {
    for (const tab of scenario.tabs) tab.decideAll();
    await scenario.clock.advance(400_000);
    if (scenario.tabs.every(tab => !tab.open().length)) break;
  }
};

const verify = ({server, wanted, tabs, falseSent, typedLost, stillSending}: Scenario): Outcome => {
  const outcome = {...none, falseSent, typedLost, stillSending};
  for (const tab of tabs) outcome.stuck += tab.open().length;
  for (const text of wanted.keys()) if (!server.copies(text)) outcome.lost++;
  for (const text of new Set(server.received.map(message => message.text))) {
    const isTwice = server.copies(text) > 1 + (server.isAware ? 0 : (wanted.get(text) ?? 9));
    if (isTwice) outcome[server.isAware ? 'doubledAware' : 'doubledElsewhere']++;
  }
  return outcome;
};

const play = async (seed: number): Promise<[Scenario, Outcome]> => {
  const scenario = new Scenario(seed);
  scenario.count(`storage ${scenario.storageKind}`);
  scenario.count(`lock ${scenario.lockKind}`);
  scenario.count(scenario.server.isAware ? 'endpoint knows keys' : 'endpoint without keys');
  scenario.open().type(`first ${seed}`);
  clicks(scenario, tabsOf(scenario), scenario.between(0, 2_000));
  const events = scenario.pick([0, 1, 2, 3, 5]);
  for (let event = 0; event < events; event++)
    happen(scenario, scenario.between(0, 60_000), seed * 10 + event);
  await scenario.clock.advance(600_000);
  await calm(scenario);
  return [scenario, verify(scenario)];
};

describe('a message through everything that can happen to it', () => {
  it(`is never lost, doubled or falsely confirmed in ${SCENARIOS.toLocaleString('en')} scenarios`, async function () {
    this.timeout(0);
    const total = {...none};
    const seen = new Map<string, number>();
    const failed: string[] = [];
    let requests = 0;
    for (let seed = 1; seed <= SCENARIOS; seed++) {
      const [scenario, outcome] = await play(seed);
      requests += scenario.server.requests;
      for (const [what, times] of scenario.seen) seen.set(what, (seen.get(what) ?? 0) + times);
      for (const key of Object.keys(total) as (keyof Outcome)[]) total[key] += outcome[key];
      if (Object.values(outcome).some(Boolean) && failed.length < 5)
        failed.push(`${seed} ${JSON.stringify(outcome)}`);
    }
    console.log(`${SCENARIOS} scenarios, ${requests} requests: ${JSON.stringify(total)}`);
    console.log(
      [...seen]
        .map(([what, times]) => `${what} ${times}`)
        .sort()
        .join(', '),
    );
    expect(failed, 'seeds to replay').to.deep.equal([]);
    expect(total).to.deep.equal(none);
    for (const what of FAULTS) expect(seen.get(what), what).to.be.above(SCENARIOS / 200);
    for (const what of [
      'reload',
      'crash in flight',
      'offline and back',
      'back and forward',
      'two tabs',
      'five clicks',
    ])
      expect(seen.get(what), what).to.be.above(SCENARIOS / 20);
    for (const state of ['queued', 'sending', 'unknown', 'refused', 'sent'])
      expect(seen.get(`state ${state}`), state).to.be.above(SCENARIOS / 20);
  });
});
