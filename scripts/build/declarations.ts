import {globSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** A relative import of a source, in a static import, an export or an `import()` type. */
const sourceImport = /((?:from|import\(?)\s*'\.{1,2}\/[^']*)\.ts'/g;

/**
 * Lets declarations name the modules that are published. The compiler rewrites the ending `.ts` of imports in
 * modules but not in declarations (github.com/microsoft/TypeScript/issues/59597), and not every tool reads the
 * compiler's mind.
 */
export function rewriteDeclarations(folder: string): void {
  for (const name of globSync('**/*.d.ts', {cwd: folder})) {
    const file = join(folder, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(sourceImport, "$1.js'"));
  }
}
