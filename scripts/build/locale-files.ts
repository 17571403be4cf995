import {resolve} from 'node:path';
import {rollup, type Plugin} from 'rollup';
import {locales, partNames, version} from './locales.ts';

/** Which parts of `en.ts` a bundle needs: those that are left when what nobody uses is gone. */
async function partsOf(input: string, english: RegExp): Promise<readonly string[]> {
  const bundle = await rollup({input, external: 'lit'});
  const {output} = await bundle.generate({format: 'es'});
  await bundle.close();
  const [, module] = Object.entries(output[0].modules).find(([id]) => english.test(id)) ?? [];
  return module?.renderedExports ?? [];
}

const entry = '\0entry';
const seeker = '\0locale-files';

/** A module whose only work is to say where the bundle's languages are. */
async function seekerOf(input: string, dist: string): Promise<string> {
  const own = await partsOf(input, /[\\/]i18n[\\/]en\.js$/);
  const places = partNames.map(name => (own.includes(name) ? name : ''));
  const from = (file: string): string => JSON.stringify(resolve(dist, file));
  return `import {${own.join()}} from ${from('i18n/en.js')};
    import {seekLocaleFiles} from ${from('controllers/locale-files.js')};
    seekLocaleFiles(
      import.meta.url,
      url => import(url),
      ${JSON.stringify(locales.join(' '))}.split(' '),
      ${JSON.stringify(version)},
      [${places.join()}]
    );`;
}

/**
 * Puts in front of an entry of the drop-in what gets the languages of a page; in front, because elements that are on
 * the page ask as soon as they are defined. In an application nothing gets languages.
 */
export function localeFiles(input: string, dist: string): Plugin {
  return {
    name: 'locale-files',
    options: options => ({...options, input: entry}),
    resolveId: id => (id === entry || id === seeker ? id : null),
    load(id) {
      if (id === seeker) return seekerOf(input, dist);
      return id === entry ? `import '${seeker}'; import ${JSON.stringify(resolve(input))};` : null;
    },
  };
}
