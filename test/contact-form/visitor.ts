/** A visitor with a browser: types, clicks, reloads, loses the line, reads what the form says and believes it. */
import {deliver} from '../../src/contact-form/delivery.ts';
import type {Fields} from '../../src/contact-form/delivery.ts';
import {isOver, listEntries, NEVER, readEntry, textKey} from '../../src/contact-form/entry.ts';
import type {Entry} from '../../src/contact-form/entry.ts';
import {add, discard, drain, release, saveDraft} from '../../src/contact-form/outbox.ts';
import type {Outbox} from '../../src/contact-form/outbox.ts';
import {openStore} from '../../src/document/store.ts';
import type {Store} from '../../src/document/store.ts';
import {FORM, locking} from './browser.ts';
import type {Message} from './browser.ts';
import {FakeClock, fakeStorage, FakeLocks, FakeServer, FAULTS, fullStorage, seeded} from './world.ts';
import type {Fault} from './world.ts';

const fieldsOf = (text: string): Fields => [['name', 'Ada'], ['message', text]]; // prettier-ignore

export type StorageKind = 'works' | 'refused' | 'full';
export type LockKind = 'locks' | 'none' | 'refused';

export class Scenario {
  readonly random: () => number;
  readonly clock = new FakeClock();
  readonly locks = new FakeLocks();
  readonly storage = fakeStorage();
  readonly server: FakeServer;
  readonly isIdempotent: boolean;
  readonly storageKind: StorageKind;
  readonly lockKind: LockKind;
  readonly faults: Fault[];
  readonly seen = new Map<string, number>();
  /** Texts that the visitor wants delivered, and how often they agreed to send one again. */
  readonly wanted = new Map<string, number>();
  /** Texts that the visitor heard of from the community itself, and so does not send any more. */
  readonly known = new Set<string>();
  readonly tabs: Tab[] = [];
  isOnline = true;
  isCalm = false;
  falseSent = 0;
  typedLost = 0;
  stillSending = 0;

  constructor(seed: number) {
    this.random = seeded(seed);
    const isAware = this.chance(0.5);
    this.server = new FakeServer(isAware);
    this.isIdempotent = isAware && this.chance(0.8);
    this.storageKind = this.pick(['works', 'works', 'works', 'works', 'refused', 'full']);
    this.lockKind = this.pick(['locks', 'locks', 'none', 'refused']);
    this.faults = Array.from({length: 3}, () => this.pick(FAULTS));
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.random() * items.length)]!;
  }

  between(from: number, to: number): number {
    return from + this.random() * (to - from);
  }

  count(what: string): void {
    this.seen.set(what, (this.seen.get(what) ?? 0) + 1);
  }

  nextFault(): Fault {
    const fault = this.isCalm || this.chance(0.3) ? 'none' : this.pick(this.faults);
    this.count(fault);
    return fault;
  }

  open(): Tab {
    const tab = new Tab(this);
    this.tabs.push(tab);
    return tab;
  }

  get survives(): boolean {
    return this.storageKind === 'works';
  }
}

export class Tab {
  readonly #scenario: Scenario;
  readonly #store: Store;
  readonly #outbox: Outbox;
  readonly #left = new Set<string>();
  #deferred: (() => void)[] = [];
  isAlive = true;
  isFrozen = false;
  /** What stands in the form. */
  text = '';

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#store = openStore(() => {
      if (scenario.storageKind === 'refused') throw new DOMException('denied', 'SecurityError');
      return scenario.storageKind === 'full' ? fullStorage() : scenario.storage;
    });
    const {lockKind} = scenario;
    const locks = {
      none: () => undefined,
      refused: () => Promise.reject(new DOMException('denied', 'SecurityError')),
      locks: locking(scenario.locks.for(this)),
    };
    this.#outbox = {
      store: this.#store,
      now: () => scenario.clock.now(),
      sleep: delay => new Promise(wake => scenario.clock.after(delay, () => this.#whenAwake(wake))),
      lock: locks[lockKind],
      isOnline: () => scenario.isOnline,
      random: scenario.random,
      inFlight: new Set(),
      wakes: NEVER,
      onchange: entry => this.#onChange(entry),
      send: entry => {
        this.#left.add(entry.id);
        const fetch = (_url: string, init: RequestInit): Promise<Response> => this.#fetch(init);
        const patience = new AbortController();
        scenario.clock.after(30_000, () => this.#whenAwake(() => patience.abort()));
        const transport = {
          fetch,
          isOnline: () => scenario.isOnline,
          mayRequest: () => true,
          signal: patience.signal,
        };
        return deliver(entry, transport).finally(() => this.#left.delete(entry.id));
      },
    };
    this.text = readEntry(this.#store, FORM)?.fields[1]?.[1] ?? '';
    drain(this.#outbox);
    this.look();
  }

  #whenAwake(task: () => void): void {
    if (!this.isAlive) return;
    if (this.isFrozen) this.#deferred.push(task);
    else task();
  }

  #fetch(init: RequestInit): Promise<Response> {
    const scenario = this.#scenario;
    return new Promise((resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      const plan = scenario.server.handle(
        init.body as FormData,
        scenario.nextFault(),
        scenario.between(5, 3_000),
      );
      for (const [delay, result] of plan)
        scenario.clock.after(delay, () => {
          const outcome = result();
          if (outcome instanceof Error && outcome.message === 'stall') return;
          this.#whenAwake(() => (outcome instanceof Error ? reject(outcome) : resolve(outcome)));
        });
    });
  }

  #message(text: string): Message {
    return {
      action: 'https://inbox.example/',
      fields: fieldsOf(text),
      idempotent: this.#scenario.isIdempotent,
    };
  }

  #onChange(entry: Entry): void {
    if (!this.isAlive) return;
    this.#scenario.count(`state ${entry.state}`);
    if (entry.state === 'sent') this.look();
    if (entry.state === 'unknown' || entry.state === 'refused') this.#decideLater(entry.key);
  }

  // Whoever reads "sent" believes it, so it must be true by then.
  #believe(text: string): void {
    if (!this.#scenario.server.copies(text)) this.#scenario.falseSent++;
    if (this.text === text) {
      this.text = '';
      this.#store.delete(FORM);
    }
  }

  /** Looks at the form: a text that another tab or an earlier visit has sent is done with. */
  look(): void {
    if (!this.isAlive || this.isFrozen) return;
    if (this.text && this.#find(this.text)?.state === 'sent') this.#believe(this.text);
  }

  #find(text: string): Entry | undefined {
    return readEntry(this.#store, textKey(FORM, fieldsOf(text)));
  }

  #send(text: string, seen?: Entry): Entry {
    return add(this.#outbox, this.#message(text), FORM, fieldsOf(text), seen);
  }

  #decideLater(key: string): void {
    const scenario = this.#scenario;
    scenario.clock.after(scenario.between(500, 60_000), () => this.#whenAwake(() => this.decide(key)));
  }

  /** Reads what became of a message and acts on it. */
  decide(key: string): void {
    const scenario = this.#scenario;
    const entry = readEntry(this.#store, key);
    if (!entry || !/unknown|refused/.test(entry.state)) return;
    const text = entry.fields[1]![1];
    const isUnknown = entry.state === 'unknown';
    if (isUnknown && scenario.chance(0.3) && scenario.server.copies(text)) {
      // They asked the community, and it has the message.
      discard(this.#outbox, key);
      scenario.known.add(text);
      scenario.count('asked and dropped');
    } else if (!isUnknown && !scenario.isCalm && scenario.chance(0.4)) this.#correct(entry, text);
    else if (scenario.isCalm || scenario.chance(0.6)) {
      if (isUnknown) scenario.wanted.set(text, scenario.wanted.get(text)! + 1);
      scenario.count(isUnknown ? 'confirmed' : 'sent again after a refusal');
      this.#send(text, entry);
    }
  }

  #correct(entry: Entry, text: string): void {
    const scenario = this.#scenario;
    scenario.wanted.delete(text);
    scenario.wanted.set(`${text}, corrected`, 0);
    scenario.count('corrected');
    this.#send(`${text}, corrected`, entry);
    if (this.text === text) this.type(`${text}, corrected`);
  }

  decideAll(): void {
    for (const {key} of listEntries(this.#store)) this.decide(key);
  }

  type(text: string): void {
    this.text = text;
    saveDraft(this.#outbox, FORM, fieldsOf(text));
  }

  click(): void {
    if (!this.isAlive || this.isFrozen || !this.text || this.#scenario.known.has(this.text)) return;
    if (!this.#scenario.wanted.has(this.text)) this.#scenario.wanted.set(this.text, 0);
    this.#scenario.count('click');
    const entry = this.#send(this.text);
    if (entry.state === 'sent') this.#believe(this.text);
  }

  online(): void {
    if (this.isAlive && !this.isFrozen) drain(this.#outbox);
  }

  /** Leaves the page; the back/forward cache keeps it. */
  hide(): void {
    if (!this.isAlive || this.isFrozen) return;
    release(this.#outbox);
    this.isFrozen = true;
    if (listEntries(this.#store).some(({id, state}) => state === 'sending' && this.#left.has(id)))
      this.#scenario.stillSending++;
  }

  show(): void {
    if (!this.isAlive || !this.isFrozen) return;
    this.isFrozen = false;
    drain(this.#outbox);
    for (const task of this.#deferred.splice(0)) task();
    this.look();
  }

  /** The tab is gone in the middle of whatever it did. */
  crash(): void {
    this.isAlive = false;
    this.#scenario.locks.free(this);
    this.#scenario.tabs.splice(this.#scenario.tabs.indexOf(this), 1);
  }

  /** Crashes or reloads; what was typed must be there again. */
  reload(): Tab {
    const {text} = this;
    if (this.#scenario.chance(0.5)) this.hide();
    this.crash();
    const next = this.#scenario.open();
    if (text && next.text !== text && !next.#holds(text)) this.#scenario.typedLost++;
    return next;
  }

  #holds(text: string): boolean {
    return !!this.#find(text);
  }

  /** Messages that are neither sent nor discarded. */
  open(): Entry[] {
    return listEntries(this.#store).filter(entry => entry.state !== 'draft' && !isOver(entry));
  }
}
