import {createHash} from 'node:crypto';
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import * as en from '../../src/i18n/en.ts';
import type {MessageMap, Plural} from '../../src/i18n/en.ts';

const folder = join(import.meta.dirname, '../../src/i18n/locales');

/** Tags of the languages that the package has, but for English. */
export const locales: readonly string[] = readdirSync(folder)
  .map(name => name.replace(/\.ts$/, ''))
  .sort();

/** Names of the parts of `en.ts`, in the order in which a language file has them. */
export const partNames: readonly string[] = Object.keys(en).sort();

const parts: Readonly<Record<string, MessageMap>> = en;

/** What a file and a bundle must have in common: the same messages at the same places, with the same English. */
export const version: string = `v${createHash('sha256')
  .update(JSON.stringify(partNames.map(name => Object.entries(parts[name] ?? {}))))
  .digest('hex')
  .slice(0, 4)}`;

const isPlain = (message: string | Plural | undefined): message is string => typeof message === 'string';

/** Forms that say the same as `other` are left out: `fill` takes that one for them. */
function shorten(message: Plural): Record<string, string> {
  const forms = Object.entries(message) as [string, string][];
  return Object.fromEntries(forms.filter(([name, form]) => name === 'other' || form !== message.other));
}

/**
 * The script of a language, in the form that `seekLocaleFiles` reads. Messages go without their names, and without
 * quotation marks, which together take two fifths off a file.
 */
export function localeFile(messages: MessageMap): string {
  const plurals = Object.entries(messages).flatMap(([key, message]) =>
    isPlain(message) ? [] : [[key, shorten(message)]],
  );
  const lines = partNames.map(name =>
    Object.keys(parts[name] ?? {}).map(key => (isPlain(messages[key]) ? messages[key] : '')),
  );
  const text = lines.map(each => each.join('\n')).join('\t');
  const code = `export const ${version}=[${JSON.stringify(Object.fromEntries(plurals))}`;
  const list = text.replace(/[`\\]|\$\{/g, '\\$&');
  return `${code},...\`${list}\`.split("\\t").map(e=>e.split("\\n"))]`;
}

/** The messages of one language, as its source file exports them. */
export async function messagesOf(tag: string): Promise<MessageMap> {
  const module = (await import(join(folder, `${tag}.ts`))) as {messages: MessageMap};
  return module.messages;
}

/** Writes a script for pages a language, into `locales/` of that folder. */
export async function writeLocales(cdn: string): Promise<void> {
  mkdirSync(join(cdn, 'locales'), {recursive: true});
  for (const tag of locales) {
    writeFileSync(join(cdn, 'locales', `${tag}.js`), localeFile(await messagesOf(tag)));
  }
}
