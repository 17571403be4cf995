import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {billOfMaterials} from '../build/bill-of-materials.ts';
import {runtimePackages} from '../build/licences.ts';
import {tarball} from './tarball.ts';

/** Every script for pages says whose code is in it; their licences ask for that. */
export function checkNotices(): boolean {
  const {folder, files} = tarball();
  const bundles = [...files].filter(file => /^dist\/cdn\/.*\.js$/.test(file));
  const silent = bundles.filter(file => {
    const code = readFileSync(join(folder, file), 'utf8');
    return (
      code.includes('litHtmlVersions') && !/^\/\*! ob-community .*MIT.*Lit.*BSD-3-Clause \*\/\n/.test(code)
    );
  });
  for (const file of silent) console.error(`${file} has Lit in it and does not say so.`);
  if (!silent.length) console.log(`${bundles.length} bundles carry their notices.`);
  const isListed = /^lit-html .*\(BSD-3-Clause\)$/m.test(
    readFileSync(join(folder, 'dist/licences.txt'), 'utf8'),
  );
  if (!isListed) console.error("dist/licences.txt does not have Lit's licence.");
  return !silent.length && bundles.length > 0 && isListed;
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
