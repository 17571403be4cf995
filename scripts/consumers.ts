/**
 * `npm run consumers`: real small projects with the packed package, built with the tools that people use and tried
 * in Chromium. What they all promise is in `scripts/consumers/assertions.ts`.
 *
 *     npm run consumers -- --fast               those that `npm run check` tries
 *     npm run consumers -- --only react         only this one (repeatable)
 *     npm run consumers -- --keep               leaves the installed projects where they are, and says where
 *     npm run consumers -- --lock               writes their lock files anew
 */
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {checkConsumers} from './check/consumers.ts';
import {lockProjects} from './consumers/consumers.ts';
import {projects} from './consumers/projects.ts';

const {values} = parseArgs({
  options: {
    fast: {type: 'boolean', default: false},
    keep: {type: 'boolean', default: false},
    lock: {type: 'boolean', default: false},
    only: {type: 'string', multiple: true},
  },
});

const unknown = values.only?.filter(name => !projects.some(each => each.name === name)) ?? [];
if (unknown.length)
  throw new Error(
    `No such project: ${unknown.join(', ')}. There are ${projects.map(each => each.name).join(', ')}.`,
  );

if (!existsSync(join(import.meta.dirname, '../dist/cdn/integrity.json')))
  throw new Error('dist/ is not built. Run: npm run build');

// `exit` handlers remove the copies and end servers; without these a signal would skip them.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

const wanted = projects.filter(
  each => (!values.fast || each.isFast) && (!values.only || values.only.includes(each.name)),
);
if (values.lock) await lockProjects(wanted);
else if (!(await checkConsumers(wanted, values.keep))) process.exitCode = 1;
