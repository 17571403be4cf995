import {ObRequestEvent} from '../dom/events.ts';
import type {MessageMap, Plural} from '../i18n/en.ts';
import {registerMessages, seekWith} from '../i18n/messages.ts';
import {match} from '../i18n/pick.ts';

/**
 * A language file. It exports one list, whose name says for which English words it was made: messages with plural forms
 * by name, then the others of each part in the order of the English ones.
 */
export type LocaleFile = Readonly<
  Record<string, readonly [plurals: Record<string, Plural>, ...parts: (readonly string[])[]]>
>;

/**
 * Lets the drop-in get the languages of the page, each once. The page is asked first, as before every request. A file
 * that does not come, or was made for other English words, leaves English.
 *
 * @param base - address of the bundle; the files are in `locales/` beside it
 * @param load - `import()` of the bundle: it goes with the nonce, or by the `strict-dynamic`, of the script that it is in
 * @param tags - of all files
 * @param version - of the English words of the bundle
 * @param parts - the English words, each part at its place in the files; holes for those that the bundle does not have
 */
export function seekLocaleFiles(
  base: string,
  load: (url: string) => Promise<LocaleFile>,
  tags: readonly string[],
  version: string,
  parts: readonly MessageMap[],
): void {
  let left = tags;
  seekWith((wanted, host) => {
    const tag = match(wanted, left);
    const url = tag && URL.parse(`locales/${tag}.js`, base)?.href;
    if (!url || !host.dispatchEvent(new ObRequestEvent(url, 'language'))) return;
    left = left.filter(each => each !== tag);
    load(url)
      .then(file => {
        const [plurals, ...words] = file[version] ?? [];
        if (!plurals) return;
        const messages: Record<string, string | Plural | undefined> = plurals;
        parts.forEach((part, place) =>
          Object.keys(part).forEach((key, index) => (messages[key] ??= words[place]?.[index])),
        );
        registerMessages(tag, messages);
      })
      // The browser has said what failed; the words stay English.
      .catch(() => undefined);
  });
}
