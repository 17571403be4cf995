import {randomUUID} from 'node:crypto';
import {once} from 'node:events';
import {request} from 'node:http';
import type {IncomingMessage} from 'node:http';
import {join} from 'node:path';
import {expect} from 'chai';
import {openStore} from '../../demo/inbox/store.ts';
import type {ReceivedMessage} from '../../demo/inbox/store.ts';
import {makeFolder, start, TOKEN, written} from './start.ts';

const ROUNDS = 5;
const SENDERS = 8;
/** Messages that a sender begins in a round; the inbox is killed long before the last one. */
const EACH = 100;

/** A message that somebody waits for: its receipts as they were answered. */
interface Sent {
  text: string;
  statuses: number[];
  receipts: Set<string>;
}

describe('an inbox that is killed under load', () => {
  const folder = makeFolder();
  const env = {PORT: '0', INBOX_DB: join(folder.path, 'inbox.sqlite'), INBOX_RATE: '1000000'};
  const sent = new Map<string, Sent>();
  after(() => folder.remove());

  async function startInbox() {
    const inbox = start('inbox.ts', env);
    const [, url = ''] = await written(inbox, /at (http:\S+) and/);
    return {...inbox, url};
  }

  /** Sends a message and notes the answer; false when there was none. */
  async function deliver(url: string, id: string, message: Sent): Promise<boolean> {
    const body = new URLSearchParams({submission_id: id, message: message.text});
    try {
      const answer = await fetch(url, {method: 'POST', body});
      message.statuses.push(answer.status);
      const {id: receipt} = (await answer.json()) as {id: string};
      message.receipts.add(receipt);
      return true;
    } catch {
      return false; // Exactly what is provoked: the answer never came.
    }
  }

  const isAnswered = ({receipts}: Sent) => receipts.size > 0;
  const waiting = () => [...sent].filter(([, message]) => !isAnswered(message));

  /** Retries what got no answer, then sends on from several senders until the inbox is killed after `count` answers. */
  async function runRound(count: number) {
    const inbox = await startInbox();
    let answered = 0;
    const note = (isAnswer: boolean) => {
      if (isAnswer && ++answered === count) inbox.process.kill('SIGKILL');
      return isAnswer;
    };
    await Promise.all(waiting().map(([id, message]) => deliver(inbox.url, id, message)));
    const senders = Array.from({length: SENDERS}, async () => {
      for (let i = 0; i < EACH; i++) {
        const id = randomUUID();
        const message = {text: `Message ${id}`, statuses: [], receipts: new Set<string>()};
        sent.set(id, message);
        if (!note(await deliver(inbox.url, id, message))) return;
      }
    });
    await Promise.all(senders);
    expect(await inbox.ended, 'ended by').to.equal('SIGKILL');
  }

  async function readAll(url: string): Promise<ReceivedMessage[]> {
    const answer = await fetch(`${url}?limit=1000`, {headers: {Authorization: `Bearer ${TOKEN}`}});
    const {messages} = (await answer.json()) as {messages: ReceivedMessage[]};
    return messages;
  }

  it('loses no message that it answered with success, and retries create none twice', async () => {
    let unanswered = 0;
    for (let round = 0; round < ROUNDS; round++) {
      await runRound(7 + 11 * round);
      unanswered += waiting().length;
      // Something was under way at each kill: a test without that would prove nothing.
      expect(waiting(), `round ${round}`).not.to.have.length(0);
    }

    const inbox = await startInbox();
    const kept = await readAll(inbox.url);
    for (const [id, {text, receipts}] of [...sent].filter(([, message]) => isAnswered(message))) {
      const found = kept.filter(message => message.submission_id === id);
      expect(found.map(message => message.message)).to.deep.equal([text]);
      expect(receipts).to.deep.equal(new Set([found[0]?.id]));
    }

    // Everybody asks again, also who was answered: whatever the first answer was, it is the same message.
    await Promise.all([...sent].map(([id, message]) => deliver(inbox.url, id, message)));
    expect([...sent.values()].filter(({receipts}) => receipts.size !== 1)).to.deep.equal([]);
    const all = await readAll(inbox.url);
    expect(all.map(message => message.submission_id)).to.have.members([...sent.keys()]);
    expect(new Set(all.map(({id}) => id)).size, 'receipts are unique').to.equal(sent.size);
    const again = [...sent.values()].filter(({statuses}) => statuses[0] === 409).length;
    inbox.process.kill('SIGINT');
    expect(await inbox.ended, 'exit code').to.equal(0);
    console.log(
      `      ${ROUNDS} kills, ${sent.size} messages, ${unanswered} without an answer (${again} of them kept): lost 0, twice 0`,
    );
  });

  it('keeps a message under way when it is stopped by Ctrl-C', async () => {
    const inbox = await startInbox();
    const id = randomUUID();
    const headers = {'Content-Type': 'application/x-www-form-urlencoded', Expect: '100-continue'};
    const sending = request(inbox.url, {method: 'POST', headers});
    sending.write(`submission_id=${id}&message=`);
    await once(sending, 'continue');
    inbox.process.kill('SIGINT');
    // It no longer accepts anybody else by the time that the rest is sent.
    while (await deliver(inbox.url, randomUUID(), {text: 'Late', statuses: [], receipts: new Set()}));
    sending.end('The+last+one');
    const [answer] = (await once(sending, 'response')) as [IncomingMessage];
    answer.resume();
    expect(answer.statusCode, inbox.output()).to.equal(201);
    expect(await inbox.ended, 'exit code').to.equal(0);

    const store = openStore(env.INBOX_DB);
    expect(store.list(1)[0]).to.include({submission_id: id, message: 'The last one'});
    store.close();
  });
});
