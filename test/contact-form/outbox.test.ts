import {expect} from 'chai';
import {listEntries, textKey} from '../../src/contact-form/entry.ts';
import type {Entry} from '../../src/contact-form/entry.ts';
import {add, discard, drain, isAtRisk, release} from '../../src/contact-form/outbox.ts';
import type {Outbox} from '../../src/contact-form/outbox.ts';
import type {Verdict} from '../../src/contact-form/verdict.ts';
import {openStore} from '../../src/document/store.ts';
import {browser, FORM, KEY, locking, message, send} from './browser.ts';

const lost: Verdict = {kind: 'unknown', code: 'network'};
const entriesOf = ({store}: Outbox): Entry[] => listEntries(store);
const stateOf = (outbox: Outbox): string[] => entriesOf(outbox).map(({state}) => state);

describe('the outbox', () => {
  it('keeps a message before it leaves, and forgets the text when it arrived', async () => {
    const {clock, storage, departures, states, tab} = browser();
    const outbox = tab();
    const key = send(outbox, 'Hello').key;
    expect(storage[key]).to.contain('Hello').and.contain('"queued"');
    await clock.advance(99);
    expect(storage[key]).to.contain('Hello').and.contain('"sending"');
    expect(departures).to.have.lengthOf(1);
    departures[0]!.answer({kind: 'sent', receipt: 'R-7'});
    await clock.advance(99);
    expect(storage[key]).to.contain('R-7').and.not.contain('Hello');
    expect(states).to.deep.equal(['queued', 'sending', 'sent']);
  });

  it('takes five clicks for one message, before and after it arrived', async () => {
    const {clock, departures, tab} = browser();
    const outbox = tab();
    const ids = Array.from({length: 5}, () => send(outbox, 'Hello').id);
    await clock.advance(99);
    departures[0]!.answer({kind: 'sent', receipt: 'R-7'});
    await clock.advance(99);
    const late = send(outbox, 'Hello');
    expect(new Set([...ids, late.id]).size).to.equal(1);
    expect(late).to.include({state: 'sent'});
    await clock.advance(599_000);
    expect(departures).to.have.lengthOf(1);
  });

  it('takes the same text after ten minutes for a new message', async () => {
    const {clock, departures, tab} = browser();
    const outbox = tab();
    const first = send(outbox, 'Hello');
    await clock.advance(99);
    departures[0]!.answer({kind: 'sent'});
    await clock.advance(600_099);
    expect(send(outbox, 'Hello').id).not.to.equal(first.id);
  });

  it('takes the same text in another form for another message, and a fresh token for the same', () => {
    const outbox = browser().tab({isOnline: () => false});
    send(outbox, 'Hello');
    add(outbox, message('Hello'), `${FORM}/de`, [['message', 'Hello']]);
    const fields: Entry['fields'] = [
      ['message', 'Hello'],
      ['captcha', 'new'],
    ];
    send(outbox, 'Hello', {fields});
    expect(entriesOf(outbox)).to.have.lengthOf(2);
    expect(entriesOf(outbox)[0]!.fields).to.deep.equal(fields);
  });

  it('asks before it sends again what may have arrived', async () => {
    const {clock, departures, tab} = browser();
    const outbox = tab();
    const {id} = send(outbox, 'Hello');
    await clock.advance(99);
    departures[0]!.answer(lost);
    await clock.advance(3_600_000);
    const seen = send(outbox, 'Hello');
    await clock.advance(3_600_000);
    expect(departures).to.have.lengthOf(1);
    send(outbox, 'Hello', {}, seen);
    await clock.advance(99);
    expect(departures[1]!.entry).to.include({id, tries: 2});
  });

  it('tries ten times where a retry does no harm, ever later, and then asks', async () => {
    const {clock, departures, tab} = browser();
    const times: number[] = [];
    const outbox = tab({
      send: entry => {
        departures.push({entry, answer: () => undefined});
        times.push(clock.now());
        return Promise.resolve(lost);
      },
    });
    send(outbox, 'Hello', {idempotent: true});
    await clock.advance(10_000_000);
    expect(times.slice(1).map((time, index) => time - times[index]!)).to.deep.equal(
      [1, 2, 4, 8, 16, 32, 64, 128, 256].map(seconds => seconds * 1e3 + 50),
    );
    expect(new Set(departures.map(({entry}) => entry.id)).size).to.equal(1);
    expect(stateOf(outbox)).to.deep.equal(['unknown']);
  });

  it('comes back when the endpoint asked it to', async () => {
    const {clock, departures, tab} = browser();
    send(tab(), 'Hello');
    await clock.advance(99);
    departures[0]!.answer({kind: 'refused', code: 'rate', retryAfter: 90_000});
    await clock.advance(89_000);
    expect(departures).to.have.lengthOf(1);
    await clock.advance(2_000);
    expect(departures).to.have.lengthOf(2);
  });

  it('waits for the line, and sends when it is back', async () => {
    const {clock, departures, tab} = browser();
    let isOnline = false;
    const outbox = tab({isOnline: () => isOnline});
    send(outbox, 'Hello');
    await clock.advance(99);
    departures[0]!.answer({kind: 'refused', code: 'offline'});
    await clock.advance(300_000);
    expect(entriesOf(outbox)[0]).to.deep.include({
      state: 'queued',
      verdict: {kind: 'refused', code: 'offline'},
    });
    expect(departures).to.have.lengthOf(1);
    isOnline = true;
    drain(outbox);
    await clock.advance(99);
    expect(departures).to.have.lengthOf(2);
  });

  it('finds a message whose page crashed in flight, and does not send it by itself', async () => {
    const {clock, departures, locks, tab} = browser();
    const crashed = {};
    send(tab({lock: locking(locks.for(crashed))}), 'Hello');
    await clock.advance(99);
    locks.free(crashed);
    const outbox = tab();
    drain(outbox);
    await clock.advance(600_000);
    expect(entriesOf(outbox)[0]).to.deep.include({
      state: 'unknown',
      verdict: {kind: 'unknown', code: 'interrupted'},
    });
    expect(departures).to.have.lengthOf(1);
  });

  it('never says "sending" of a page that was left, and learns the answer when that is back', async () => {
    const {clock, departures, tab} = browser();
    const outbox = tab();
    send(outbox, 'Hello');
    await clock.advance(99);
    release(outbox);
    expect(stateOf(outbox)).to.deep.equal(['unknown']);
    await clock.advance(99);
    departures[0]!.answer({kind: 'sent', receipt: 'R-7'});
    drain(outbox);
    await clock.advance(99);
    expect(stateOf(outbox)).to.deep.equal(['sent']);
    expect(departures).to.have.lengthOf(1);
  });

  it('waits for an answer that may still come before it sends again', async () => {
    const {clock, departures, tab} = browser();
    const outbox = tab();
    send(outbox, 'Hello', {idempotent: true});
    await clock.advance(99);
    release(outbox);
    drain(outbox);
    await clock.advance(20_000);
    expect(departures).to.have.lengthOf(1);
    departures[0]!.answer({kind: 'refused', code: 'invalid'});
    await clock.advance(20_000);
    expect(stateOf(outbox)).to.deep.equal(['refused']);
  });

  for (const kind of ['with Web Locks', 'without Web Locks', 'where Web Locks are refused'])
    it(`sends each of 20 messages of two tabs once when both come back online, ${kind}`, async () => {
      const {clock, locks, tab} = browser();
      const sent: string[] = [];
      let isOnline = false;
      const carry = (entry: Entry): Promise<Verdict> => {
        if (!isOnline) return Promise.resolve({kind: 'refused', code: 'offline'});
        sent.push(entry.fields[0]![1]);
        return new Promise(answer => clock.after(700, () => answer({kind: 'sent'})));
      };
      const tabs = [1, 2].map(() =>
        tab({
          send: carry,
          isOnline: () => isOnline,
          lock:
            kind === 'with Web Locks'
              ? locking(locks.for({}))
              : kind === 'without Web Locks'
                ? () => undefined
                : () => Promise.reject(new DOMException('', 'SecurityError')),
        }),
      );
      for (let index = 0; index < 20; index++) send(tabs[index % 2]!, `m${index}`);
      await clock.advance(5_000);
      isOnline = true;
      for (const each of tabs) drain(each);
      await clock.advance(600_000);
      expect(sent.sort()).to.deep.equal(Array.from({length: 20}, (_, index) => `m${index}`).sort());
    });

  it('leaves what it cannot read as it was found, and goes on with the rest', async () => {
    const {clock, storage, departures, tab} = browser();
    const found = {
      [`${KEY}a`]: '{"fields": [["message", "Hel',
      [`${KEY}b`]: '{"id": "b", "text": "from a later version"}',
      [`${KEY}c`]: 'null',
    };
    Object.assign(storage, found);
    const outbox = tab();
    send(outbox, 'Hello');
    await clock.advance(99);
    expect(departures).to.have.lengthOf(1);
    expect(entriesOf(outbox)).to.have.lengthOf(1);
    await clock.advance(100_000_000);
    expect(storage).to.include(found);
  });

  it('replaces what was refused by its correction, and keeps what is on its way', async () => {
    const {clock, departures, tab} = browser();
    const outbox = tab();
    const seen = send(outbox, 'Helo');
    await clock.advance(99);
    discard(outbox, seen.key);
    expect(stateOf(outbox)).to.deep.equal(['sending']);
    departures[0]!.answer({
      kind: 'refused',
      code: 'invalid',
      errors: [{name: 'message', message: 'spelling'}],
    });
    await clock.advance(99);
    send(outbox, 'Hello', {}, seen);
    expect(stateOf(outbox).sort()).to.deep.equal(['discarded', 'queued']);
    expect(entriesOf(outbox).flatMap(({fields}) => fields)).to.deep.equal([['message', 'Hello']]);
  });

  it('gives a text that was given up its old id when it is sent after all', async () => {
    const {clock, departures, tab} = browser();
    const outbox = tab();
    const {id, key} = send(outbox, 'Hello');
    await clock.advance(99);
    departures[0]!.answer(lost);
    await clock.advance(99);
    discard(outbox, key);
    expect(send(outbox, 'Hello').id).to.equal(id);
  });

  it('forgets receipts after a day', async () => {
    const {clock, storage, departures, tab} = browser();
    const outbox = tab();
    send(outbox, 'Hello');
    await clock.advance(99);
    departures[0]!.answer({kind: 'sent'});
    await clock.advance(86_400_002);
    drain(outbox);
    expect(Object.keys(storage)).to.deep.equal([]);
  });

  it('warns before a message is lost that could not be stored, and only then', async () => {
    const {clock, departures, tab} = browser();
    const denied = openStore(() => {
      throw new DOMException('', 'SecurityError');
    });
    const outbox = tab({store: denied});
    send(outbox, 'Hello');
    expect(isAtRisk(outbox)).to.equal(true);
    expect(isAtRisk(tab())).to.equal(false);
    await clock.advance(99);
    departures[0]!.answer({kind: 'sent'});
    await clock.advance(99);
    expect(isAtRisk(outbox)).to.equal(false);
  });

  it('goes on when sending throws', async () => {
    const {clock, tab} = browser();
    const outbox = tab({send: () => Promise.reject(new Error('broken'))});
    send(outbox, 'Hello');
    await clock.advance(99);
    expect(entriesOf(outbox)[0]).to.deep.include({
      state: 'unknown',
      verdict: {kind: 'unknown', code: 'interrupted'},
    });
  });

  it('tells 100,000 similar texts apart by fingerprint', () => {
    const prints = Array.from({length: 100_000}, (_, index) =>
      textKey(FORM, [['message', `${'Hello '.repeat(index % 7)}${index}`]]),
    );
    expect(new Set(prints).size).to.equal(100_000);
  });
});
