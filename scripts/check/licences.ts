import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {billOfMaterials} from '../build/bill-of-materials.ts';
import {runtimePackages} from '../build/licences.ts';
import {tarball} from './tarball.ts';

/** What only Lit itself has in it: the list that it leaves on the page of the versions that it was loaded in. */
const lit = 'litHtmlVersions';

/**
 * Every script for pages begins with version and licence, and the licences of what the modules need go with the
 * package. Lit asks that its notice goes with every copy, so a script that has Lit in it must name it.
 */
export function checkNotices(): boolean {
  const {folder, files} = tarball();
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const bundles = [...files].filter(file => /^dist\/cdn\/.*\.js$/.test(file));
  const silent = bundles.filter(file => {
    const [notice = ''] = read(file).split('\n');
    return (
      !/^\/\*! ob-community \d+\.\d+\.\d+\S* \| MIT/.test(notice) ||
      (read(file).includes(lit) && !notice.includes('BSD-3'))
    );
  });
  const unlisted = runtimePackages().filter(name => !read('dist/licenses.txt').includes(`\n${name} `));
  for (const file of silent) console.error(`${file} does not say whose it is.`);
  for (const name of unlisted) console.error(`${name} is not in dist/licenses.txt.`);
  const isTold = !silent.length && !unlisted.length && bundles.length > 0;
  if (isTold)
    console.log(
      `${bundles.length} bundles carry their notice; licenses.txt lists ${runtimePackages().length} packages.`,
    );
  return isTold;
}

/** The bill of materials names everything that is installed with the package, with its licence. */
export function checkBill(): boolean {
  const {components} = billOfMaterials();
  const bare = components.filter(({licenses}) => !licenses?.length).map(({name}) => name);
  const absent = runtimePackages().filter(name => !components.some(each => each.name === name));
  for (const name of bare) console.error(`${name} has no licence in the bill of materials.`);
  for (const name of absent) console.error(`${name} is not in the bill of materials.`);
  if (!bare.length && !absent.length)
    console.log(`${components.map(({name, version}) => `${name} ${version}`).join(', ')}: all licensed.`);
  return !bare.length && !absent.length;
}
