import {sections as known} from '../community/sections.ts';
import {onlySource, textOf} from './arguments.ts';
import {CommandError, type Command, type Surroundings} from './command.ts';
import {calendar} from './render/calendar.ts';
import {feed} from './render/feed.ts';
import {settleForm} from './render/form.ts';
import {embed, page} from './render/html.ts';
import {graph} from './render/graph.ts';
import {jsonForScript} from './render/json.ts';
import {readDocument, type Reading} from './render/reading.ts';
import {hashOf, pageStyleSheet, embeddedStyleSheet} from './render/sheets.ts';
import {renderTree} from './render/tree.ts';
import {words} from './render/words.ts';

type Values = Parameters<Command['run']>[0];

type Format = 'html' | 'page' | 'jsonld' | 'ics' | 'feed';
type Renderer = (reading: Reading, request: Request, name: string) => string;

/** What was asked for, checked. */
interface Request {
  readonly format: Format;
  readonly sections: readonly string[];
  readonly headingLevel: number;
  readonly lang: string | undefined;
  readonly src: string | undefined;
  readonly base: string | undefined;
  readonly nonce: string | undefined;
}

const text = (values: Values, name: string): string | undefined => textOf(values[name]);

function urlOf(values: Values, name: string): string | undefined {
  const value = text(values, name);
  if (value !== undefined && !URL.canParse(value, 'https://example.org'))
    throw new CommandError(words.noUrl(name, value));
  return value;
}

/** Absolute addresses of a document that came from the network, or will. */
const isRemote = (address: string | undefined): address is string => /^https?:/.test(address ?? '');

function tree({data, document, words, lang}: Reading, request: Request): ReturnType<typeof renderTree> {
  const {sections, headingLevel, format} = request;
  const made = renderTree(data, {lang, sections, headingLevel, base: document.base});
  settleForm(made, document.contact, {isAwaited: format === 'html', elsewhere: words.say('elsewhere')});
  return made;
}

const formats: Readonly<Record<Format, Renderer>> = {
  html: (reading, request) => embed(tree(reading, request), reading.data, request),
  page: (reading, request) =>
    page(tree(reading, {...request, headingLevel: 1}), {
      lang: reading.lang,
      title: reading.words.plain(reading.document.name),
      description: reading.words.plain(reading.document.description).slice(0, 300),
      nonce: request.nonce,
    }),
  jsonld: reading => `${jsonForScript(graph(reading), 2)}\n`,
  ics: (reading, _, name) => calendar(reading) || fail(words.noEvents(name)),
  feed: (reading, _, name) => {
    const made = feed(reading);
    return made.items.length ? `${JSON.stringify(made, null, 2)}\n` : fail(words.noItems(name));
  },
};

function fail(sentence: string): never {
  throw new CommandError(sentence);
}

function formatOf(values: Values): Format {
  const all = Object.keys(formats);
  const format = text(values, 'format') ?? fail(words.noFormat(all));
  return Object.hasOwn(formats, format) ? (format as Format) : fail(words.noSuchFormat(format, all));
}

function sectionsOf(values: Values): readonly string[] {
  const names = (text(values, 'sections') ?? '').split(/[\s,]+/).filter(Boolean);
  const unknown = names.find(name => !Object.hasOwn(known, name));
  return unknown === undefined ? names : fail(words.noSuchSection(unknown, Object.keys(known)));
}

function request(values: Values, source: string): Request {
  const level = text(values, 'heading-level') ?? '2';
  if (!/^[1-6]$/.test(level)) fail(words.noLevel(level));
  const nonce = text(values, 'nonce');
  if (nonce !== undefined && !/^[\w+/=-]+$/.test(nonce)) fail(words.noNonce);
  const src = urlOf(values, 'src') ?? (isRemote(source) ? source : undefined);
  const base = urlOf(values, 'base') ?? src;
  return {
    format: formatOf(values),
    sections: sectionsOf(values),
    headingLevel: Number(level),
    lang: text(values, 'lang'),
    src,
    base: isRemote(base) ? base : undefined,
    nonce,
  };
}

async function run(values: Values, names: readonly string[], surroundings: Surroundings): Promise<number> {
  const name = onlySource(names, 'render');
  const wanted = request(values, name);
  const source = await surroundings.read(name);
  surroundings.progress(words.rendering(name));
  const reading = readDocument(source, wanted.lang, wanted.base);
  await surroundings.write(formats[wanted.format](reading, wanted, name), text(values, 'out'));
  if (values['csp'])
    surroundings.say(
      words.policy(hashOf(wanted.format === 'page' ? pageStyleSheet() : embeddedStyleSheet())),
    );
  const {length} = reading.document.problems;
  if (length) surroundings.say(words.problems(name, length));
  return length ? 1 : 0;
}

/** `ob-community render`. */
export const renderCommand: Command = {
  name: 'render',
  summary: words.summary,
  usage:
    '<file|URL|-> --format html|page|jsonld|ics|feed [--sections a,b] [--lang TAG] [--out FILE] [--src URL] [--base URL] [--heading-level N] [--nonce VALUE] [--csp]',
  examples: [
    'ob-community render community.json --format page --out community.html',
    'ob-community render community.json --format html --src /community.json --sections mailing-lists,meetings',
    'ob-community render https://example.org/community.json --format ics --out meetings.ics',
    'ob-community import page.md | ob-community render - --format jsonld',
  ],
  options: {
    format: {type: 'string', help: words.format},
    sections: {type: 'string', help: words.sections},
    lang: {type: 'string', help: words.lang},
    out: {type: 'string', help: words.out},
    src: {type: 'string', help: words.src},
    base: {type: 'string', help: words.base},
    'heading-level': {type: 'string', help: words.headingLevel},
    nonce: {type: 'string', help: words.nonce},
    csp: {type: 'boolean', help: words.csp},
  },
  run,
};
