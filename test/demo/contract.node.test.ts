import {randomUUID} from 'node:crypto';
import {expect} from 'chai';
import {createInbox} from '../../demo/inbox.ts';
import {openStore} from '../../demo/inbox/store.ts';
import {classify} from '../../src/contact-form/services.ts';

describe('the form reads what the inbox says', () => {
  const store = openStore(':memory:');
  const inbox = createInbox({store, token: 'secret', rate: 8, now: () => 0});
  const submission_id = randomUUID();
  after(() => store.close());

  const steps: [string, Record<string, string>, object][] = [
    ['sent, with a receipt', {submission_id, message: 'Hello'}, {kind: 'sent', receipt: 'R-1970-0001'}],
    ['sent, for a retry', {submission_id, message: 'Hello'}, {kind: 'sent', receipt: 'R-1970-0001'}],
    ['not sent, for other words', {submission_id, message: 'Else'}, {kind: 'refused', code: 'rejected'}],
    [
      'an error at a field',
      {message: ' '},
      {kind: 'refused', code: 'invalid', errors: [{name: 'message', message: 'Enter a message.'}]},
    ],
    ['spam', {message: 'Buy', 'ob-hp': 'x'}, {kind: 'refused', code: 'spam'}],
    ['too large', {message: 'x'.repeat(70_000)}, {kind: 'refused', code: 'too-large'}],
    ['nobody there', {message: 'Hello', lost: ''}, {kind: 'refused', code: 'endpoint'}],
    ['sent', {message: 'Hello'}, {kind: 'sent', receipt: 'R-1970-0002'}],
    ['later', {message: 'Hello'}, {kind: 'sent', receipt: 'R-1970-0003'}],
    ['too fast', {message: 'Hello'}, {kind: 'refused', code: 'rate'}],
  ];
  for (const [name, values, verdict] of steps) {
    it(name, async () => {
      const path = 'lost' in values ? '/elsewhere' : '/messages';
      const answer = await inbox.request(path, {method: 'POST', body: new URLSearchParams(values)});
      const found = classify(answer, await answer.text(), {idempotent: true, fields: [], id: submission_id});
      for (const [key, value] of Object.entries(verdict)) expect(found).to.have.deep.property(key, value);
    });
  }
});
