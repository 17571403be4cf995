/** A project of somebody who uses the package. */
export interface Project {
  /** Its folder under `test/consumers/`. */
  readonly name: string;
  readonly label: string;
  /** Whether it is tried in every run of `npm run check`. */
  readonly isFast?: boolean;
  /** Packages whose versions are told. */
  readonly versions: readonly string[];
  /** Folder that the shared page is copied to; the project's own by default. */
  readonly shared?: string;
  /** Folder of the pages, once they are built; the project's own by default. */
  readonly pages?: string;
  /** A type test of `test/consumers/types/`, and where it goes. */
  readonly misuse?: readonly [file: string, to: string];
  /** The page's HTML is made on a server or while building, with everything that can be read without script. */
  readonly isRendered?: boolean;
  /** Arguments of Node for a server of the project's own; without one its pages are served as files. */
  readonly server?: readonly string[];
  /** Why it is not the newest version, or the newest with everything it depends on. */
  readonly heldBack?: string;
}

/** All of them, the fast ones first. */
export const projects: readonly Project[] = [
  {name: 'plain-html', label: 'plain HTML', isFast: true, versions: []},
  {
    name: 'vite',
    label: 'Vite',
    isFast: true,
    versions: ['vite', 'typescript'],
    pages: 'dist',
    misuse: ['dom.ts', 'misuse.ts'],
  },
  {
    name: 'esbuild',
    label: 'esbuild',
    isFast: true,
    versions: ['esbuild', 'typescript'],
    misuse: ['dom.ts', 'misuse.ts'],
  },
  {
    name: 'react',
    label: 'React',
    isFast: true,
    versions: ['react', 'vite'],
    pages: 'dist',
    misuse: ['react.tsx', 'misuse.tsx'],
  },
  {name: 'vue', label: 'Vue', isFast: true, versions: ['vue', 'vite', 'vue-tsc'], pages: 'dist'},
  {
    name: 'svelte',
    label: 'Svelte',
    isFast: true,
    versions: ['svelte', 'vite', 'svelte-check'],
    pages: 'dist',
  },
  {
    name: 'solid',
    label: 'Solid',
    isFast: true,
    versions: ['solid-js', 'vite'],
    pages: 'dist',
    misuse: ['solid.tsx', 'misuse.tsx'],
  },
  {
    name: 'preact',
    label: 'Preact',
    versions: ['preact', 'vite'],
    pages: 'dist',
    misuse: ['preact.tsx', 'misuse.tsx'],
  },
  {name: 'webpack', label: 'webpack', versions: ['webpack'], misuse: ['dom.ts', 'misuse.ts']},
  {
    name: 'rollup',
    heldBack: '4.68.7 is not there for other platforms.',
    label: 'Rollup',
    versions: ['rollup'],
    misuse: ['dom.ts', 'misuse.ts'],
  },
  {
    name: 'next',
    label: 'Next',
    versions: ['next', 'react'],
    shared: 'app',
    misuse: ['react.tsx', 'app/misuse.tsx'],
    isRendered: true,
    heldBack: '16.4.6 has no compiler for other platforms in the registry, so no lock file is complete.',
    server: ['node_modules/next/dist/bin/next', 'start', '--hostname', '127.0.0.1', '--port'],
  },
  {
    name: 'angular',
    heldBack:
      '22.1 and newer need oxc-parser, whose lock file is never complete; msgpackr-extract 3.0.7 neither.',
    label: 'Angular',
    versions: ['@angular/core', '@angular/build'],
    shared: 'src',
    pages: 'dist',
    misuse: ['dom.ts', 'src/dom.ts'],
  },
  {
    name: 'astro',
    heldBack: '7.3.5 needs @astrojs/compiler-rs 0.5, which is not there for other platforms.',
    label: 'Astro',
    versions: ['astro'],
    shared: 'src',
    pages: 'dist',
    isRendered: true,
  },
  {
    name: 'eleventy',
    label: 'Eleventy',
    versions: ['@11ty/eleventy'],
    shared: 'site',
    pages: 'dist',
    isRendered: true,
  },
  {name: 'import-map', label: 'import map', versions: ['ob-community']},
];
