/**
 * `npm run docs:hosts`: writes docs/host-pages.md from the results of the last `npm test` (or of one that ran every host
 * page in every engine). Refuses results that are incomplete or bad: the document says what holds, not what should.
 */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {format, resolveConfig} from 'prettier';
import {groups, type Group, type HostPage} from '../test/hosts/host-page.ts';
import {hostPages} from '../test/hosts/host-pages.ts';
import {inherited} from '../test/support/inherited.ts';
import {ENGINES, LABELS} from './engines.ts';
import {keptResults, rowsOf} from './test/host-matrix.ts';

const HEADINGS: Readonly<Record<Group, readonly [heading: string, words: string]>> = {
  policies: [
    'Policies',
    'Security policies as headers, with a nonce of their own for each visit. Nothing is refused, unless the page says so; where we are refused, what stands inside the elements is shown and nothing is thrown. Nobody can reach into a sandbox: there only a pointer presses "Show all".',
  ],
  style: [
    'Style',
    `Computed style and box of every node inside the elements are the same as on a clean page that passes on the same ${inherited.map(name => `\`${name}\``).join(', ')}. That list is all that is meant to be inherited. Text is as large as the page's, 14 px at least; fields have 16 px at least. The page in quirks mode is compared with a clean one in quirks mode; for paper the rules for print hold on the screen.`,
  ],
  scripts: [
    'Scripts',
    'Old libraries, changed and frozen prototypes, and scripts that write into our shadow trees. The next update puts our nodes back: the same nodes, with what a visitor has typed. (A part that somebody takes out and changes in a later task comes back changed.)',
  ],
  life: [
    'Life',
    'What sites and libraries do to elements while a page is open. Each element shows its content afterwards, has its style, and its button works. Pages that are left are opened in windows of their own; each of the three engines really takes them out of its back/forward cache (`pageshow.persisted`), without a second request. A page that is left while it loads is kept by WebKitGTK without its request: it says that it failed, and "Try again" works.',
  ],
  containers: [
    'Containers',
    'Nothing sticks out of its element, no text is cut off, and the page does not scroll sideways.',
  ],
};

const file = join(import.meta.dirname, '../docs/host-pages.md');
const {engines, rows} = rowsOf(keptResults());
const labels = ENGINES.map(name => LABELS[name]);

function check(): void {
  const missing = labels.filter(label => !engines.includes(label));
  if (missing.length) throw new Error(`The last run had no ${missing.join(', ')}. Run: npm test`);
  const lost = hostPages.filter(({group, title}) => !row(group, title)?.cells.every(Boolean));
  if (lost.length) throw new Error(`Not passed: ${lost.map(({title}) => title).join('; ')}`);
}

const row = (group: string, title: string): (typeof rows)[number] | undefined =>
  rows.find(each => each.group === group && each.title === title);

const line = (group: Group, {title}: HostPage): string => {
  const cells = labels.map(label => (row(group, title)?.cells[engines.indexOf(label)] ? '✓' : '✗'));
  return `| ${title.replaceAll('|', '\\|').replaceAll('*', '\\*').replaceAll('<', '&lt;')} | ${cells.join(' | ')} |`;
};

const section = (group: Group): string => {
  const [heading, words] = HEADINGS[group];
  const pages = hostPages.filter(page => page.group === group);
  const table = [
    `| page | ${labels.join(' | ')} |`,
    `| --- | ${labels.map(() => '---').join(' | ')} |`,
    ...pages.map(page => line(group, page)),
  ];
  return `## ${heading}\n\n${words}\n\n${table.join('\n')}`;
};

check();
const text = `# Host pages

${hostPages.length} pages that we do not control, each opened in ${labels.join(', ')}. On each, unless its group says otherwise, the whole community is shown, search, "Show all" and "Try again" work with the keyboard, and neither an error nor a word reaches the console. The pages are in \`test/hosts/\`; \`npm test\` prints this matrix, \`npm run docs:hosts\` writes it here.

${groups.map(section).join('\n\n')}
`;
const options = await resolveConfig(file);
writeFileSync(file, await format(text, {...options, parser: 'markdown'}));
console.log(`${hostPages.length} host pages in ${labels.length} engines: docs/host-pages.md`);
