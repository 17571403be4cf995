import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect} from 'chai';
import ts from 'typescript';
import {claimsOf} from '../../scripts/check/sent.ts';

const types = `
type Verdict = {kind: 'sent'} | {kind: 'unknown'; code: string};
interface Entry {state: 'queued' | 'sent'; verdict?: Verdict}
declare const entry: Entry, verdict: Verdict, other: string, open: any, name: 'state';
class ObSentEvent {}
`;

describe('the proof that only the endpoint says “sent”', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'ob-community-sent-'))));
  afterEach(() => rmSync(folder, {recursive: true}));

  const claims = (code: string): string[] => {
    const file = join(folder, 'code.ts');
    writeFileSync(file, `${types}${code}\nexport {};`);
    const program = ts.createProgram([file], {strict: true, noEmit: true, types: []});
    return claimsOf(program, '', folder);
  };

  for (const [how, code, kind] of [
    ['as a literal', `export const a: Verdict = {kind: 'sent'};`, 'kind'],
    ['as a state', `export const a: Entry = {...entry, state: 'sent'};`, 'state'],
    ['in a condition', `export const a = {kind: other ? 'sent' : 'unknown'};`, 'kind'],
    ['by a name for it', `const kind = 'sent'; export const a = {kind};`, 'kind'],
    ['by a text that may be anything', `export const a = {...entry, state: other};`, 'state'],
    ['by a value of no known type', `export const a = {state: open};`, 'state'],
    ['by an assignment', `entry.state = 'sent';`, 'state'],
    ['by an assignment to a member in brackets', `entry['state'] = 'sent';`, 'state'],
    ['by a computed name', `export const a = {...entry, [name]: 'sent'};`, 'state'],
    ['by a cast', `export const a = JSON.parse(other) as Entry;`, 'cast'],
    ['by telling the page', `export const a = new ObSentEvent();`, 'event'],
  ] as const) {
    it(`sees success that is claimed ${how}`, () => {
      expect(claims(code)).to.deep.equal([`code.ts: ${kind}`]);
    });
  }

  it('lets every other state pass, and whoever only asks', () => {
    const code = `
      export const a: Entry = {...entry, state: 'queued'};
      export const b = {kind: 'unknown', code: other};
      export const c = verdict.kind === 'sent' || entry.state === 'sent';
      export const d = verdict.kind === 'unknown' ? {kind: verdict.kind} : undefined;`;
    expect(claims(code)).to.deep.equal([]);
  });
});
