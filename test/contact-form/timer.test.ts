import {expect} from 'chai';
import {drain} from '../../src/contact-form/outbox.ts';
import {browser, send} from './browser.ts';

describe("the outbox's clock", () => {
  it('has one timer at most, however many forms come and go, and none where nothing waits', async () => {
    const {clock, departures, tab} = browser();
    const waits: number[] = [];
    const outbox = tab({sleep: delay => (waits.push(delay), clock.sleep(delay))});
    for (let form = 0; form < 100; form++) drain(outbox);
    expect(waits).to.deep.equal([]);
    send(outbox, 'Hello');
    await clock.advance(99);
    departures[0]!.answer({kind: 'sent'});
    await clock.advance(99);
    waits.length = 0;
    for (let form = 0; form < 100; form++, await clock.advance(7)) drain(outbox);
    expect(waits).to.have.length.of.at.most(1);
  });
});
