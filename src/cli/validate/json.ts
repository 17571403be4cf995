import {findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError} from 'jsonc-parser';
import type {Finding} from './finding.ts';
import {words} from '../words.ts';

/** A JSON text that was read, with the place of each value in it. */
export interface Json {
  /** Undefined while there are syntax errors. */
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /**
   * Offset of the value that a JSON Pointer (RFC 6901) leads to, in UTF-16 code units; of the nearest one around it
   * where the pointer leads nowhere.
   */
  offsetOf(pointer: string): number;
}

const unescape = (token: string): string => token.replace(/~1/g, '/').replace(/~0/g, '~');

/** The value behind a pointer, or the nearest one around it. */
function nodeAt(root: Node | undefined, pointer: string): Node | undefined {
  let node = root;
  for (const token of pointer.split('/').slice(1)) {
    const next = node && findNodeAtLocation(node, [node.type === 'array' ? Number(token) : unescape(token)]);
    if (!next) break;
    node = next;
  }
  return node;
}

/** Of a key that is there twice only the last counts, and the first is lost without a word. */
function* repeated(node: Node, pointer = ''): Generator<Finding, void> {
  const seen = new Set<string>();
  for (const [index, child] of (node.children ?? []).entries()) {
    const [name, value] = child.children ?? [];
    const key = node.type === 'object' ? String(name?.value) : String(index);
    const own = `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`;
    if (node.type === 'object' && seen.has(key))
      yield {severity: 'error', pointer: own, message: words.repeatedKey(key), offset: child.offset};
    seen.add(key);
    yield* repeated(node.type === 'object' ? (value ?? child) : child, own);
  }
}

/** What the strict reader refuses, and the tolerant one let pass. */
function strict(text: string): {value: unknown; message?: string} {
  try {
    return {value: JSON.parse(text) as unknown};
  } catch (error) {
    return {value: undefined, message: (error as Error).message};
  }
}

const explain = ({error, offset, length}: ParseError, text: string): Finding => ({
  severity: 'error',
  pointer: '',
  message: words.syntax(printParseErrorCode(error), text.slice(offset, offset + Math.min(length, 20))),
  offset,
});

/** One error a line: those behind it on the same line follow from it. */
function syntaxErrors(text: string, errors: readonly ParseError[]): Finding[] {
  if (!/^\s*[[{]/.test(text) && errors[0])
    return [{severity: 'error', pointer: '', message: words.noDocument, offset: errors[0].offset}];
  return errors
    .filter(({offset}, index) => !index || text.slice(errors[index - 1]?.offset, offset).includes('\n'))
    .map(error => explain(error, text));
}

/**
 * Reads JSON (RFC 8259) with the place of each value. Comments and trailing commas are errors: browsers refuse them.
 *
 * @throws RangeError where the text is nested too deeply for the stack
 */
export function readJson(text: string): Json {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, {disallowComments: true});
  const {value, message} = strict(text);
  const findings = syntaxErrors(text, errors);
  if (message && !findings.length)
    findings.push({severity: 'error', pointer: '', message: words.syntax(message, ''), offset: 0});
  if (root && !findings.length) findings.push(...repeated(root));
  return {value, findings, offsetOf: pointer => nodeAt(root, pointer)?.offset ?? 0};
}
