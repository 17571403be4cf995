import {join} from 'node:path';
import {runInNewContext} from 'node:vm';
import {expect} from 'chai';
import {transformSync} from 'esbuild';
import fc from 'fast-check';
import {parse, parseFragment, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import ts from 'typescript';
import {configure, defaults, type Configuration, type Wish} from '../../builder/configuration.ts';
import {elementOf} from '../../builder/facts.ts';
import {attributesOf} from '../../builder/markup.ts';
import {addressOf, filesOf, kinds, snippet, type Kind} from '../../builder/snippets.ts';
import {configurations, facts} from '../support/builder.ts';

const root = join(import.meta.dirname, '../..');
const rendered = {fallback: '<p>Ordinary words</p>', still: '<div>Rendered words</div>'};
const pieces = (kind: Kind, configuration: Configuration): readonly string[] =>
  snippet(kind, {configuration, facts, rendered, height: 900}).map(({code}) => code);
const code = (kind: Kind, wish: Wish = {}): string => pieces(kind, configure(wish, facts)).join('\n\n');

const everyElement = (node: Tree.Node): Tree.Element[] =>
  'childNodes' in node
    ? node.childNodes.flatMap(each => ['tagName' in each ? [each] : [], everyElement(each)].flat())
    : [];
const attributes = (node: Tree.Element | undefined): Record<string, string> =>
  Object.fromEntries(node?.attrs.map(({name, value}) => [name, value]) ?? []);

/** What the tag must say, by name. */
const wanted = (configuration: Configuration): Record<string, string> =>
  Object.fromEntries(attributesOf(configuration, facts).map(({name, value}) => [name, value]));

const find = (root: Tree.Node, tag: string): Tree.Element | undefined =>
  everyElement(root).find(({tagName}) => tagName === tag);

const textOf = (node: Tree.Element | undefined): string =>
  node?.childNodes.map(each => ('value' in each ? each.value : '')).join('') ?? '';

/** Props of the one tag in JSX, as a script that runs it gets them. */
function propsOf(jsx: string): Record<string, unknown> {
  const body = jsx.replace(/^import .*$/gm, '').replace('export function', 'function');
  const {code: script} = transformSync(`${body}\nCommunity()`, {loader: 'tsx', jsxFactory: 'h'});
  const h = (_tag: string, props: Record<string, unknown> | null): Record<string, unknown> => ({...props});
  return runInNewContext(script, {h}) as Record<string, unknown>;
}

/** The same values as a framework hands them over: numbers as numbers, booleans as true. */
const typed = (configuration: Configuration): Record<string, unknown> =>
  Object.fromEntries(
    attributesOf(configuration, facts).map(({name, value, kind}) => [
      name,
      kind === 'boolean' ? true : kind === 'number' ? Number(value) : value,
    ]),
  );

const always = (check: (configuration: Configuration) => void): void =>
  fc.assert(fc.property(configurations, check), {numRuns: 600});

describe('The HTML that the builder writes', () => {
  it('is two files and a tag when nothing was chosen', () => {
    const text = code('html').replace(/sha384-[\w+/=]+/g, 'sha384-…');
    const {version} = facts;
    expect(text.split('\n')).to.deep.equal([
      `<link rel="stylesheet" href="https://cdn.jsdelivr.net/npm/ob-community@${version}/dist/cdn/ob-community.css"`,
      '  integrity="sha384-…" crossorigin="anonymous">',
      `<script type="module" src="https://cdn.jsdelivr.net/npm/ob-community@${version}/dist/cdn/ob-community.js"`,
      '  integrity="sha384-…" crossorigin="anonymous"></script>',
      '<ob-community></ob-community>',
    ]);
  });

  it('gives the element what was chosen, character by character', () => {
    always(configuration => {
      for (const kind of ['html', 'fallback'] as const) {
        const page = parseFragment(pieces(kind, configuration).join(''));
        expect(attributes(find(page, configuration.element))).to.deep.equal(wanted(configuration));
      }
    });
  });

  it('holds every file by the hash that it has', () => {
    always(configuration => {
      const page = parseFragment(pieces('html', configuration).join(''));
      const loaded = everyElement(page)
        .map(attributes)
        .filter(each => each['integrity'] !== undefined)
        .map(each => [each['href'] ?? each['src'], each['integrity']]);
      expect(loaded).to.deep.equal(
        filesOf(configuration, facts).map(file => [
          addressOf(configuration, facts, file),
          facts.files[file]?.integrity,
        ]),
      );
    });
  });

  it('has no tag, no style and no script but its own, whatever somebody typed', () => {
    always(configuration => {
      const tags = everyElement(parseFragment(pieces('html', configuration).join(''))).map(
        ({tagName}) => tagName,
      );
      const files = filesOf(configuration, facts).map(file => (file.endsWith('.css') ? 'link' : 'script'));
      const style = Object.keys(configuration.tokens).length ? ['style'] : [];
      expect(tags).to.deep.equal([...files, ...style, configuration.element]);
    });
  });

  it('stands in a frame as it stands on a page', () => {
    always(configuration => {
      const [frame, ...others] = everyElement(parseFragment(pieces('iframe', configuration).join('')));
      expect(others).to.deep.equal([]);
      const page = parse(attributes(frame)['srcdoc'] ?? '');
      expect(attributes(find(page, configuration.element))).to.deep.equal(wanted(configuration));
    });
  });

  it('asks for right to left where the language is written so', () => {
    expect(code('html', {lang: 'ar'})).to.contain('<ob-community lang="ar" dir="rtl">');
    expect(code('html', {lang: 'de'})).to.contain('<ob-community lang="de">');
  });

  it('sets tokens in one rule', () => {
    const text = code('html', {element: 'ob-people', tokens: {'--ob-accent': 'teal', '--ob-radius': '0'}});
    expect(text).to.contain('<style>\nob-people {\n  --ob-accent: teal;\n  --ob-radius: 0;\n}\n</style>');
  });
});

describe('The component that the builder writes', () => {
  it('for React gives the element what was chosen', () => {
    always(configuration => {
      const {style, ...props} = propsOf(pieces('react', configuration)[1] ?? '');
      expect(props).to.deep.equal(typed(configuration));
      expect({...(style as object | undefined)}).to.deep.equal(configuration.tokens);
    });
  });

  it('for Vue gives the element what was chosen, and properties as what they are', () => {
    always(configuration => {
      const template =
        /<template>\n([^]*)\n<\/template>$/.exec(pieces('vue', configuration)[1] ?? '')?.[1] ?? '';
      const {style, ...written} = attributes(find(parseFragment(template), configuration.element));
      const given = Object.entries(written).map(([name, value]) =>
        name.startsWith(':') ? [name.slice(1), JSON.parse(value) as unknown] : [name, value],
      );
      expect(Object.fromEntries(given)).to.deep.equal(typed(configuration));
      const tokens = Object.entries(configuration.tokens).map(([name, value]) => `${name}: ${value}`);
      expect(style ?? '').to.equal(tokens.join('; '));
    });
  });

  it('for Svelte gives the element what was chosen', () => {
    always(configuration => {
      const tag = (pieces('svelte', {...configuration, tokens: {}})[1] ?? '').replace(
        /^[^]*?<\/script>\s*/,
        '',
      );
      expect(propsOf(`function Community() { return (${tag}); }`)).to.deep.equal(typed(configuration));
    });
  });

  it('has scripts that compile, whatever was chosen', () => {
    always(configuration => {
      const [, npm = ''] = pieces('npm', configuration);
      const scripts = (['vue', 'svelte'] as const).map(kind =>
        textOf(find(parseFragment(pieces(kind, configuration)[1] ?? ''), 'script')),
      );
      for (const script of [npm, ...scripts]) {
        expect(script).to.contain(`import 'ob-community/${configuration.element}.js';`);
        transformSync(script, {loader: 'ts'});
      }
    });
  });
});

describe('The component for React', () => {
  /** What the compiler says of components that lie in this project, and so find the package by its name. */
  function complaints(components: readonly string[]): string[] {
    const files = new Map(components.map((text, index) => [join(root, `component-${index}.tsx`), text]));
    const options: ts.CompilerOptions = {
      ...{
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        types: [],
        lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
      },
      ...{jsx: ts.JsxEmit.ReactJSX, jsxImportSource: 'react', target: ts.ScriptTarget.ES2022},
      ...{module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler},
    };
    const host = ts.createCompilerHost(options);
    const {readFile, fileExists, getSourceFile} = host;
    host.readFile = name => files.get(name) ?? readFile(name);
    host.fileExists = name => files.has(name) || fileExists(name);
    host.getSourceFile = (name, target) => {
      const text = files.get(name);
      return text === undefined ? getSourceFile(name, target) : ts.createSourceFile(name, text, target);
    };
    const program = ts.createProgram([...files.keys()], options, host);
    return ts
      .getPreEmitDiagnostics(program)
      .map(each => ts.flattenDiagnosticMessageText(each.messageText, ' '));
  }

  it('is taken by the types of the package, for every element with every attribute', () => {
    const component = (tag: string): string => {
      const {attributes} = elementOf(facts, tag);
      const all = attributes.map(({name, kind, values}): readonly [string, string] => [
        name,
        kind === 'choice' ? (values[1] ?? '') : kind === 'number' ? '2' : kind === 'boolean' ? '' : 'people',
      ]);
      const wish = {
        element: tag,
        attributes: Object.fromEntries(all),
        tokens: {'--ob-accent': 'teal'},
        lang: 'ar',
      };
      const configuration = configure(wish, facts);
      expect(Object.keys(configuration.attributes), tag).to.have.length(attributes.length);
      return pieces('react', configuration)[1] ?? '';
    };
    const components = facts.elements.map(({tag}) => component(tag));
    expect(complaints(components)).to.deep.equal([]);
    expect(complaints([(components[0] ?? '').replace('theme="light"', 'theme="blue"')])).to.have.length(1);
  });
});

describe('Every kind of code', () => {
  it('changes with the configuration', () => {
    const wish: Wish = {element: 'ob-mailing-lists', attributes: {limit: '2'}};
    for (const kind of kinds.filter(each => each !== 'static')) {
      expect(code(kind, wish), kind).to.contain('ob-mailing-lists').and.not.equal(code(kind));
    }
  });

  it('names one exact version', () => {
    const exact = `ob-community@${facts.version}`;
    for (const kind of kinds) expect(code(kind, defaults(facts)), kind).to.contain(exact);
  });
});
