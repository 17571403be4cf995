import * as en from '../../src/i18n/en.ts';
import type {MessageMap, Plural} from '../../src/i18n/en.ts';
import {registerMessages, type Messages} from '../../src/i18n/messages.ts';

/** Tags that CLDR keeps for pseudo-languages: accented, and running from right to left. */
export const PSEUDO = ['en-XA', 'ar-XB'] as const;

const accents: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aàbƀcçdđeéfƒgĝhĥiîjĵkķlļmɱnñoôpþrŕsštţuûwŵyýzž'.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [
    from,
    to,
  ]),
);

/** Parts of a message: placeholders, and what stands between them. */
const pieces = (text: string): readonly string[] => text.split(/(\{\w+\})/);

/** Longer by 40 %, as German and Finnish are, accented, and in brackets that tell where it begins and ends. */
function accent(text: string): string {
  const letters = text.replace(/\{\w+\}/g, '').length;
  const words = pieces(text).map(piece =>
    piece.startsWith('{') ? piece : piece.replace(/[a-z]/g, letter => accents[letter] ?? letter),
  );
  return `⟦${words.join('')} ${'~'.repeat(Math.max(1, Math.ceil(letters * 0.4) - 3))}⟧`;
}

/** The same where every word runs from right to left (Unicode, "Explicit Directional Override"). */
const mirror = (text: string): string =>
  pieces(accent(text))
    .map(piece => (piece.startsWith('{') ? piece : piece.replace(/[^\s⟦⟧]+/g, '\u202e$&\u202c')))
    .join('');

const change = (message: string | Plural, to: (text: string) => string): string | Plural =>
  typeof message === 'string'
    ? to(message)
    : (Object.fromEntries(
        Object.entries(message).map(([name, form]) => [name, to(form as string)]),
      ) as unknown as Plural);

const english = Object.assign({}, ...Object.values(en)) as MessageMap;

const all = (to: (text: string) => string): Partial<Messages> =>
  Object.fromEntries(Object.entries(english).map(([key, message]) => [key, change(message, to)]));

/** Makes both pseudo-languages known to every element. */
export function registerPseudo(): void {
  registerMessages('en-XA', all(accent));
  registerMessages('ar-XB', all(mirror));
}
