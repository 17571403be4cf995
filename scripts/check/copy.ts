import {cpSync, mkdirSync, symlinkSync} from 'node:fs';
import {basename, join} from 'node:path';

const root = join(import.meta.dirname, '../..');

const notCopied = /^(node_modules|dist|\.git|\.cache|storybook-static|coverage|release)$/;

/** Copies the sources to a folder, as a checkout of their own with the same tools. */
export function copyCheckout(to: string): void {
  mkdirSync(to, {recursive: true});
  cpSync(root, to, {recursive: true, filter: path => !notCopied.test(basename(path))});
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'));
}
