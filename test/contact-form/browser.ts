/** A browser whose requests wait until the test answers them. */
import type {Fields, Way} from '../../src/contact-form/delivery.ts';
import {formKey, NEVER, type Entry} from '../../src/contact-form/entry.ts';
import {add, type Outbox} from '../../src/contact-form/outbox.ts';
import type {Verdict} from '../../src/contact-form/verdict.ts';
import {openStore} from '../../src/document/store.ts';
import {FakeClock, fakeStorage, FakeLocks} from './world.ts';

export const FORM = formKey('https://inbox.example/', '/contact', 0);
export const KEY = 'ob-outbox:';

export type Message = Way & {fields: Fields};

export const message = (text: string, more: Partial<Message> = {}): Message => ({
  action: 'https://inbox.example/',
  fields: [['message', text]],
  ...more,
});

/** A visitor sends a text; `seen` is what they knew of. */
export const send = (outbox: Outbox, text: string, more: Partial<Message> = {}, seen?: Entry): Entry =>
  add(outbox, message(text, more), FORM, [['message', text]], seen);

/** What an outbox knows of locks. */
export const locking =
  (locks: Pick<LockManager, 'request'>): Outbox['lock'] =>
  (name, take) =>
    locks.request(name, {ifAvailable: true}, take);

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
  tab(more?: Partial<Outbox>): Outbox;
}

export const browser = (): Browser => {
  const clock = new FakeClock();
  const [storage, locks] = [fakeStorage(), new FakeLocks()];
  const departures: Departure[] = [];
  const states: string[] = [];
  const tab = (more: Partial<Outbox> = {}): Outbox => ({
    store: openStore(() => storage),
    now: () => clock.now(),
    sleep: delay => clock.sleep(delay),
    lock: locking(locks.for({})),
    isOnline: () => true,
    random: () => 1,
    onchange: entry => states.push(entry.state),
    send: entry => new Promise(answer => departures.push({entry, answer})),
    inFlight: new Set(),
    wakes: NEVER,
    ...more,
  });
  return {clock, storage, locks, departures, states, tab};
};
