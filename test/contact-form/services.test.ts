import {expect} from 'chai';
import fc from 'fast-check';
import {answers, read} from './answers.ts';
import type {AnswerContext} from './answers.ts';

// An absent member, one that is undefined, a wait of no time and a list of no errors are the same verdict.
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, member: unknown) =>
      member === 0 || (Array.isArray(member) && !member.length) ? undefined : member,
    ),
  );

const context: AnswerContext = {submissionId: 'e0b1', sameOrigin: false};
const anyContext = fc.record({
  service: fc.constantFrom<AnswerContext['service'][]>(
    undefined,
    'formspree',
    'web3forms',
    'netlify',
    'basin',
  ),
  submissionId: fc.constant('3f0c7d52-8a41-4d0e-9b6f-5c2a1e9d7b30'),
  sameOrigin: fc.boolean(),
  idempotent: fc.boolean(),
});

describe("an endpoint's answer", () => {
  it('is documented in at least 60 shapes, each under a title of its own', () => {
    expect(answers.length).to.be.at.least(60);
    expect(new Set(answers.map(({title}) => title)).size).to.equal(answers.length);
  });

  for (const {title, source, answer, context, verdict} of answers)
    it(`${title} (${source})`, () => {
      expect(plain(read(answer, context))).to.deep.equal(plain(verdict));
    });

  it('is never taken for success when it is a page, wherever it comes from', () => {
    const page = fc.string().map(text => `<!doctype html><title>${text}</title>`);
    fc.assert(
      fc.property(
        page,
        fc.integer({min: 200, max: 599}),
        anyContext,
        fc.boolean(),
        (body, status, context, redirected) => {
          const verdict = read({status, body, redirected}, context);
          const isDeclared = status === 200 && context.service === 'netlify' && context.sameOrigin;
          const isKnown = status === 409 && body.includes(context.submissionId);
          expect(verdict.kind === 'sent').to.equal(isDeclared || isKnown);
        },
      ),
    );
  });

  it('is never taken for success with a status that says otherwise', () => {
    const status = fc
      .oneof(fc.integer({min: 0, max: 199}), fc.integer({min: 300, max: 599}))
      .filter(code => code !== 409);
    fc.assert(
      fc.property(status, anyContext, fc.boolean(), (status, context, redirected) => {
        const body = JSON.stringify({ok: true, success: true, id: context.submissionId, status: 'mail_sent'});
        expect(read({status, body, redirected}, context).kind).not.to.equal('sent');
      }),
    );
  });

  it('never breaks the form, whatever JSON or text it is', () => {
    const kinds = ['sent', 'refused', 'unknown'];
    fc.assert(
      fc.property(
        fc.oneof(fc.json(), fc.string()),
        fc.integer({min: 0, max: 599}),
        anyContext,
        (body, status, context) => {
          expect(kinds).to.include(read({status, body}, context).kind);
        },
      ),
    );
  });

  it('never breaks the form, whatever the members that are read hold', () => {
    const members = [
      'errors',
      'error',
      'invalid_fields',
      'detail',
      'message',
      'data',
      'id',
      'status',
      'ok',
      'body',
    ];
    const body = fc.dictionary(fc.constantFrom(...members), fc.jsonValue());
    fc.assert(
      fc.property(body, fc.constantFrom(200, 400, 409, 422), (value, status) => {
        const verdict = read({status, body: JSON.stringify(value)}, context);
        if (verdict.kind === 'refused')
          for (const {name, message} of verdict.errors ?? []) expect(`${name}${message}`).to.be.a('string');
        if ('message' in verdict && verdict.message != null) expect(verdict.message).to.be.a('string');
      }),
    );
  });

  it('gives words of at most 500 characters', () => {
    const body = JSON.stringify({message: 'x'.repeat(9_000), errors: {email: ['y'.repeat(9_000)]}});
    const verdict = read({status: 422, body}, context);
    expect(verdict).to.have.property('message').with.lengthOf(500);
    expect(verdict).to.have.nested.property('errors[0].message').with.lengthOf(500);
  });
});
