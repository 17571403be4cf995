import type {HostPage} from '../host-page.ts';

const inline = (code: string): string => `<script>${code}</script>`;
const library = (...files: readonly string[]): string =>
  files.map(file => `<script src="/javascript/${file}"></script>`).join('');

/** Runs in the page before our script. */
const before = (name: string, title: string, code: string): HostPage => ({name, title, head: inline(code)});

/** Is called with each of our shadow roots once everything is shown. */
const attack = (name: string, title: string, code: string): HostPage => ({
  name,
  title,
  head: inline(`
    const texts = root => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const all = [];
      while (walker.nextNode()) if (walker.currentNode.data.trim()) all.push(walker.currentNode);
      return all;
    };
    window.attack = root => { ${code} };`),
});

/** Pages whose own scripts change what scripts stand on. */
const changed: readonly HostPage[] = [
  {name: 'prototype', title: 'Prototype.js 1.7.3', head: library('prototype/prototype.js')},
  {
    name: 'mootools',
    title: 'MooTools Core and More',
    head: library('mootools/mootools-core.min.js', 'mootools/mootools-more.min.js'),
  },
  before(
    'polluted',
    'methods of its own on every built-in prototype, found by for…in',
    `for (const each of [Object, Array, String, Number, Function, Promise, Map, Set, RegExp, Date, Error, Element, Node, Event])
       for (const name of ['extend', 'each', 'clone', 'first', 'last', 'toJSONString', 'remove2', 'hasClass', 'data', 'key'])
         each.prototype[name] = function () { return 'polluted'; };`,
  ),
  ...['value', 'get', 'set', 'writable'].map(name =>
    before(
      `polluted-${name}`,
      `a \`${name}\` on every object, which property descriptors inherit`,
      `Object.prototype.${name} = function () { return 'polluted'; };`,
    ),
  ),
  before(
    'replaced',
    'old replacements for what browsers have',
    `Array.from = list => { const all = []; for (let i = 0; i < list.length; i++) all.push(list[i]); return all; };
     Array.prototype.flat = function () { return [].concat(...this); };
     Object.entries = object => Object.keys(object).map(key => [key, object[key]]);
     String.prototype.trim = function () { return this.replace(/^\\s+|\\s+$/g, ''); };
     window.requestIdleCallback = undefined;
     window.structuredClone = undefined;`,
  ),
  before(
    'frozen',
    'frozen prototypes',
    `for (const each of [Object, Array, String, Number, Boolean, Function, Promise, Map, Set, WeakMap, WeakSet, RegExp, Date, Error, TypeError, Event, CustomEvent, EventTarget, Node, Element, HTMLElement, ShadowRoot])
       Object.freeze(each.prototype), Object.freeze(each);`,
  ),
  before(
    'wrapped',
    'a monitor that wraps fetch, timers, listeners, promises and customElements.define',
    `const wrap = (owner, name) => {
       const real = owner[name];
       owner[name] = function (...given) { return real.apply(this, given); };
     };
     wrap(window, 'fetch'); wrap(window, 'setTimeout'); wrap(window, 'clearTimeout');
     wrap(EventTarget.prototype, 'addEventListener'); wrap(EventTarget.prototype, 'removeEventListener');
     wrap(EventTarget.prototype, 'dispatchEvent'); wrap(Promise.prototype, 'then');
     wrap(JSON, 'parse'); wrap(customElements, 'define'); wrap(customElements, 'get');
     wrap(Element.prototype, 'attachShadow'); wrap(Node.prototype, 'insertBefore'); wrap(Node.prototype, 'appendChild');`,
  ),
  before(
    'define-late',
    'a wrapper that defines elements later than it is asked to',
    `const define = customElements.define;
     customElements.define = function (...given) { setTimeout(() => define.apply(this, given), 50); };`,
  ),
  before(
    'storage-refused',
    'a browser that refuses every storage',
    `for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
       Object.defineProperty(window, name, {get() { throw new DOMException('refused', 'SecurityError'); }});`,
  ),
  before(
    'no-observers',
    'a blocker that takes observers away',
    'delete window.IntersectionObserver; delete window.ResizeObserver;',
  ),
  {
    name: 'named',
    title: 'forms and pictures whose names hide what documents have',
    body: inside =>
      `${['title', 'cookie', 'domain', 'links', 'forms', 'images', 'scripts', 'referrer', 'lastModified', 'activeElement', 'fonts'].map(name => `<form name="${name}"></form>`).join('')}<img name="embeds" alt=""><form id="fetch"></form><form id="Intl"><input name="status"></form>${inside}`,
  },
];

/** Pages whose scripts write into our shadow trees. */
export const attacks: readonly HostPage[] = [
  attack(
    'translated',
    'a translator that wraps every text in font tags',
    `for (const text of texts(root)) {
       const outer = document.createElement('font');
       const inner = outer.appendChild(document.createElement('font'));
       inner.textContent = text.data.toUpperCase();
       text.replaceWith(outer);
     }`,
  ),
  attack(
    'translated-live',
    'a translator that goes on whenever something changes',
    `const seen = new WeakSet();
     const translate = () => {
       for (const text of texts(root)) {
         if (text.parentElement?.closest('font')) continue;
         const font = document.createElement('font');
         font.textContent = text.data + '°';
         text.replaceWith(font);
       }
     };
     translate();
     new MutationObserver(translate).observe(root, {childList: true, subtree: true, characterData: true});`,
  ),
  attack(
    'texts-removed',
    'a script that removes every text',
    'for (const text of texts(root)) text.remove();',
  ),
  attack(
    'comments-removed',
    'a cleaner that removes every comment',
    `const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
     const all = [];
     while (walker.nextNode()) all.push(walker.currentNode);
     for (const each of all) each.remove();`,
  ),
  attack(
    'marked',
    'a script that marks links to other sites with a sign, and splits texts to highlight words',
    `for (const each of root.querySelectorAll('a')) each.append(Object.assign(document.createElement('i'), {textContent: '↗'}));
     for (const text of texts(root)) {
       const mark = document.createElement('mark');
       const rest = text.splitText(Math.floor(text.length / 2));
       rest.replaceWith(mark);
       mark.append(rest);
     }`,
  ),
  attack('emptied', 'a script that empties the shadow tree', 'root.replaceChildren();'),
  attack(
    'rewritten',
    'an editor that writes the shadow tree anew as HTML',
    'root.innerHTML = root.innerHTML;',
  ),
  attack(
    'rearranged',
    'a script that turns the order of all children round',
    `for (const each of [...root.querySelectorAll('.ob, ul, li, section, div')]) each.append(...[...each.childNodes].reverse());`,
  ),
  attack(
    'wrapped-entries',
    'a script that wraps links and entries in elements of its own',
    `for (const each of root.querySelectorAll('li, a, button')) {
       const wrapper = document.createElement('span');
       each.replaceWith(wrapper);
       wrapper.append(each);
     }`,
  ),
];

export const scripts: readonly HostPage[] = [...changed, ...attacks];
