import {ObRequestEvent} from '../dom/events.ts';
import type {MessageMap} from '../i18n/en.ts';
import {registerMessages, seekWith, type Messages} from '../i18n/messages.ts';
import {match} from '../i18n/pick.ts';

/**
 * A language file. It exports one text, whose name says for which English words it was made: parts between tabs, in each
 * a message a line, in the order of the English ones; its forms between bars.
 */
export type LocaleFile = Readonly<Record<string, string>>;

/** Gives the messages of a file their names. All are plural: most have the general form only, which serves for the others. */
function read(words: readonly string[], parts: readonly MessageMap[]): Partial<Messages> {
  const messages: Record<string, unknown> = {};
  parts.forEach((part, place) => {
    const lines = words[place]?.split('\n') ?? [];
    Object.keys(part).forEach((key, index) => {
      const [other, one, few, many, two, zero] = lines[index]?.split('|') ?? [];
      messages[key] = {other, one, few, many, two, zero};
    });
  });
  return messages;
}

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
        const words = file[version]?.split('\t');
        if (words) registerMessages(tag, read(words, parts));
      })
      // The browser has said what failed; the words stay English.
      .catch(() => undefined);
  });
}
