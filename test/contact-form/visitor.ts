/** A visitor with a browser: types, clicks, reloads, loses the line, reads what the form says and believes it. */
import {deliver} from '../../src/contact-form/delivery.ts';
import type {Message} from '../../src/contact-form/delivery.ts';
import {clearDraft, loadDraft, saveDraft} from '../../src/contact-form/draft.ts';
import type {Entry} from '../../src/contact-form/entry.ts';
import type {Fields} from '../../src/contact-form/fields.ts';
import {Outbox} from '../../src/contact-form/outbox.ts';
import {openStore} from '../../src/document/store.ts';
import type {Store} from '../../src/document/store.ts';
import {FakeClock, fakeStorage, FakeLocks, FakeServer, FAULTS, fullStorage, seeded} from './world.ts';
import type {Fault} from './world.ts';

const FORM = 'https://inbox.example/ /contact';
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
  #ids = 0;

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

  newId(): string {
    return `${String(++this.#ids).padStart(8, '0')}-0000-4000-8000-000000000000`;
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
    const refuse = (): Promise<never> => Promise.reject(new DOMException('denied', 'SecurityError'));
    const refusing = {request: refuse} as unknown as Pick<LockManager, 'request'>;
    this.#outbox = new Outbox({
      store: this.#store,
      now: () => scenario.clock.now(),
      sleep: delay => new Promise(wake => scenario.clock.after(delay, () => this.#whenAwake(wake))),
      locks: lockKind === 'none' ? undefined : lockKind === 'refused' ? refusing : scenario.locks.for(this),
      isOnline: () => scenario.isOnline,
      random: scenario.random,
      newId: () => scenario.newId(),
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
          page: 'https://site.example/',
          signal: patience.signal,
        };
        return deliver(entry, entry.id, transport).finally(() => this.#left.delete(entry.id));
      },
    });
    this.text = loadDraft(this.#store, FORM)?.[1]?.[1] ?? '';
    this.#outbox.drain();
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
    if (entry.state === 'unknown' || entry.state === 'refused') this.#decideLater(entry.id);
  }

  // Whoever reads "sent" believes it, so it must be true by then.
  #believe(text: string): void {
    if (!this.#scenario.server.copies(text)) this.#scenario.falseSent++;
    if (this.text === text) {
      this.text = '';
      clearDraft(this.#store, FORM);
    }
  }

  /** Looks at the form: a text that another tab or an earlier visit has sent is done with. */
  look(): void {
    if (!this.isAlive || this.isFrozen) return;
    if (this.text && this.#outbox.find(this.#message(this.text), FORM)?.state === 'sent')
      this.#believe(this.text);
  }

  #decideLater(id: string): void {
    const scenario = this.#scenario;
    scenario.clock.after(scenario.between(500, 60_000), () => this.#whenAwake(() => this.decide(id)));
  }

  /** Reads what became of a message and acts on it. */
  decide(id: string): void {
    const scenario = this.#scenario;
    const entry = this.#outbox.entries().find(other => other.id === id);
    if (!entry || !/unknown|refused/.test(entry.state)) return;
    const text = entry.fields[1]![1];
    const isUnknown = entry.state === 'unknown';
    if (isUnknown && scenario.chance(0.3) && scenario.server.copies(text)) {
      // They asked the community, and it has the message.
      this.#outbox.discard(id);
      scenario.known.add(text);
      scenario.count('asked and dropped');
    } else if (!isUnknown && !scenario.isCalm && scenario.chance(0.4)) this.#correct(entry, text);
    else if (scenario.isCalm || scenario.chance(0.6)) {
      if (isUnknown) scenario.wanted.set(text, scenario.wanted.get(text)! + 1);
      scenario.count(isUnknown ? 'confirmed' : 'sent again after a refusal');
      this.#outbox.retry(id);
    }
  }

  #correct(entry: Entry, text: string): void {
    const scenario = this.#scenario;
    scenario.wanted.delete(text);
    scenario.wanted.set(`${text}, corrected`, 0);
    scenario.count('corrected');
    this.#outbox.add(this.#message(`${text}, corrected`), FORM, entry.id);
    if (this.text === text) this.type(`${text}, corrected`);
  }

  decideAll(): void {
    for (const {id} of this.#outbox.entries()) this.decide(id);
  }

  type(text: string): void {
    this.text = text;
    saveDraft(this.#store, FORM, fieldsOf(text));
  }

  click(): void {
    if (!this.isAlive || this.isFrozen || !this.text || this.#scenario.known.has(this.text)) return;
    if (!this.#scenario.wanted.has(this.text)) this.#scenario.wanted.set(this.text, 0);
    this.#scenario.count('click');
    const entry = this.#outbox.add(this.#message(this.text), FORM);
    if (entry.state === 'sent') this.#believe(this.text);
  }

  online(): void {
    if (this.isAlive && !this.isFrozen) this.#outbox.drain();
  }

  /** Leaves the page; the back/forward cache keeps it. */
  hide(): void {
    if (!this.isAlive || this.isFrozen) return;
    this.#outbox.release();
    this.isFrozen = true;
    if (this.#outbox.entries().some(({id, state}) => state === 'sending' && this.#left.has(id)))
      this.#scenario.stillSending++;
  }

  show(): void {
    if (!this.isAlive || !this.isFrozen) return;
    this.isFrozen = false;
    this.#outbox.drain();
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
    return !!this.#outbox.find(this.#message(text), FORM);
  }

  /** Messages that are neither sent nor discarded. */
  open(): Entry[] {
    return this.#outbox.entries().filter(({state}) => !/sent|discarded/.test(state));
  }
}
