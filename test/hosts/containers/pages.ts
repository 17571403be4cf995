import type {HostPage} from '../host-page.ts';

const within = (
  name: string,
  title: string,
  start: string,
  end: string,
  rest: Partial<HostPage> = {},
): HostPage => ({
  name,
  title,
  body: inside => `${start}${inside}${end}`,
  ...rest,
});

export const containers: readonly HostPage[] = [
  {
    name: 'paragraph',
    title: 'inside a paragraph, among its words',
    // Their own words, without paragraphs: those would end the one around them.
    body: inside => `<p>Before ${inside.replace(/<\/?p>/g, '')} after.</p>`,
  },
  within('table', 'a cell of a table', '<table><tr><th>Who</th><td>', '</td></tr></table>'),
  within(
    'table-fixed',
    'a narrow cell of a table with a fixed layout',
    '<table style="table-layout:fixed;width:500px"><tr><td>Left</td><td>',
    '</td></tr></table>',
  ),
  within(
    'flex',
    'a flex row, beside a column that does not shrink',
    '<div style="display:flex"><div style="flex:0 0 200px">Menu</div>',
    '</div>',
  ),
  within(
    'flex-column',
    'a flex column that aligns at the start',
    '<div style="display:flex;flex-direction:column;align-items:flex-start">',
    '</div>',
  ),
  within(
    'grid',
    'a grid of three columns',
    '<div style="display:grid;grid-template-columns:1fr 1fr 1fr;gap:8px">',
    '</div>',
  ),
  within(
    'grid-auto',
    'a grid column as wide as its content',
    '<div style="display:grid;grid-template-columns:auto 1fr"><span>Side</span><div>',
    '</div></div>',
  ),
  within('float', 'a float', '<div style="float:inline-end;width:45%">', '</div><p>Words beside it.</p>'),
  within('columns', 'text in two columns', '<div style="columns:2;column-gap:16px">', '</div>'),
  within('hidden', 'display: none, shown later', '<div id="hidden" style="display:none">', '</div>'),
  within(
    'details',
    'a closed <details>, opened later',
    '<details id="hidden"><summary>More</summary>',
    '</details>',
  ),
  within('dialog', 'a <dialog>, opened later', '<dialog id="hidden">', '</dialog>'),
  within(
    'scroller',
    'a box that scrolls, with a height of its own',
    '<div style="block-size:300px;overflow:auto">',
    '</div>',
  ),
  within(
    'shadow',
    "another element's shadow tree",
    '<div><template shadowrootmode="open">',
    '</template></div>',
  ),
  within(
    'fieldset',
    'a form and a disabled fieldset',
    '<form><fieldset disabled><legend>Form</legend>',
    '</fieldset></form>',
  ),
  within('narrow', 'a column of 160 px', '<div style="inline-size:160px">', '</div>'),
  {name: 'reflow', title: 'a window of 320 px (WCAG 1.4.10)'},
  {
    name: 'zoom',
    title: 'a window of 1280 px at a zoom of 400 % (WCAG 1.4.10)',
    head: '<style>html{zoom:4}body{margin:0}</style>',
  },
  {name: 'spacing', title: 'the text spacing of WCAG 1.4.12, in the page and in every shadow tree'},
  {name: 'spacing-narrow', title: 'the text spacing of WCAG 1.4.12 in a window of 320 px'},
];
