/** Host pages: other people's pages, with their styles in the page itself, where the elements have to stand them. */
import {html, type TemplateResult} from 'lit';
import {tailwindStyles} from './tailwind.ts';

/** A page that a story can stand on. */
export interface HostPage {
  /** Name on the toolbar. */
  title: string;
  /** Addresses of its style sheets, in their order. */
  styles: () => Promise<readonly string[]>;
  /** Classes of the element that holds the content. */
  content?: string;
  /** What the page has of its own above the story: its styles show on it. */
  front?: TemplateResult;
}

const sheets =
  (...urls: readonly URL[]) =>
  (): Promise<readonly string[]> =>
    Promise.resolve(urls.map(String));

const front = html`<div class="host-front">
  <p class="host-name">Host page</p>
  <p>A paragraph of the page itself, with <a href="#host">a link</a> of its own.</p>
</div>`;

const bootstrapFront = html`<div class="host-front">
  <nav class="navbar bg-body-tertiary rounded px-3 mb-4" aria-label="Site">
    <span class="navbar-brand">Bootstrap site</span>
    <a class="nav-link" href="#host">About</a>
  </nav>
  <p class="lead">A paragraph of the page itself, with <a href="#host">a link</a> of its own.</p>
  <p class="mb-4"><button type="button" class="btn btn-primary">A button of the page</button></p>
</div>`;

const tailwindFront = html`<div class="host-front border-b border-gray-300 mb-8 pb-4">
  <p class="text-2xl font-bold tracking-tight">Tailwind site</p>
  <p class="mt-2 text-gray-700">
    A paragraph of the page itself, with
    <a class="text-indigo-700 underline" href="#host">a link</a> of its own.
  </p>
</div>`;

const wordpressFront = html`<div class="host-front">
  <h2>A post of this site</h2>
  <p>A paragraph of the page itself, with <a href="#host">a link</a> of its own.</p>
</div>`;

const frontStyles = new URL('../hosts/front.css', import.meta.url);

/** Every host page, by the value of its toolbar. */
export const hosts = {
  plain: {title: 'Plain page', styles: sheets(new URL('../hosts/plain.css', import.meta.url))},
  bootstrap: {
    title: 'Bootstrap 5',
    styles: sheets(
      new URL('../../node_modules/bootstrap/dist/css/bootstrap.min.css', import.meta.url),
      new URL('../hosts/bootstrap.css', import.meta.url),
    ),
    content: 'container',
    front: bootstrapFront,
  },
  tailwind: {
    title: 'Tailwind 4 preflight',
    styles: tailwindStyles,
    content: 'mx-auto max-w-4xl font-sans text-gray-900',
    front: tailwindFront,
  },
  wordpress: {
    title: 'WordPress-like theme',
    styles: sheets(new URL('../hosts/wordpress.css', import.meta.url)),
    front: wordpressFront,
  },
  hostile: {
    title: 'Hostile reset',
    styles: sheets(new URL('../hosts/hostile.css', import.meta.url), frontStyles),
    front,
  },
  dark: {
    title: 'Dark site',
    styles: sheets(new URL('../hosts/dark.css', import.meta.url), frontStyles),
    front,
  },
} satisfies Record<string, HostPage>;

export type HostName = keyof typeof hosts;

/** The page of that name, or the plain one. */
export const hostOf = (name: string): HostPage => hosts[name as HostName] ?? hosts.plain;

/** What every host page needs. */
export const pageStyles = new URL('../hosts/page.css', import.meta.url);
let worn: string | undefined;

function link(href: string): Promise<HTMLLinkElement> {
  const element = document.createElement('link');
  element.rel = 'stylesheet';
  element.href = href;
  element.dataset['host'] = '';
  return new Promise((resolve, reject) => {
    element.onload = () => resolve(element);
    element.onerror = () => reject(new Error(`No style sheet at ${href}`));
    document.head.append(element);
  });
}

/**
 * Puts the style sheets of a host page into this page, in place of those of the page before. Resolves when they
 * apply.
 *
 * @param name - of the host page; empty for none, as on pages of documentation
 */
export async function dress(name: HostName | ''): Promise<void> {
  if (name === worn) return;
  worn = name;
  const before = document.querySelectorAll('link[data-host]');
  const styles = name ? await hostOf(name).styles() : [];
  await Promise.all([String(pageStyles), ...styles].map(link));
  for (const each of before) each.remove();
}
