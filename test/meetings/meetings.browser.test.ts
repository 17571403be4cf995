import {expect} from 'chai';
import '../../src/meetings/ob-meetings.ts';
import '../../src/community/ob-community.ts';
import {allByRole, byRole, namesByRole, outline, visibleText} from '../support/accessible.ts';
import {keepsTheContract} from '../support/contract.ts';
import {make} from '../support/element.ts';
import {click, press, until} from '../support/fixture.ts';
import {sample} from '../support/sample.ts';

const tag = 'ob-meetings';

/** Calls back with the file that a click hands to the browser, in place of a download. */
async function downloadOf(act: () => Promise<void>): Promise<{name: string; text: string}> {
  let file: {name: string; blob: Blob} | undefined;
  const blobs = new Map<string, Blob>();
  const {createObjectURL} = URL;
  const {click: realClick} = HTMLAnchorElement.prototype;
  URL.createObjectURL = (blob: Blob) => {
    const url = createObjectURL.call(URL, blob);
    blobs.set(url, blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function () {
    file = {name: this.download, blob: blobs.get(this.href)!};
  };
  try {
    await act();
    const found = await until('a file is offered', () => file);
    return {name: found.name, text: await found.blob.text()};
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = realClick;
  }
}

describe('the meetings', () => {
  keepsTheContract({
    tag,
    names: ['Open shed', 'Tea', 'First launch'],
    heading: 'Meetings',
    empty: 'Nothing is listed here now.',
    carried: 'Nothing is listed here now.',
    wrapped: ['<ul><li><a href="https://a.example/">Quilt hour</a> - Tuesdays.</li></ul>', 'Quilt hour'],
    limited: 3,
  });

  it('are sorted into coming, regular and past ones', async () => {
    const element = await make({tag}, '', '', sample);
    expect(outline(element)).to.deep.equal([
      '2 Meetings',
      '3 Upcoming',
      '4 Open shed',
      '3 Regular',
      '4 Tea',
      '3 Past',
      '4 First launch',
    ]);
  });

  it('show the next date on the clock of the reader, and the words of the author beside it', async () => {
    const element = await make({tag}, '', '', sample);
    const [shed, tea, launch] = allByRole(element, 'listitem');
    const next = new Date(shed!.querySelector('time')!.dateTime);
    expect(+next).to.be.greaterThan(Date.now());
    expect(next.toLocaleDateString('en', {weekday: 'short', timeZone: 'Europe/Oslo'})).to.equal('Tue');
    const hour = new Intl.DateTimeFormat('en', {hour: 'numeric'}).format(next).replace(/\s/g, ' ');
    expect(visibleText(shed!).replace(/\s/g, ' '))
      .to.include(hour.split(' ')[0]!)
      .and.include('every Tuesday');
    expect(visibleText(shed!)).to.include('The shed').and.include('Needs a free account').and.match(/1.*30/);
    expect(visibleText(tea!)).to.equal('Tea when it rains Bring a cup.');
    expect(launch!.querySelector('time')!.dateTime).to.equal('2017-01-10T21:00:00.000Z');
    expect(visibleText(launch!)).to.include('Cancelled').and.include('2017');
  });

  it('lead to what belongs to them, each link with the name of the meeting', async () => {
    const element = await make({tag}, '', '', sample);
    expect(namesByRole(element, 'link')).to.deep.equal([
      'Join: Open shed',
      'Calendar file: Open shed',
      'Agenda: First launch',
      'Minutes: First launch',
      'Recording: First launch',
    ]);
    expect(namesByRole(element, 'button')).to.deep.equal(['Add to calendar: Open shed']);
  });

  it('go into the calendar of the reader, by pointer and by keyboard', async () => {
    const element = await make({tag}, '', '', sample);
    const button = byRole(element, 'button', 'Add to calendar: Open shed');
    const file = await downloadOf(() => click(button));
    expect(file.name).to.equal('Open-shed.ics');
    expect(file.text)
      .to.include('BEGIN:VCALENDAR\r\n')
      .and.include('SUMMARY:Open shed')
      .and.include('The shed');
    button.focus();
    expect((await downloadOf(() => press('Enter'))).text).to.include('BEGIN:VEVENT');
  });

  it('show the last day of those that last several days', async () => {
    const meetings = [{name: 'Regatta', start: '2017-05-04', end: '2017-05-06'}];
    const element = await make({tag}, '', '', {name: 'Place', meetings});
    const [regatta] = allByRole(element, 'listitem');
    expect(visibleText(regatta!)).to.match(/4\s?[–-]\s?6/);
  });

  it('are in order: the next first, then the newest of the past', async () => {
    const day = (offset: number): string => new Date(Date.now() + offset * 864e5).toISOString().slice(0, 10);
    const meetings = [3, -400, 1, -3, 2].map(offset => ({name: `In ${offset}`, start: day(offset)}));
    const element = await make({tag}, '', '', {name: 'Place', meetings});
    expect(outline(element).filter(each => each.startsWith('4'))).to.deep.equal(
      [1, 2, 3, -3, -400].map(offset => `4 In ${offset}`),
    );
  });
});
