import {expect} from 'chai';
import fc from 'fast-check';
import {clearDraft, formKey, loadDraft, saveDraft} from '../../src/contact-form/draft.ts';
import type {Fields} from '../../src/contact-form/fields.ts';
import {openStore} from '../../src/document/store.ts';
import {fakeStorage, fullStorage} from './world.ts';

const FORM = formKey('https://inbox.example/', '/contact');
const typed: Fields = [
  ['name', 'Ada'],
  ['message', 'Hello'],
];

const stores = {
  'storage works': () => {
    const storage = fakeStorage();
    return openStore(() => storage);
  },
  'storage is full': () => openStore(fullStorage),
  'storage is refused': () =>
    openStore(() => {
      throw new DOMException('denied', 'SecurityError');
    }),
};

describe('a draft', () => {
  for (const [situation, open] of Object.entries(stores))
    it(`is there again, whatever was typed, when ${situation}`, () => {
      fc.assert(
        fc.property(fc.array(fc.tuple(fc.string(), fc.string({unit: 'binary'}))), fields => {
          const store = open();
          expect(loadDraft(store, FORM)).to.equal(undefined);
          expect(saveDraft(store, FORM, fields)).to.equal(situation === 'storage works');
          expect(loadDraft(store, FORM)).to.deep.equal(fields);
          clearDraft(store, FORM);
          expect(loadDraft(store, FORM)).to.equal(undefined);
        }),
      );
    });

  it('survives a reload where storage works', () => {
    const storage = fakeStorage();
    saveDraft(openStore(() => storage), FORM, typed); // prettier-ignore
    expect(loadDraft(openStore(() => storage), FORM)).to.deep.equal(typed); // prettier-ignore
  });

  it('belongs to one form on one page', () => {
    const store = stores['storage works']();
    saveDraft(store, FORM, typed);
    expect(loadDraft(store, formKey('https://inbox.example/', '/contact'))).to.deep.equal(typed);
    expect(loadDraft(store, formKey('https://inbox.example/', '/de/contact'))).to.equal(undefined);
    expect(loadDraft(store, formKey('https://other.example/', '/contact'))).to.equal(undefined);
  });

  it('is no obstacle when it cannot be read', () => {
    const storage = fakeStorage();
    const store = openStore(() => storage);
    for (const text of ['[["message","Hel', '{"v":2}', 'null', '7']) {
      storage[`ob-draft:${FORM}`] = text;
      expect(loadDraft(store, FORM), text).to.equal(undefined);
    }
    expect(saveDraft(store, FORM, typed)).to.equal(true);
    expect(loadDraft(store, FORM)).to.deep.equal(typed);
  });
});

describe('storage', () => {
  it('leaves no older value behind that a crash would bring back', () => {
    const storage = fakeStorage();
    const store = openStore(() => storage);
    store.set('state', 'queued');
    Object.defineProperty(storage, 'setItem', {
      value: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    expect(store.set('state', 'sending')).to.equal(false);
    expect(store.get('state')).to.equal('sending');
    expect(store.isVolatile('state')).to.equal(true);
    expect(Object.keys(storage)).to.deep.equal([]);
    expect(store.keys()).to.deep.equal(['state']);
  });

  it('leaves the room of its origin to the host page', () => {
    const storage = fakeStorage();
    const store = openStore(() => storage);
    store.set('document', 'short');
    expect(store.set('document', 'x'.repeat(1_000_001))).to.equal(false);
    expect(store.get('document')).to.have.lengthOf(1_000_001);
    expect(Object.keys(storage)).to.deep.equal([]);
    expect(store.set('document', 'short')).to.equal(true);
    expect(store.isVolatile('document')).to.equal(false);
  });
});
