import {expect} from 'chai';
import {compareApi, highest, undeclared, type Api, type Pending} from '../../scripts/check/api-diff.ts';

const before: Api = {
  'ob-x attribute theme': "'auto' | 'dark'",
  'ob-x value document': 'Document | undefined',
  'ob-x part card': '',
  'ob-x event load': 'CustomEvent',
};

/** The same contract without one thing. */
const without = (name: string): Api =>
  Object.fromEntries(Object.entries(before).filter(([each]) => each !== name));

/** The level that a change of one thing asks for; `undefined` takes it away. */
function levelOf(name: string, after: string | undefined): string {
  return highest(
    compareApi(before, after === undefined ? without(name) : {...before, [name]: after}).map(
      ({level}) => level,
    ),
  );
}

describe('A release', () => {
  it('needs nothing when the contract is the same', () => {
    expect(compareApi(before, {...before})).to.deep.equal([]);
  });

  it('is major when something is gone, and so when it has another name', () => {
    for (const name of Object.keys(before)) expect(levelOf(name, undefined), name).to.equal('major');
    const changes = compareApi(before, {...without('ob-x part card'), 'ob-x part box': ''});
    expect(changes.map(({level}) => level)).to.deep.equal(['major', 'minor']);
  });

  it('is minor when something is new, or takes more than before', () => {
    expect(levelOf('ob-x part nav', '')).to.equal('minor');
    expect(levelOf('ob-x attribute theme', "'auto' | 'dark' | 'light'")).to.equal('minor');
  });

  it('is major when an attribute takes less', () => {
    expect(levelOf('ob-x attribute theme', "'auto'")).to.equal('major');
    expect(levelOf('ob-x attribute theme', 'number')).to.equal('major');
  });

  it('is major when what is read or heard is something else, or more', () => {
    expect(levelOf('ob-x value document', 'Document | null | undefined')).to.equal('major');
    expect(levelOf('ob-x event load', 'Event')).to.equal('major');
  });
});

describe('A change of the contract', () => {
  const others = without('ob-x part card');
  const broken = compareApi(before, others);
  const added = compareApi(others, before);
  const pending = (level: Pending['level'], text = ''): Pending[] => [{level, text}];

  it('is refused when nobody declared it', () => {
    expect(undeclared(broken, [], '1.2.0')).to.have.length(1);
    expect(undeclared(added, pending('patch'), '1.2.0')).to.have.length(1);
  });

  it('is refused in the shadow of another one', () => {
    expect(undeclared(broken, pending('major', 'Takes `src` away.'), '1.2.0')).to.have.length(1);
    expect(undeclared(broken, pending('minor', 'Takes `card` away.'), '1.2.0')).to.have.length(1);
  });

  it('passes when it is declared by level and name', () => {
    expect(undeclared(broken, pending('major', 'Takes the part `card` away.'), '1.2.0')).to.deep.equal([]);
    expect(undeclared(added, pending('minor'), '1.2.0')).to.deep.equal([]);
  });

  it('may be minor before the first major release, where it is named all the same', () => {
    expect(undeclared(broken, pending('minor', 'Takes the part `card` away.'), '0.3.0')).to.deep.equal([]);
    expect(undeclared(broken, pending('minor', 'Adds things.'), '0.3.0')).to.have.length(1);
  });
});
