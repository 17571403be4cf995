import {readdirSync} from 'node:fs';

/** Names of the elements without `ob-`: each folder of `src/` that defines a tag. */
export const elements: readonly string[] = readdirSync(new URL('../../src/', import.meta.url), {
  recursive: true,
})
  .map(path => /^([\w-]+)[\\/]ob-\1\.ts$/.exec(String(path))?.[1])
  .filter(name => name !== undefined)
  .sort();
