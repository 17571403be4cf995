import type {ArgTypes, Parameters} from '@storybook/web-components-vite';

/** Tags of a class comment, and under which title they are listed. */
const categories: Readonly<Record<string, string>> = {
  fires: 'events',
  slot: 'slots',
  csspart: 'css shadow parts',
  cssprop: 'css custom properties',
  cssstate: 'css states',
};

const control = (type: string): object => {
  const options = [...type.matchAll(/'([^']+)'/g)].map(match => match[1]);
  if (options.length) return {control: 'select', options};
  if (type === 'string') return {control: 'text'};
  return {control: type === 'boolean' || type === 'number' ? type : 'object'};
};

/** Reads every documented `declare name: type;` or `@property(…) accessor name: type;`. */
function properties(source: string): ArgTypes {
  const pattern = /\/\*\* ((?:(?!\*\/)[^])+?) \*\/\s+(?:@property\(.*\) accessor|declare) (\w+): ([^=;]+)/g;
  const rows = [...source.matchAll(pattern)].map(([, description = '', name = '', declared = '']) => {
    const type = declared.replace('| undefined', '').trim();
    const table = {category: 'properties', type: {summary: type}};
    return [name, {name, description, ...control(type), table}] as const;
  });
  return Object.fromEntries(rows);
}

function tags(comment: string): ArgTypes {
  const pattern = /^@(\w+) (?:\{(\w+)\} )?(?:\[?(:?[\w-]+?)(?:=([^\]]+))?\]? )?- (.+)$/gm;
  const rows = [...comment.matchAll(pattern)].flatMap(
    ([, tag = '', type, name = 'default', fallback, description = '']) => {
      const category = categories[tag];
      if (!category) return [];
      const table = {
        category,
        ...(type ? {type: {summary: type}} : {}),
        ...(fallback ? {defaultValue: {summary: fallback}} : {}),
      };
      // The key is not a name that a property may have: a slot and a part can be called the same.
      return [[`${tag} ${name}`, {name, description, control: false, table}] as const];
    },
  );
  return Object.fromEntries(rows);
}

/**
 * Documentation and controls of an element, read from its source: the class comment is the public documentation,
 * and is not written twice.
 *
 * @param source - text of the module that exports the class
 */
export function contractOf(source: string): {argTypes: ArgTypes; parameters: Parameters} {
  const before = source.slice(0, source.indexOf('export class'));
  const comment = before
    .slice(before.lastIndexOf('/**'))
    .replace(/^ ?\/?\*+\/? ?/gm, '')
    .trim();
  const component = comment.slice(0, comment.indexOf('\n@')).trim();
  return {
    argTypes: {...properties(source), ...tags(comment)},
    parameters: {docs: {description: {component}}},
  };
}
