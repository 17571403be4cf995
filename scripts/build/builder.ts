import {copyFileSync, globSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build, type Plugin} from 'esbuild';
import type {AttributeFacts, Facts, HostFacts, LanguageFacts} from '../../builder/facts.ts';
import {sections} from '../../src/community/sections.ts';
import {hosts, pageStyles, type HostPage} from '../../stories/support/hosts.ts';
import {tailwindSheet} from '../../stories/support/tailwind.ts';
import {licencesOf} from './cli.ts';
import {elementsOf, type Attribute, type Manifest} from './manifest-types.ts';
import type {PublishedFile} from './sizes.ts';

const root = join(import.meta.dirname, '../..');

/** Text that the manifest has as Markdown, in one line. */
const oneLine = (text = ''): string => text.replace(/\s+/g, ' ').trim();

/** The words "1 to 6" of a description, and "with 0" where nought means something. */
function rangeOf(description: string): AttributeFacts['range'] {
  const [, least, greatest] = /\b(\d+) to (\d+)\b/.exec(description) ?? [];
  if (least && greatest) return [Number(least), Number(greatest)];
  return [1];
}

function attributeFacts({name, type, description}: Attribute): AttributeFacts {
  const text = type?.text ?? 'string';
  const values = [...text.matchAll(/'([^']+)'/g)].flatMap(([, value]) => value ?? []);
  const kind = values.length ? 'choice' : text === 'boolean' || text === 'number' ? text : 'text';
  const said = oneLine(description);
  return {
    name,
    description: said,
    kind,
    values,
    range: kind === 'number' ? rangeOf(said) : [0],
    takesEmpty: /\bempty removes it\b/.test(said),
  };
}

/** Direction in which a language is written (ECMA-402, "Intl Locale Info"; TypeScript does not know it). */
function directionOf(tag: string): 'ltr' | 'rtl' {
  const locale = new Intl.Locale(tag) as {getTextInfo?: () => {direction?: string}};
  return locale.getTextInfo?.().direction === 'rtl' ? 'rtl' : 'ltr';
}

function languageFacts(): LanguageFacts[] {
  const tags = globSync('*.ts', {cwd: join(root, 'src/i18n/locales')}).map(file => basename(file, '.ts'));
  return ['en', ...tags.sort()].map(tag => ({
    tag,
    name: new Intl.DisplayNames(tag, {type: 'language'}).of(tag) ?? tag,
    direction: directionOf(tag),
  }));
}

/** A page without a style of its own: what browsers make of one. */
const blank: HostPage = {title: 'Blank page', styles: () => Promise.resolve([])};

const pages: Readonly<Record<string, HostPage>> = {blank, ...hosts};

/**
 * What the builder knows of the package.
 *
 * @param files - what stands in `cdn/integrity.json`
 */
export function builderFacts(
  manifest: Manifest,
  version: string,
  files: Readonly<Record<string, PublishedFile>>,
): Facts {
  const elements = elementsOf(manifest);
  const [page] = elements.filter(({tagName}) => tagName === 'ob-community');
  if (!page) throw new Error('The manifest has no ob-community.');
  const others = elements.filter(each => each !== page);
  return {
    version,
    elements: [page, ...others].map(({tagName, summary, attributes}) => ({
      tag: tagName,
      summary: oneLine(summary),
      attributes: attributes.map(attributeFacts),
    })),
    tokens: page.cssProperties.map(({name, description, syntax = '*', default: fallback = ''}) => ({
      name,
      description: oneLine(description),
      syntax,
      fallback: oneLine(fallback),
    })),
    sections: Object.keys(sections),
    files,
    languages: languageFacts(),
    hosts: Object.entries(pages).map(([name, {title}]): HostFacts => ({name, title})),
  };
}

/** A style sheet of a host page: its name beside the page, and its text. */
async function sheetsOf(name: string, page: HostPage): Promise<readonly (readonly [string, string])[]> {
  if (page === blank) return [];
  const own = name === 'tailwind' ? [] : await page.styles();
  const files = [String(pageStyles), ...own].map(url => fileURLToPath(url));
  const read = files.map(file => [basename(file), readFileSync(file, 'utf8')] as const);
  if (name !== 'tailwind') return read;
  return [...read, ['tailwind.css', await tailwindSheet(url => readFile(url, 'utf8'))]];
}

/**
 * A host page for the preview, under a policy as strict as a page can have one. Requests may go anywhere, since a
 * document may be anywhere; a form that reaches an endpoint is stopped by the preview itself.
 */
function pageOf({title, content = '', front}: HostPage, sheets: readonly string[]): string {
  const links = sheets.map(name => `<link rel="stylesheet" href="${name}">`).join('\n');
  const inner = `${front ? front.strings.join('') : ''}<div id="place"></div>`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' https: http:; img-src 'self' https: http: data: blob:; form-action 'none'; base-uri 'self'; require-trusted-types-for 'script'; trusted-types ob-community">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<base target="_blank">
<link rel="stylesheet" href="../../cdn/ob-community.css">
${links}
<script type="module" src="../../cdn/ob-community.js"></script>
<script type="module" src="../preview.js"></script>
<body>
${sheets.length ? `<div class="page ${content}">${inner}</div>` : inner}
</body>
</html>
`;
}

async function writeHosts(folder: string): Promise<void> {
  mkdirSync(folder, {recursive: true});
  for (const [name, page] of Object.entries(pages)) {
    const sheets = await sheetsOf(name, page);
    for (const [file, text] of sheets) writeFileSync(join(folder, file), text);
    const html = pageOf(
      page,
      sheets.map(([file]) => file),
    );
    writeFileSync(join(folder, `${name}.html`), html);
  }
}

/** The renderer is the command's own, whose hash for a policy asks Node; a browser has its own (`builder/loads.ts`). */
const withoutNode: Plugin = {
  name: 'without-node',
  setup(context) {
    context.onResolve({filter: /^node:crypto$/}, () => ({path: 'crypto', namespace: 'none'}));
    context.onLoad({filter: /.*/, namespace: 'none'}, () => ({
      contents: 'export const createHash = undefined;',
    }));
  },
};

/** Registers every language, for whoever renders without a page. */
const languages: Plugin = {
  name: 'languages',
  setup(context) {
    context.onResolve({filter: /^builder:languages$/}, () => ({path: 'languages', namespace: 'languages'}));
    context.onLoad({filter: /.*/, namespace: 'languages'}, () => ({
      contents: languageFacts()
        .slice(1)
        .map(({tag}) => `import './src/i18n/locales/${tag}.ts';`)
        .join('\n'),
      resolveDir: root,
    }));
  },
};

/** `node` as condition: the renderer runs in a worker, where there is no DOM, as on a server. */
async function bundle(outdir: string, entry: string, conditions: string[]): Promise<string[]> {
  const {metafile} = await build({
    absWorkingDir: root,
    entryPoints: [`builder/${entry}.ts`],
    outdir,
    bundle: true,
    format: 'esm',
    // Not `browser`, which would add that condition for the worker too.
    platform: 'neutral',
    target: 'es2022',
    conditions,
    mainFields: ['module', 'main'],
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    plugins: [withoutNode, languages],
  });
  return Object.keys(metafile.inputs);
}

/**
 * Makes the embed builder, a folder of static files that needs nothing but the files of `cdn/` beside it.
 *
 * @param folder - `dist/builder`, or where it is being made
 */
export async function buildBuilder(folder: string, facts: Facts): Promise<void> {
  mkdirSync(folder, {recursive: true});
  await writeHosts(join(folder, 'hosts'));
  for (const file of ['index.html', 'builder.css'])
    copyFileSync(join(root, 'builder', file), join(folder, file));
  writeFileSync(join(folder, 'facts.json'), JSON.stringify(facts));
  const inputs = [
    ...(await bundle(folder, 'main', ['production', 'browser'])),
    ...(await bundle(folder, 'preview', ['production', 'browser'])),
    ...(await bundle(folder, 'render-worker', ['production', 'node'])),
    'node_modules/bootstrap/dist/css/bootstrap.min.css',
    'node_modules/tailwindcss/preflight.css',
  ];
  writeFileSync(join(folder, 'licenses.txt'), licencesOf(inputs));
}
