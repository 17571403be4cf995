/** `npm run docs:frameworks`: takes the code in `docs/frameworks.md` from the projects that are built and tried. */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fillSnippets} from './consumers/snippets.ts';

const file = join(import.meta.dirname, '../docs/frameworks.md');
writeFileSync(file, fillSnippets(readFileSync(file, 'utf8')));
