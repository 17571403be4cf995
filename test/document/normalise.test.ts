import {expect} from 'chai';
import {normalise, type TrustedDocument} from '../../src/document/normalise.ts';
import {page} from '../../src/document/shapes.ts';
import {BASE, LISTS, read} from '../support/whole-document.ts';

type Item<K extends (typeof LISTS)[number]> = TrustedDocument[K][number] | undefined;

/** Reads a document with one list of one item. */
const item = <K extends (typeof LISTS)[number]>(list: K, value: object) => {
  const document = read({name: 'Tide', [list]: [{name: 'Hull', ...value}]});
  return {item: document[list][0] as Item<K>, problems: document.problems.map(({pointer}) => pointer)};
};

describe('A community document', () => {
  it('needs a name and nothing else', () => {
    const document = read({name: 'Tide'});
    expect(document.problems).to.deep.equal([]);
    expect(document.name).to.equal('Tide');
    for (const list of LISTS) expect(document[list]).to.deep.equal([]);
    expect(document.sections).to.deep.equal({});
    expect(read({people: [{name: 'Board'}]}).problems.map(({pointer}) => pointer)).to.deep.equal(['/name']);
  });

  it('keeps what it does not know', () => {
    const document = read({name: 'Tide', mood: {good: true}, people: [{name: 'Board', mood: 'good'}]});
    expect(document).to.deep.include({mood: {good: true}});
    expect(document.people[0]).to.deep.include({mood: 'good'});
    expect(document.problems).to.deep.equal([]);
  });

  it('takes null for absent, except in lists', () => {
    const document = read({
      name: 'Tide',
      url: null,
      people: null,
      contact: null,
      initiatives: [null, {name: 'A'}],
    });
    expect(document.people).to.deep.equal([]);
    expect(document).not.to.have.any.keys('url', 'contact');
    expect(document.problems.map(({pointer}) => pointer)).to.deep.equal(['/initiatives/0']);
    expect(document.initiatives).to.have.length(1);
  });

  it('that is none still has all its lists, and says what is wrong', () => {
    for (const value of [null, undefined, 'text', 5, true, [], [{name: 'Tide'}], () => 1, Symbol('tide')]) {
      const document = read(value);
      for (const list of LISTS) expect(document[list]).to.deep.equal([]);
      expect(document.name).to.equal('');
      expect(document.problems.map(({pointer}) => pointer)).to.deep.equal(['']);
    }
  });

  it('is read as far as somebody shows it', () => {
    const document = normalise({name: 'Tide', people: 'nobody'}, page);
    expect(document.problems).to.deep.equal([]);
    expect(document).to.deep.include({people: 'nobody'});
  });

  it('knows the address that its own addresses are relative to', () => {
    expect(read({name: 'Tide'}).base).to.equal(BASE);
    expect(normalise({name: 'Tide', base: 'https://evil.example/', problems: 5}, page)).to.deep.include({
      base: undefined,
      problems: [],
    });
  });
});

describe('A bad entry', () => {
  it('costs only itself and is reported by its place', () => {
    const document = read({
      name: 'Tide',
      mailingLists: [
        {name: 'A'},
        {description: 'no name'},
        'text',
        {name: 'B'},
        7,
        [],
        {name: {}},
        {name: 'C'},
      ],
      people: 'nobody',
      initiatives: [{name: 'D'}],
    });
    expect(document.mailingLists.map(({name}) => name)).to.deep.equal(['A', 'B', 'C']);
    expect(document.initiatives).to.have.length(1);
    expect(document.people).to.deep.equal([]);
    expect(document.problems.map(({pointer}) => pointer)).to.have.members([
      '/mailingLists/1',
      '/mailingLists/2',
      '/mailingLists/4',
      '/mailingLists/5',
      '/mailingLists/6/name',
      '/mailingLists/6',
      '/people',
    ]);
    for (const {message} of document.problems) expect(message).to.match(/^[A-Z].+[^.]\.$/);
  });

  it('inside an entry costs only that part of it', () => {
    const {item: group, problems} = item('workingGroups', {
      people: [{name: 'Ada', since: 'yesterday', links: [{url: 'https://tide.example/'}, {name: 'Log'}]}, {}],
      status: 'sleeping',
    });
    expect(group?.people).to.deep.equal([{name: 'Ada', links: [{name: 'Log'}]}]);
    expect(group).not.to.have.property('status');
    expect(problems).to.have.members([
      '/workingGroups/0/people/0/since',
      '/workingGroups/0/people/0/links/0',
      '/workingGroups/0/people/1',
      '/workingGroups/0/status',
    ]);
  });
});

describe('Text', () => {
  const name = (value: unknown) => {
    const {name: words, problems} = read({name: value});
    return [words, problems.length];
  };

  it('is a string, or strings by language', () => {
    expect(name(' Tide ')).to.deep.equal(['Tide', 0]);
    expect(name({en: 'Tide', 'zh-Hant': '潮'})).to.deep.equal([{en: 'Tide', 'zh-Hant': '潮'}, 0]);
    expect(name({en: 'Tide', de: ''})).to.deep.equal([{en: 'Tide'}, 0]);
    expect(name(2017)).to.deep.equal(['2017', 0]);
  });

  it('keeps its good languages, and says that one was not', () => {
    expect(name({en: 'Tide', de: 5})).to.deep.equal([{en: 'Tide'}, 1]);
    expect(name({en: 'Tide', de_AT: 'Flut'})).to.deep.equal([{en: 'Tide'}, 1]);
  });

  it('is nothing else', () => {
    for (const value of [true, [], ['Tide'], {}, {en: {}}, {'not a tag': 'Tide'}, new String('Tide')])
      expect(name(value), JSON.stringify(value)).to.deep.equal(['', 2]);
  });

  it('is cut at 20,000 characters, which is said', () => {
    expect(name('x'.repeat(20_000))).to.deep.equal(['x'.repeat(20_000), 0]);
    expect(name('x'.repeat(20_001))).to.deep.equal([`${'x'.repeat(20_000)}…`, 1]);
  });
});

describe('A description', () => {
  const description = (value: unknown) => read({name: 'Tide', description: value}).description;

  it('loses its tags and keeps their text', () => {
    expect(description('<p class="x">One <b>two</b></p><p>three<!-- four --></p>')).to.equal(
      'One two\n\n\n\nthree',
    );
    expect(description('a<br>b<br/>c')).to.equal('a\n\nb\n\nc');
    expect(description({en: '<i>One</i>'})).to.deep.equal({en: 'One'});
    expect(description('<a href="x" onclick="y">One</a><script src="z"></script>')).to.equal('One');
  });

  it('keeps what is no tag', () => {
    for (const text of [
      '1 < 2 > 0',
      'a<b',
      '<hull@tide.example>',
      '<https://tide.example/>',
      '&lt;b&gt;',
      'use `<b>`',
    ])
      expect(description(text)).to.equal(text);
  });

  it('is absent when nothing but tags was in it', () => {
    const document = read({name: 'Tide', description: '<p></p>', notices: [{text: '<b> </b>'}]});
    expect(document).not.to.have.property('description');
    expect(document.notices).to.deep.equal([]);
    expect(document.problems.map(({pointer}) => pointer)).to.deep.equal(['/notices/0']);
  });
});

describe('An address in a document', () => {
  it('becomes absolute', () => {
    expect(item('initiatives', {url: '../lantern'}).item?.url).to.equal('https://tide.example/lantern');
    expect(item('initiatives', {url: '//lantern.example'}).item?.url).to.equal('https://lantern.example/');
  });

  it('that may not be opened is left out, and its entry stays', () => {
    for (const url of [
      'javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:,x',
      'ftp://tide.example/',
      5.5,
      {},
    ]) {
      const {item: initiative, problems} = item('initiatives', {url, links: [{name: 'Log', url}]});
      if (url === 5.5) expect(initiative?.url).to.equal('https://tide.example/5.5');
      else
        expect(initiative).to.deep.equal({name: 'Hull', links: [{name: 'Log'}], partners: [], category: []});
      expect(problems).to.have.length(url === 5.5 ? 0 : 2);
    }
  });

  it('stands beside an id where the conversation goes on', () => {
    expect(item('mailingLists', {replacedBy: 'dev'}).item?.replacedBy).to.equal('dev');
    expect(item('mailingLists', {replacedBy: './dev'}).item?.replacedBy).to.equal('https://tide.example/dev');
    expect(item('mailingLists', {replacedBy: 'javascript:0'}).problems).to.have.length(1);
  });
});

describe('Small forms', () => {
  it('know the days of the calendar', () => {
    for (const day of ['2017', '2017-01', '2017-01-10', '2024-02-29'])
      expect(item('documents', {date: day}).item?.date).to.equal(day);
    for (const day of [
      '17',
      '2017-13',
      '2017-02-29',
      '2017-1-1',
      '10.1.2017',
      '2017-01-10T16:00',
      'now',
      true,
    ])
      expect(item('documents', {date: day}).problems, String(day)).to.deep.equal(['/documents/0/date']);
  });

  it('know times with and without their zone', () => {
    for (const start of ['2017-01-10', '2017-01-10T16:00', '2017-01-10T16:00Z', '2017-01-10T16:00:30-05:00'])
      expect(item('meetings', {start}).item?.start).to.equal(start);
    for (const start of [
      '2017-01-10T25:00',
      '2017-01T16:00',
      '2017-01-10 16:00',
      '2017-01-10T16:00+99:99',
      'noon',
    ])
      expect(item('meetings', {start}).problems, start).to.deep.equal(['/meetings/0/start']);
  });

  it('take an e-mail address, with or without its scheme', () => {
    expect(item('mailingLists', {email: 'mailto:hull@tide.example'}).item?.email).to.equal(
      'hull@tide.example',
    );
    for (const email of ['hull', 'a@b@c', 'a b@c', 'a@b?cc=d@e', '@', 'a@b&c', '<a@b>'])
      expect(item('mailingLists', {email}).problems, email).to.deep.equal(['/mailingLists/0/email']);
  });

  it('may be one or several for schedules and categories only', () => {
    const rule = {rrule: 'FREQ=WEEKLY', start: '2026-01-06T16:00'};
    expect(item('meetings', {schedule: rule}).item?.schedule).to.deep.equal([{...rule, except: []}]);
    expect(item('meetings', {schedule: [rule, rule]}).item?.schedule).to.have.length(2);
    expect(item('initiatives', {category: 'art'}).item?.category).to.deep.equal(['art']);
    expect(item('initiatives', {category: ['art', {en: 'sea'}]}).item?.category).to.deep.equal([
      'art',
      {en: 'sea'},
    ]);
    expect(item('initiatives', {partners: 'Lantern'}).problems).to.deep.equal(['/initiatives/0/partners']);
  });

  it('are true, false or whole numbers in the form', () => {
    const fields = [
      {name: 'a', required: true, maxLength: 10},
      {name: 'b', required: 'yes', maxLength: 0},
      {name: 'c', maxLength: 1.5},
    ];
    const {contact, problems} = read({name: 'Tide', contact: {fields, idempotent: 1}});
    expect(contact?.fields).to.deep.equal([
      {name: 'a', required: true, maxLength: 10, options: []},
      {name: 'b', options: []},
      {name: 'c', options: []},
    ]);
    expect(problems.map(({pointer}) => pointer)).to.have.members([
      '/contact/fields/1/required',
      '/contact/fields/1/maxLength',
      '/contact/fields/2/maxLength',
      '/contact/idempotent',
    ]);
  });
});

describe("A section's own words", () => {
  it('are kept by key, and a bad one costs only itself', () => {
    const {sections, problems} = read({
      name: 'Tide',
      sections: {people: {heading: 'Crew'}, 'a/b~c': {heading: true}, meetings: 'text'},
    });
    expect(sections).to.deep.equal({people: {heading: 'Crew'}, 'a/b~c': {}});
    expect(problems.map(({pointer}) => pointer)).to.deep.equal([
      '/sections/a~1b~0c/heading',
      '/sections/meetings',
    ]);
  });

  it('are an object, not a list', () => {
    for (const sections of [[], [{heading: 'Crew'}], 'text', true]) {
      const document = read({name: 'Tide', sections});
      expect(document.sections).to.deep.equal({});
      expect(document.problems.map(({pointer}) => pointer)).to.deep.equal(['/sections']);
    }
  });
});
