/** What the tests of the embed builder share. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {configure, type Configuration, type Wish} from '../../builder/configuration.ts';
import type {Facts} from '../../builder/facts.ts';

/** What the builder that has been built knows. */
export const facts = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../dist/builder/facts.json'), 'utf8'),
) as Facts;

const among = (values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values);

/** Text as people write it, and as nobody should: quotes, braces, tags, entities, lone surrogates, control characters. */
export const anyText = fc.oneof(
  fc.string({unit: 'binary'}),
  fc.string({unit: 'grapheme'}),
  fc
    .array(
      among([
        '"',
        "'",
        '`',
        '<',
        '>',
        '</script>',
        '&amp;',
        '&',
        '{',
        '}',
        '{{x}}',
        '${x}',
        '\\',
        '\n',
        '\u2028',
        ' ',
        '-->',
        '\u00A0',
        'ü',
        '日本',
      ]),
      {maxLength: 8},
    )
    .map(parts => parts.join('')),
);

const attributeValues = fc.oneof(
  anyText,
  among([
    '',
    '1',
    '3',
    '007',
    '-1',
    'auto',
    'dark',
    'lazy',
    'none',
    'people meetings',
    'https://example.org/a?b=1&c=2#d',
  ]),
);
const tokenValues = fc.oneof(
  anyText,
  among([
    'teal',
    '#0a4a8f',
    'rgb(1 2 3 / 50%)',
    '0',
    '1.5em',
    "'Noto Sans', sans-serif",
    '"A\\"',
    'red; x: y',
    'url(x)',
    'calc(1em + (2px))',
    ')(',
  ]),
);

const everyAttribute = [...new Set(facts.elements.flatMap(each => each.attributes.map(({name}) => name)))];

/** Whatever somebody may wish for, possible or not. */
export const wishes: fc.Arbitrary<Wish> = fc.record(
  {
    element: fc.oneof(among(facts.elements.map(({tag}) => tag)), anyText),
    attributes: fc.dictionary(fc.oneof(among(everyAttribute), anyText), attributeValues),
    tokens: fc.dictionary(fc.oneof(among(facts.tokens.map(({name}) => name)), anyText), tokenValues),
    lang: fc.oneof(among(['', ...facts.languages.map(({tag}) => tag)]), anyText),
    from: fc.oneof(
      among(['jsdelivr', 'unpkg', '/ob/', 'https://example.org/x', '../cdn', '', '__proto__']),
      anyText,
    ),
    host: fc.oneof(among(facts.hosts.map(({name}) => name)), anyText),
    width: fc.oneof(fc.integer(), fc.constantFrom(0, 320, 768, 1600, NaN)),
  },
  {requiredKeys: []},
);

export const configurations: fc.Arbitrary<Configuration> = wishes.map(wish => configure(wish, facts));
