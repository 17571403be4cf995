import {expect} from 'chai';
import fc from 'fast-check';
import type {Fields} from '../../src/contact-form/delivery.ts';
import {readEntry} from '../../src/contact-form/entry.ts';
import {isAtRisk, saveDraft} from '../../src/contact-form/outbox.ts';
import {openStore} from '../../src/document/store.ts';
import type {Store} from '../../src/document/store.ts';
import {browser, FORM} from './browser.ts';
import {fakeStorage, fullStorage} from './world.ts';

const loadDraft = (store: Store, form: string): Fields | undefined => readEntry(store, form)?.fields;
const save = (store: Store, form: string, fields: Fields): boolean => {
  saveDraft(browser().tab({store}), form, fields);
  return !store.isVolatile(form);
};
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
          expect(save(store, FORM, fields)).to.equal(situation === 'storage works');
          expect(loadDraft(store, FORM)).to.deep.equal(fields);
          store.delete(FORM);
          expect(loadDraft(store, FORM)).to.equal(undefined);
        }),
      );
    });

  it('survives a reload where storage works', () => {
    const storage = fakeStorage();
    save(openStore(() => storage), FORM, typed); // prettier-ignore
    expect(loadDraft(openStore(() => storage), FORM)).to.deep.equal(typed); // prettier-ignore
  });

  it('belongs to one form on one page', () => {
    const store = stores['storage works']();
    save(store, FORM, typed);
    expect(loadDraft(store, FORM)).to.deep.equal(typed);
    expect(loadDraft(store, `${FORM}/de`)).to.equal(undefined);
    expect(loadDraft(store, FORM.replace('inbox', 'other'))).to.equal(undefined);
  });

  it('warns before a draft is lost that could not be stored, and only then', () => {
    const {tab} = browser();
    const denied = stores['storage is refused']();
    const [refused, kept] = [tab({store: denied}), tab()];
    for (const outbox of [refused, kept]) saveDraft(outbox, FORM, [['message', 'Hello']]);
    expect([refused, kept].map(isAtRisk)).to.deep.equal([true, false]);
    denied.delete(FORM);
    expect(isAtRisk(refused)).to.equal(false);
  });

  it('is no obstacle when it cannot be read', () => {
    const storage = fakeStorage();
    const store = openStore(() => storage);
    for (const text of ['[["message","Hel', '{"v":2}', 'null', '7']) {
      storage[FORM] = text;
      expect(loadDraft(store, FORM), text).to.equal(undefined);
    }
    expect(save(store, FORM, typed)).to.equal(true);
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
    store.set('state', 'sending');
    expect(store.get('state')).to.equal('sending');
    expect(store.isVolatile('state')).to.equal(true);
    expect(Object.keys(storage)).to.deep.equal([]);
    expect(store.keys()).to.deep.equal(['state']);
  });

  it('keeps on the device again what it could keep in memory only', () => {
    const storage = fakeStorage();
    const {setItem} = storage;
    const store = openStore(() => storage);
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    store.set('state', 'queued');
    expect(store.isVolatile('state')).to.equal(true);
    storage.setItem = setItem;
    store.set('state', 'sending');
    expect([store.get('state'), store.isVolatile('state')]).to.deep.equal(['sending', false]);
  });
});
