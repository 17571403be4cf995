/**
 * `npm run new-element -- sponsors`: writes `<ob-sponsors>`: class, tag, story and test, and lists it where elements
 * are listed. It starts as a copy of the smallest element, `<ob-participate>`, so that it follows the conventions of
 * the day; what to change then is printed.
 */
import {existsSync, globSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

const root = join(import.meta.dirname, '..');
const model = 'participate';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), {recursive: true});
  writeFileSync(join(root, file), text);
  console.log(`  ${file}`);
}

/** `working-groups` as `WorkingGroups`. */
const pascal = (name: string): string =>
  name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** `working-groups` as `Working groups`. */
const title = (name: string): string => {
  const words = name.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

/** Names of the model become those of the new element; keys of the document stay until it has its own. */
const renamed = (text: string, name: string): string =>
  text
    .replaceAll(`Ob${pascal(model)}`, `Ob${pascal(name)}`)
    .replaceAll(`ob-${model}`, `ob-${name}`)
    .replaceAll(`/${model}/`, `/${name}/`)
    .replace(new RegExp(`/${model}((?:\\.\\w+)?\\.ts)`, 'g'), `/${name}$1`)
    .replace(/(title: 'Sections\/)[^']*/, `$1${title(name)}`)
    .replace(/@summary .*/, `@summary ${title(name)}`);

/** Adds a line to a file, after the last that matches. */
function addLine(file: string, after: RegExp, line: string): void {
  const lines = read(file).split('\n');
  const last = lines.findLastIndex(each => after.test(each));
  if (last < 0) throw new Error(`${file} has no line like ${String(after)}.`);
  lines.splice(last + 1, 0, line);
  write(file, lines.join('\n'));
}

/** The import paths of the element: its class, and the definition of its tag. */
function addExports(name: string): void {
  const json = JSON.parse(read('package.json')) as {exports: Record<string, unknown>};
  const target = (file: string): object => ({
    types: `./dist/${name}/${file}.d.ts`,
    default: `./dist/${name}/${file}.js`,
  });
  const entries = Object.entries(json.exports);
  const last = entries.findLastIndex(([path]) => path.startsWith('./ob-'));
  const added = [name, `ob-${name}`].map((file): [string, unknown] => [`./${file}.js`, target(file)]);
  json.exports = Object.fromEntries(entries.toSpliced(last + 1, 0, ...added));
  write('package.json', `${JSON.stringify(json, null, 2)}\n`);
}

const [name = ''] = process.argv.slice(2);
if (!/^[a-z]+(-[a-z]+)*$/.test(name))
  throw new Error('Name it in lower case without ob-: npm run new-element -- sponsors');
if (existsSync(join(root, 'src', name))) throw new Error(`src/${name}/ is there already.`);

console.log('Written:');
const files = [`src/${model}/*.ts`, `test/${model}/*.ts`, `stories/${model}.stories.ts`];
for (const file of globSync(files, {cwd: root})) {
  const path = file.replaceAll('\\', '/');
  write(path.replaceAll(model, name), renamed(read(path), name));
}
addLine(
  'src/index.ts',
  /^export \{Ob\w+\} from '\.\/[\w-]+\/[\w-]+\.ts';$/,
  `export {Ob${pascal(name)}} from './${name}/${name}.ts';`,
);
addLine(
  'README.md',
  /^\| `<ob-[\w-]+>` \| .* \| `\w+` \|$/,
  `| \`<ob-${name}>\` | ${title(name).toLowerCase()} | \`${model}\` |`,
);
addExports(name);
console.log(`
<ob-${name}> is a copy of <ob-${model}> under another name. Next:
  1. its own part of the format: src/document/types.ts, then shapes.ts, which the compiler asks for
  2. its words: src/i18n/en.ts
  3. what it shows: src/${name}/${name}.ts, whose class comment is the public documentation
  4. its row in README.md; its section on the page, if it is one: src/community/sections.ts
  5. npx changeset (minor), npm test -- --files 'test/${name}/*', npm run check`);
