import fc from 'fast-check';

/** The part of JSON Schema that the community schema uses. */
export interface Schema {
  $ref?: string;
  type?: string;
  description?: string;
  const?: unknown;
  enum?: string[];
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  anyOf?: Schema[];
  definitions?: Record<string, Schema>;
}

const words = fc.stringMatching(/^[\w ,.-]{0,12}\w$/);
const day = fc
  .tuple(
    fc.integer({min: 1000, max: 2999}),
    fc.integer({min: 1, max: 12}),
    fc.integer({min: 1, max: 28}),
    fc.nat(2),
  )
  .map(([year, month, date, parts]) =>
    [year, ...[month, date].slice(0, parts).map(part => String(part).padStart(2, '0'))].join('-'),
  );
const moment = fc.oneof(
  day,
  fc.constantFrom(
    '2017-01-10T16:00',
    '2017-01-10T16:00:00-05:00',
    '2017-01-10T16:00Z',
    '2024-02-29T23:59+05:30',
  ),
);
const language = fc.constantFrom('en', 'de', 'pt-BR', 'zh-Hant-TW', 'x-own'.slice(2));
const texts = fc.oneof(words, fc.dictionary(language, words, {minKeys: 1, maxKeys: 2}));

/** What a JSON Schema cannot say: strings of a form. By definition, or by property. */
const forms: Record<string, fc.Arbitrary<unknown>> = {
  '#/definitions/Text': texts,
  '#/definitions/Rich': texts,
  '#/definitions/Url': fc.oneof(
    fc.webUrl(),
    fc.constantFrom('/about', 'minutes.html', 'mailto:a@tide.example', 'irc://irc.example/a'),
  ),
  '#/definitions/Day': day,
  start: moment,
  end: moment,
  email: fc.emailAddress().filter(address => /^[\w.@-]+$/.test(address)),
  replacedBy: fc.constantFrom('dev', 'https://lists.example/dev'),
  maxLength: fc.integer({min: 1, max: 10_000}),
  language,
};

/** Documents that a schema allows, with each form of string as its description asks for. */
export function documentsBy(root: Schema): fc.Arbitrary<Record<string, unknown>> {
  const from = (node: Schema, key: string): fc.Arbitrary<unknown> => {
    if (node.$ref)
      return forms[node.$ref] ?? from(root.definitions![node.$ref.replace('#/definitions/', '')]!, key);
    if ('const' in node) return fc.constant(node.const);
    if (node.enum) return fc.constantFrom(...node.enum);
    if (node.anyOf) return fc.oneof(...node.anyOf.map(one => from(one, key)));
    if (node.type === 'array') return fc.array(from(node.items!, key), {maxLength: 2});
    if (node.type === 'boolean') return fc.boolean();
    if (node.type !== 'object') return forms[key] ?? words;
    if (!node.properties)
      return fc.dictionary(words, from(node.additionalProperties as Schema, key), {maxKeys: 2});
    const entries = Object.entries(node.properties).map(
      ([name, inner]) => [name, from(inner, name)] as const,
    );
    return fc.record(Object.fromEntries(entries), {requiredKeys: node.required ?? []});
  };
  return from(root, '') as fc.Arbitrary<Record<string, unknown>>;
}

/** Properties that are for editors, and not looked at. */
const unread = /^\/(\$schema|version)$/;

/** A pointer to each value below `value`. */
const pointersIn = (value: unknown, pointer = ''): string[] =>
  typeof value === 'object' && value
    ? Object.entries(value).flatMap(([key, inner]) => {
        const own = `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`;
        return [own, ...pointersIn(inner, own)];
      })
    : [];

/**
 * A copy of a document in which one value, chosen by a number, is replaced; true and false become a string.
 *
 * @returns also the pointer to that value, and to the property or list entry that it belongs to (a text by language is one value)
 */
export function spoil(
  document: object,
  at: number,
  wrong: unknown,
): {document: object; pointer: string; owner: string} {
  const copy = JSON.parse(JSON.stringify(document)) as Record<string, unknown>;
  const pointers = pointersIn(copy).filter(pointer => !unread.test(pointer));
  const pointer = pointers[at % pointers.length]!;
  const keys = pointer
    .split('/')
    .slice(1)
    .map(token => token.replace(/~1/g, '/').replace(/~0/g, '~'));
  const last = keys.pop()!;
  const holder = keys.reduce<Record<string, unknown>>(
    (value, key) => value[key] as Record<string, unknown>,
    copy,
  );
  const is = holder[last];
  holder[last] = typeof is === 'boolean' ? 'yes' : wrong;
  const isLanguage =
    !('name' in holder) &&
    Object.values(holder).every(value => typeof value === 'string' || value === holder[last]);
  const parent = pointer.slice(0, pointer.lastIndexOf('/'));
  return {document: copy, pointer, owner: isLanguage && keys.length ? parent : pointer};
}
