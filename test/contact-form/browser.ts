/** A browser whose requests wait until the test answers them. */
import type {Message} from '../../src/contact-form/delivery.ts';
import type {Entry} from '../../src/contact-form/entry.ts';
import {Outbox} from '../../src/contact-form/outbox.ts';
import type {OutboxOptions} from '../../src/contact-form/outbox.ts';
import type {Verdict} from '../../src/contact-form/services.ts';
import {openStore} from '../../src/document/store.ts';
import {FakeClock, fakeStorage, FakeLocks} from './world.ts';

export const FORM = 'https://inbox.example/ /contact';
export const KEY = 'ob-outbox:';

export const message = (text: string, more: Partial<Message> = {}): Message => ({
  action: 'https://inbox.example/',
  fields: [['message', text]],
  ...more,
});

export interface Departure {
  entry: Entry;
  answer(verdict: Verdict): void;
}

export interface Browser {
  clock: FakeClock;
  storage: Storage;
  locks: FakeLocks;
  departures: Departure[];
  /** The states that `onchange` told of. */
  states: string[];
  tab(more?: Partial<OutboxOptions>): Outbox;
}

export const browser = (): Browser => {
  const clock = new FakeClock();
  const [storage, locks] = [fakeStorage(), new FakeLocks()];
  const departures: Departure[] = [];
  const states: string[] = [];
  let id = 0;
  const tab = (more: Partial<OutboxOptions> = {}): Outbox =>
    new Outbox({
      store: openStore(() => storage),
      now: () => clock.now(),
      sleep: delay => clock.sleep(delay),
      locks: locks.for({}),
      isOnline: () => true,
      random: () => 1,
      newId: () => `id-${++id}`,
      onchange: entry => states.push(entry.state),
      send: entry => new Promise(answer => departures.push({entry, answer})),
      ...more,
    });
  return {clock, storage, locks, departures, states, tab};
};
