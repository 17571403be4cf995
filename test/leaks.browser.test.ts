import {expect} from 'chai';
import {frameOf, until} from './support/fixture.ts';
import {live, states} from './support/lives.ts';
import {sample} from './support/sample.ts';
import {json} from './support/server.ts';

type Counted = Window &
  typeof globalThis & {lasting: () => string[]; answer?: (url: string) => Promise<Response> | undefined};

const tags = [
  'ob-community',
  'ob-contact-form',
  'ob-documents',
  'ob-initiatives',
  'ob-mailing-lists',
  'ob-meetings',
  'ob-participate',
  'ob-people',
  'ob-working-group',
  'ob-working-groups',
] as const;

/** In each of the eight states: 104 times in all. */
const times = 13;

/** A page that counts, with documents that arrive, fail, go out of date or come late. */
async function countedPage(): Promise<Counted> {
  const view = (await frameOf('/test/hosts/counted.html')).contentWindow as Counted;
  await until('the elements are there', () => view.customElements.get('ob-contact-form'));
  let asked = 0;
  const community = (): Response => json({...sample, logo: undefined});
  const answers: Readonly<Record<string, () => Response | Promise<Response>>> = {
    'community.json': community,
    'missing.json': () => new Response('', {status: 404}),
    'stale.json': () => (asked++ ? new Response('', {status: 503}) : community()),
    'late.json': () => new Promise(resolve => setTimeout(() => resolve(community()), 10)),
  };
  view.answer = async url => {
    await Promise.resolve();
    return (answers[url.slice(url.lastIndexOf('/') + 1)] ?? (() => new Response('', {status: 404})))();
  };
  return view;
}

describe('An element that came and went 104 times', () => {
  for (const tag of tags)
    it(`leaves no listener, observer, timer or request on the page: ${tag}`, async () => {
      const view = await countedPage();
      const element = view.document.createElement(tag);
      view.document.querySelector('main')!.append(element);
      await until(
        'it is there',
        () => element.dataset['state'] === 'ready' || element.dataset['state'] === 'empty',
      );
      expect(view.lasting(), 'while it is there').to.include('observer');
      element.remove();
      const liveThere = view.eval(`(${live.toString()})`) as typeof live;
      for (const state of states) await liveThere(tag, state, times);
      await until(`nothing lasts: ${view.lasting().join()}`, () => !view.lasting().length);
    });

  const careless: Readonly<Record<string, (view: Counted) => unknown>> = {
    'listener resize': view => view.addEventListener('resize', () => undefined),
    observer: view => new view.MutationObserver(() => undefined).observe(view.document, {childList: true}),
    'timer setTimeout': view => view.setTimeout(() => undefined, 99_000),
    'timer setInterval': view => view.setInterval(() => undefined, 99_000),
    'request late.json': view => view.fetch('late.json'),
  };
  for (const [what, leave] of Object.entries(careless))
    it(`would be told from one that left something: ${what}`, async () => {
      const view = await countedPage();
      expect(view.lasting()).to.deep.equal([]);
      leave(view);
      expect(view.lasting().map(each => each.replace(/ \d+$/, ''))).to.deep.equal([what]);
    });
});
