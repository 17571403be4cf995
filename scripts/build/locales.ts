import {createHash} from 'node:crypto';
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import * as en from '../../src/i18n/en.ts';
import type {MessageMap, Plural} from '../../src/i18n/en.ts';
import {notice} from './notice.ts';

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

/** Forms between bars, in the order in which they are read; one that says the same as the first is empty. */
function pack(message: string | Plural): string {
  if (typeof message === 'string') return message;
  const {other, one, few, many, two, zero} = message;
  return [other, ...[one, few, many, two, zero].map(form => (form === other ? '' : form))]
    .join('|')
    .replace(/\|+$/, '');
}

/**
 * The script of a language, in the form that `seekLocaleFiles` reads. Messages go without their names and without
 * quotation marks, which together take two fifths off a file.
 */
export function localeFile(messages: MessageMap): string {
  const text = partNames
    .map(name =>
      Object.keys(parts[name] ?? {})
        .map(key => pack(messages[key] ?? ''))
        .join('\n'),
    )
    .join('\t');
  return `export const ${version}=\`${text.replace(/[`\\]|\$\{/g, '\\$&')}\``;
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
    writeFileSync(join(cdn, 'locales', `${tag}.js`), `${notice}\n${localeFile(await messagesOf(tag))}`);
  }
}
