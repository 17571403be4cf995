import {readFileSync} from 'node:fs';
import {join} from 'node:path';

const {name, version} = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
) as Record<'name' | 'version', string>;

/** First line of every script for pages. Minifiers keep what begins with an exclamation mark. */
export const notice = `/*! ${name} ${version} | MIT */`;
