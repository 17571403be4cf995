import {compile} from 'tailwindcss';

const sheets: Readonly<Record<string, URL>> = {
  'theme.css': new URL('../../node_modules/tailwindcss/theme.css', import.meta.url),
  'preflight.css': new URL('../../node_modules/tailwindcss/preflight.css', import.meta.url),
};

const source = `@layer theme, base, utilities;
@import 'theme.css' layer(theme);
@import 'preflight.css' layer(base);
@tailwind utilities;`;

/** The classes of the host page's own markup in `hosts.ts`. */
const classes =
  'border-b border-gray-300 font-bold font-sans max-w-4xl mb-8 mt-2 mx-auto pb-4 text-2xl text-gray-700 text-gray-900 text-indigo-700 tracking-tight underline';

/**
 * What Tailwind's own compiler makes for our host page: its theme, its preflight, some utilities.
 *
 * @param read - gives the text at an address
 */
export async function tailwindSheet(read: (url: URL) => Promise<string>): Promise<string> {
  const {build} = await compile(source, {
    loadStylesheet: async (id, base) => {
      const url = sheets[id];
      if (!url) throw new Error(`No style sheet “${id}”`);
      return {path: id, base, content: await read(url)};
    },
  });
  return build(classes.split(' '));
}

let made: Promise<readonly string[]> | undefined;

async function make(): Promise<readonly string[]> {
  const css = await tailwindSheet(async url => (await fetch(url)).text());
  return [URL.createObjectURL(new Blob([css], {type: 'text/css'}))];
}

/** Addresses of its style sheets, as a page of stories loads them. */
export const tailwindStyles = (): Promise<readonly string[]> => (made ??= make());
