/** Every word that the command line says, in English. Sentences about a source begin with its name. */

import type {Reason} from './import/left-out.ts';

const named = (name: string): string => (name === '-' ? 'Standard input' : name);
const some = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
const list = (names: readonly string[]): string => names.join(', ');

/** What the system's and the network's codes mean to a person. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  EACCES: 'it is not permitted',
  EPERM: 'it is not permitted',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EEXIST: 'another run is writing it',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of its host could not be looked up',
  ECONNREFUSED: 'its host refuses the connection',
  ECONNRESET: 'its host ended the connection',
  TimeoutError: 'it took longer than a minute',
  ERR_INVALID_URL: 'it is no address',
};
const because = (code: string): string => reasons[code] ?? (code || 'the reason is unknown');

/** An entry of a section, and several. */
const entries = (key: string): [one: string, many?: string] =>
  (
    ({
      workingGroups: ['working group'],
      mailingLists: ['mailing list'],
      initiatives: ['initiative'],
      people: ['group of people', 'groups of people'],
      meetings: ['meeting'],
      documents: ['document'],
      participate: ['way to take part', 'ways to take part'],
      contact: ['contact'],
    }) as Readonly<Record<string, [string, string?]>>
  )[key] ?? [key];

/** Why a part of a page is not in the document. */
const reasonsToLeaveOut: Readonly<Record<Reason, string>> = {
  attributes: 'it is an attribute list of the site’s generator',
  comment: 'it stands in a comment',
  embedded: 'it is embedded in the page, and the format has no place for that',
  form: 'it belongs to a form',
  'front-matter': 'it steers the site’s generator',
  hidden: 'readers of the page do not see it',
  image: 'it is an image, and the format has no place for one here',
  liquid: 'only the site’s generator can fill it in',
  lost: 'the importer lost it; please report this with the page',
  navigation: 'it belongs to the site’s navigation',
  outside: 'it stands outside the page’s main content',
  scheme: 'only http, https, mailto, tel, irc and ircs become links; its address is kept as text',
};

export const words = {
  about: 'ob-community makes, checks and renders the document of a community page.',
  commands: 'Commands:',
  options: 'Options:',
  examples: 'Examples:',
  more: '`ob-community COMMAND --help` tells more of each.',
  help: 'print this help',
  exitCodes: 'Exit codes: 0 done, 1 the input has problems, 2 nothing could be done.',

  noCommand: (names: readonly string[]): string => `Say what to do: ${list(names)}; --help tells more.`,
  unknownCommand: (name: string, names: readonly string[]): string =>
    `There is no command “${name}”; there is ${list(names)}.`,
  arguments: (what: string, command: string): string => `${what}; see ob-community ${command} --help.`,
  noSource: (command: string): string =>
    `Name a file, an address, or - for standard input; see ob-community ${command} --help.`,
  manySources: (second: string, command: string): string =>
    `One source at a time: “${second}” is one too many; see ob-community ${command} --help.`,
  format: (value: string): string => `There is no format “${value}”; choose text or json.`,
  defect: (what: string): string =>
    `This is a defect of ob-community (${what}); please report it with the input.`,
  tooDeep: 'The source is nested too deeply to be read.',

  typeHere: 'Reading standard input; end it with Ctrl+D.',
  loading: (name: string): string => `Loading ${name} …`,
  reading: (name: string): string => `Reading ${named(name)} …`,
  checking: (name: string): string => `Checking ${named(name)} …`,
  unreadable: (name: string, code: string): string => `${name} could not be read: ${because(code)}.`,
  unwritable: (name: string, code: string): string =>
    `${name === '-' ? 'Standard output' : name} could not be written: ${because(code)}.`,
  unreachable: (name: string, code: string): string => `${name} could not be loaded: ${because(code)}.`,
  refused: (name: string, status: number): string =>
    `${name} could not be loaded: its server answered ${status}.`,
  tooLarge: (name: string, limit: number): string => `${named(name)} is larger than ${limit} MiB.`,
  notText: (name: string, charset: string): string =>
    `${named(name)} is no text in ${charset}; save it as UTF-8.`,
  emptySource: (name: string): string => `${named(name)} is empty.`,

  validate: {
    summary: 'Says what is wrong in a document, where, and how to mend it.',
    format: 'text (default) or json',
  },
  findings: (errors: number, warnings: number): string =>
    errors + warnings ? `${some(errors, 'error')}, ${some(warnings, 'warning')}.` : 'no problems.',
  syntax: (what: string, at: string): string =>
    `This is no JSON (${what.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()}${at && ` at “${at.replace(/\s+/g, ' ')}”`}); correct it.`,
  noDocument: 'This is no JSON; name a document, or make one of a page with ob-community import.',
  /** What the reader of documents says is short, because pages pay for it; here follows how to mend it. */
  mends: [
    [/^This is longer/, 'shorten it'],
    [/^This must be text\./, 'put it in quotation marks'],
    [/that can be opened\.$/, 'start it with https://'],
    [/^This is no e-mail address\./, 'write it like name@example.org'],
    [/^This is no date\./, 'write it like 2017, 2017-01 or 2017-01-10'],
    [/^This is no time\./, 'write it like 2017-01-10 or 2017-01-10T16:00-05:00'],
    [/ has no /, 'give it one'],
  ] as readonly (readonly [RegExp, string])[],
  repeatedKey: (key: string): string =>
    `“${key}” is there twice and only the last counts; remove or rename one.`,
  isNull: 'This is empty; leave it out.',
  isNumber: 'This is a number; put it in quotation marks.',
  version: 'There is only version 1 of the format; write 1, without quotation marks.',
  language: 'This is no language tag; write one such as en or pt-BR.',
  slip: (key: string, meant: string): string =>
    `“${key}” is not looked at; if you mean “${meant}”, rename it.`,
  noSection: (keys: readonly string[]): string =>
    `This is no section and is not looked at; rename it to one of: ${list(keys)}.`,
  duplicateId: (id: string, other: string): string => `The id “${id}” is taken by ${other}; choose another.`,
  deadGroup: (id: string): string =>
    `No working group and no group of people has the id “${id}”; correct it, or give the group that id.`,
  deadList: (id: string): string =>
    `No mailing list has the id “${id}”; correct it, or write an address that starts with https://.`,
  replacedByItself: 'A list cannot be replaced by itself; name another.',
  backwards: (end: string, start: string): string => `“${end}” lies before “${start}”; correct one of them.`,
  scheduleMisses: (key: string): string =>
    `Without “${key}” no next date can be computed; add it when it is known.`,
  localStart: 'This is no local date and time; write it like 2026-01-06T16:00, without an offset.',
  timeZone: 'This time zone is unknown; write its IANA name, such as Europe/Paris.',
  rule: 'No dates can be computed from this rule; write an RFC 5545 rule of days, weeks, months or years, such as FREQ=WEEKLY;INTERVAL=2;BYDAY=TU.',
  duration: 'This is no duration; write it like PT1H30M.',
  exception: 'This is no date to leave out; write it like 2026-12-29 or 2026-12-29T16:00.',
  neverComes: 'This rule has no date at or after its start; correct the rule or the start.',
  refusedLinks: (urls: readonly string[]): string =>
    `This link is shown as text: ${list(urls)}; start its address with https://, mailto:, tel: or irc:.`,

  isJson: (name: string): string =>
    `${named(name)} is JSON and no page; check it with ob-community validate.`,
  noPage: (name: string, type: string): string =>
    `${named(name)} is ${type} and no page; name one in Markdown or HTML.`,
  nothing: (name: string): string =>
    `${named(name)} holds nothing to import; if scripts make the page, save it from a browser once it is there and import that file.`,

  import: {
    summary: 'Makes a document of a page in Markdown or HTML, and tells what became of each part of it.',
    base: 'address of the site: what {{ site.baseurl }} stands for and relative links lead to',
    name: 'name of the community, if the page does not tell it',
    out: 'file for the document; standard output by default',
    reportTo: 'file for the report of what became of each block; - for standard output',
    format: 'of the report: text (default) or json',
    bothStandard: 'Document and report would both go to standard output; name a file with --out.',
    sameFile: (file: string): string => `Document and report would both go to ${file}; name two files.`,
    overwrites: (file: string): string => `${file} is the page itself; name another file.`,
    made: (name: string, counts: readonly (readonly [string, number])[]): string =>
      `${name || 'A community without a name'}: ${counts.map(([key, n]) => some(n, ...entries(key))).join(', ') || 'a description'}.`,
    kept: (links: number, allLinks: number, sentences: number, allSentences: number): string =>
      `${links} of ${some(allLinks, 'link')} and ${sentences} of ${some(allSentences, 'sentence')} of the page are in the document.`,
    missing: (url: string, text: string, reason: Reason): string =>
      `${url}${text && ` (“${text}”)`} is no link in the document: ${reasonsToLeaveOut[reason]}.`,
    moreMissing: (n: number): string =>
      `${some(n, 'more link is', 'more links are')} not in the document; --report names them.`,
    lostSentence: (text: string): string => `This is not in the document: “${text}”`,
    noEntries:
      'All its text is in descriptions, because no entry stands under a heading that tells a section: name sections as in “Mailing lists” or with data-ob="mailing-lists", and write an entry as “- [Name](address) - description”.',
    relative: (n: number): string =>
      `${some(n, 'link leads', 'links lead')} to a place relative to the page; --base makes them absolute.`,
    reasons: reasonsToLeaveOut,
    report: {
      title: (name: string): string => `What became of ${name === '-' ? 'standard input' : name}`,
      blocks: 'Blocks',
      lost: 'Lost sentences',
      links: 'Links that are not in the document',
      leftOut: 'Left out',
      problems: 'What validate says of the document',
    },
  },
};
