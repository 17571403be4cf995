import {expect} from 'chai';
import {count} from './count.ts';
import type {State} from './element-states.ts';
import type {ElementSpec, ObElement} from './element.ts';
import {settled} from './fixture.ts';
import {PSEUDO, registerPseudo} from './pseudo.ts';
import {useServer} from './server.ts';
import {clipped, overlapping, wordsOf} from './words-on-screen.ts';

/** What endpoints of the states say in words of their own. */
const told = 'It is spam Not on Sundays Nobody lives there.';

/** Words that are nobody's in `src/`: of the document, of the page, of an endpoint, of `Intl`. */
function givenTo(element: ObElement): string {
  const country = new Intl.DisplayNames(element.lang, {type: 'region'}).of('NO');
  const page = element.parentElement?.textContent ?? '';
  return [JSON.stringify(element.document), page, told, country, element.heading]
    .join(' ')
    .replace(/\*\*|`|\\n/g, '')
    .replace(/\s+/g, ' ');
}

/** Takes out what is in brackets; a message may be a part of another one. */
const outside = (words: string): string => {
  const rest = words.replace(/⟦[^⟦⟧]*⟧/g, '');
  return rest === words ? words : outside(rest);
};

/** The entries of a list, without the "and" that `Intl` puts between them. */
const entriesOf = (words: string): readonly string[] =>
  words.split(/, | and | و/).map(each => each.replace(/^[\s:·]+|[\s:·]+$/g, ''));

/** Words of an element that are in no brackets, and that nobody gave it. */
function unbracketed(element: ObElement): string[] {
  const given = givenTo(element);
  return wordsOf(element)
    .filter(({element: each}) => !each.closest('time, [aria-hidden=true], [part~=debug]'))
    .map(({words}) => outside(words))
    .filter(words => /\p{L}/u.test(words) && !given.includes(words.trim()))
    .filter(words => entriesOf(words).some(each => !given.includes(each)));
}

/** What is wrong with a form is said when it is sent: in the language of that moment. */
async function sendAgain(element: ObElement): Promise<void> {
  if (!element.shadowRoot?.querySelector('[part=summary]')) return;
  (element as ObElement & {form?: HTMLFormElement}).form?.requestSubmit();
  await new Promise(requestAnimationFrame);
}

/** Looks at every state of an element in a longer language and in its mirrored twin, on a wide and on a narrow page. */
export function readsPseudo(tag: ElementSpec['tag'], states: readonly State[]): void {
  describe(`<${tag}> in a language that is longer by 40 %, and in one that runs from right to left`, () => {
    const server = useServer();
    before(registerPseudo);
    for (const {name, show} of states) {
      it(`has all its words from there, and room for them: ${name}`, async () => {
        const element = await show(server);
        for (const lang of PSEUDO) {
          element.lang = lang;
          element.dir = lang === 'ar-XB' ? 'rtl' : 'ltr';
          for (const width of ['320px', '900px']) {
            element.parentElement!.style.inlineSize = width;
            await settled(element);
            await sendAgain(element);
            await settled(element);
            const looks = {unbracketed: unbracketed(element), clipped: clipped(element)};
            expect({...looks, overlapping: overlapping(element)}, `${lang} ${width}`).to.deep.equal({
              unbracketed: [],
              clipped: [],
              overlapping: [],
            });
            count('states seen in pseudo-languages');
          }
        }
      });
    }
  });
}
