/**
 * Renders a document for a snippet with the elements' own templates, as `ob-community render` does. A worker has no DOM,
 * so the elements take it for a server.
 */
import {html, unsafeStatic} from 'lit/static-html.js';
import {defaultTreeAdapter as adapter, serializeOuter, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import 'builder:languages';
import {element} from '../src/cli/render/element.ts';
import {settleForm} from '../src/cli/render/form.ts';
import {jsonForScript} from '../src/cli/render/json.ts';
import {readDocument} from '../src/cli/render/reading.ts';
import {embeddedStyleSheet} from '../src/cli/render/sheets.ts';
import {treeOf} from '../src/cli/render/tree.ts';
import {fallbackOf} from './fallback.ts';
import {htmlAttribute, type Written} from './markup.ts';
import type {Answer, Question} from './rendering.ts';
import type {Rendered} from './snippets.ts';

/**
 * Attributes that a rendered tree follows, and not only the element around it. Nothing is cut short: the button that shows
 * the rest needs a script.
 */
const shown = ({name}: Written): boolean =>
  !/^(src|loading|debug|limit|action|email|encoding|idempotent)$/.test(name);

function render({tag, attributes, lang, base, isPage}: Question, data: object): Tree.DocumentFragment {
  const written = attributes.filter(each => shown(each) && each.name !== 'lang');
  // Alone on its page, the community's name is the first heading, and without a script nobody can look.
  const level = isPage && !written.some(({name}) => name === 'heading-level') ? ['heading-level="1"'] : [];
  const address = base ? [{name: 'src', value: base, kind: 'text'} as const] : [];
  const language = {name: 'lang', value: lang, kind: 'text'} as const;
  const all = [...[...written, ...address, language].map(htmlAttribute), ...level].join(' ');
  return treeOf(html`<${unsafeStatic(`${tag} ${all}`)} .data=${data}></${unsafeStatic(tag)}>`);
}

/** The element with its tree in a declarative shadow root. */
function shell(tag: string, question: Question, tree: readonly Tree.ChildNode[]): Tree.Element {
  const {attributes, tokens} = question;
  const root = adapter.createDocumentFragment();
  const own = question.isPage ? '' : `${tokens.replace(/^[\w-]+/, ':host')}\n`;
  adapter.appendChild(root, element('style', {}, `${own}${embeddedStyleSheet()}`));
  for (const node of tree) adapter.appendChild(root, node);
  const template = element('template', {shadowrootmode: 'open'}) as Tree.Template;
  adapter.setTemplateContent(template, root);
  const host = element(tag, Object.fromEntries(attributes.map(({name, value}) => [name, value])));
  adapter.appendChild(host, template);
  return host;
}

/** The whole page comes alive with its script: the data stands in it, unless an address gives them. */
function page(question: Question, data: object, tree: Tree.DocumentFragment): string {
  const host = shell(question.tag, question, [...tree.childNodes]);
  const [template] = host.childNodes;
  if (!question.base && !question.attributes.some(({name}) => name === 'src') && template)
    adapter.insertBefore(host, element('script', {type: 'application/json'}, jsonForScript(data)), template);
  return serializeOuter(host);
}

/** A section stands for itself: no script will come for it, so no element waits for one, and no control is left. */
function section(question: Question, tree: Tree.DocumentFragment): string {
  const inner = element('div', {class: question.tag}, ...tree.childNodes);
  const attributes = question.attributes.filter(({name}) => /^(theme|lang|dir)$/.test(name));
  const host = shell('div', {...question, attributes}, [inner]);
  return serializeOuter(host);
}

const controls = /^(nav|search|button)$/;

function withoutControls(parent: Tree.ParentNode): void {
  for (const node of [...parent.childNodes]) {
    const isButton =
      node.nodeName === 'button' && 'attrs' in node && node.attrs.some(({value}) => value === 'button');
    if (isButton || (node.nodeName !== 'button' && controls.test(node.nodeName))) adapter.detachNode(node);
    else if ('childNodes' in node) withoutControls(node);
  }
}

function answer(question: Question): Rendered {
  const {lang, base, isPage} = question;
  const reading = readDocument({name: '', text: question.text, url: '', type: ''}, lang || undefined, base);
  const asked = {...question, lang: reading.lang};
  const make = (): Tree.DocumentFragment => {
    const tree = render(asked, reading.data);
    settleForm(tree, reading.document.contact, {
      isAwaited: isPage,
      elsewhere: reading.words.say('elsewhere'),
    });
    if (!isPage) withoutControls(tree);
    return tree;
  };
  const tree = make();
  const still = isPage ? page(question, reading.data, tree) : section(question, tree);
  return {fallback: fallbackOf(make()), still};
}

addEventListener('message', ({data}: MessageEvent<Question>) => {
  const reply: Answer = {id: data.id, ...tryAnswer(data)};
  postMessage(reply);
});

function tryAnswer(question: Question): Omit<Answer, 'id'> {
  try {
    return {rendered: answer(question)};
  } catch (error) {
    // A document that is none is told to whoever gave its address.
    return {problem: error instanceof Error ? error.message : String(error)};
  }
}
