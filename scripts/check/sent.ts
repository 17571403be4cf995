import {readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');

/** A place that says that a message was sent, as `file: kind`. */
export type Claim = `${string}: ${'kind' | 'state' | 'cast' | 'event'}`;

/** All that may: the endpoint's answer is read, the entry follows it, is read back from storage, and the page is told. */
const allowed: readonly Claim[] = [
  'src/contact-form/entry.ts: cast',
  'src/contact-form/form-controller.ts: event',
  'src/contact-form/outbox.ts: state',
  'src/contact-form/services.ts: kind',
];

const member = /^(kind|state)$/;

/** Tells whether a value of that type may be the word `sent`. */
const maySaySent = (type: ts.Type): boolean =>
  type.isUnion()
    ? type.types.some(maySaySent)
    : type.isStringLiteral()
      ? type.value === 'sent'
      : (type.flags & (ts.TypeFlags.String | ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Object)) >
        0;

/** The member that a node writes, and the value that it writes there. */
function written(node: ts.Node): readonly [name: string, value: ts.Expression] | undefined {
  if (ts.isPropertyAssignment(node))
    return [node.name.getText().replace(/^['"]|['"]$/g, ''), node.initializer];
  if (ts.isShorthandPropertyAssignment(node)) return [node.name.text, node.name];
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return undefined;
  const {left, right} = node;
  if (ts.isPropertyAccessExpression(left)) return [left.name.text, right];
  return ts.isElementAccessExpression(left)
    ? [left.argumentExpression.getText().replace(/^['"]|['"]$/g, ''), right]
    : undefined;
}

/** What a node claims, if it does. Computed names count as either member. */
function claimOf(node: ts.Node, checker: ts.TypeChecker): 'kind' | 'state' | 'cast' | 'event' | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'ObSentEvent') return 'event';
  if (ts.isAsExpression(node) && /\b(Verdict|Entry)\b/.test(node.type.getText())) return 'cast';
  const [name, value] = written(node) ?? [];
  const isOpen = !!name && !/^#?[\w$]+$/.test(name);
  if (!name || !value || !(member.test(name) || isOpen)) return undefined;
  return maySaySent(checker.getTypeAtLocation(value)) ? (name === 'kind' ? 'kind' : 'state') : undefined;
}

/** Every place in the files of a folder that says that a message was sent, or could, in the order of the files. */
export function claimsOf(program: ts.Program, folder: string, from = root): Claim[] {
  const checker = program.getTypeChecker();
  const claims: Claim[] = [];
  const files = program
    .getSourceFiles()
    .filter(({fileName}) => fileName.startsWith(`${join(from, folder)}/`));
  for (const file of files) {
    const visit = (node: ts.Node): void => {
      const claim = claimOf(node, checker);
      if (claim) claims.push(`${relative(from, file.fileName)}: ${claim}`);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return claims.sort();
}

/** Reads the project as the compiler does. */
function projectOf(config: string): ts.Program {
  const {config: json} = ts.parseConfigFileTextToJson(config, readFileSync(config, 'utf8')) as {
    config: unknown;
  };
  const {fileNames, options} = ts.parseJsonConfigFileContent(json, ts.sys, root);
  return ts.createProgram(fileNames, {...options, noEmit: true});
}

/**
 * Proves that nothing reports success without the endpoint's word: `kind: 'sent'` is made in one place, where an answer
 * is read; `state` becomes `sent` in one other, which follows it; no cast smuggles either in.
 */
export function checkSent(): boolean {
  const claims = claimsOf(projectOf(join(root, 'tsconfig.json')), 'src/contact-form');
  const isProven = claims.join() === allowed.join();
  console.log(isProven ? 'Only the reading of an answer says “sent”.' : 'Says “sent”, or could:');
  if (!isProven) {
    for (const claim of claims) console.log(`  ${claim}${allowed.includes(claim) ? '' : '  ← not allowed'}`);
    for (const claim of allowed) if (!claims.includes(claim)) console.log(`  ${claim}  ← missing`);
  }
  return isProven;
}
