import { isReserved } from './names.js';
import { partsOf } from './parts.js';

/**
 * How a text is read: a `mapping` value is first split at `${` and the next `}` (see `partsOf`), a
 * `condition` of a sequence flow is handed to JUEL as it is, so there `#{…}`, `\${` and `'}'` work.
 */
export type Syntax = 'mapping' | 'condition';

/** A piece of a text and where it stands. */
export interface Stretch {
  readonly from: number;
  readonly text: string;
}

const QUOTED = `'[^'\\\\]*(?:\\\\[^][^'\\\\]*)*'?|"[^"\\\\]*(?:\\\\[^][^"\\\\]*)*"?`;
// Character.isWhitespace of Java, which is not what \s stands for
const SPACE = '[\\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]';
const WORD = `(?:(?!${SPACE})[\\w$\\0-\\x08\\x0e-\\x1b\\x7f-\\uffff])+`;
const NAME = `(?!\\d)${WORD}`;
const EVAL_START = /(?<!\\)[$#]\{/g;
const EVAL_END = new RegExp(`${QUOTED}|\\}`, 'g');
const TOKEN = new RegExp(
  `${QUOTED}|\\.${SPACE}*${WORD}|(${NAME})(${SPACE}*):(?=${SPACE}*(${NAME})${SPACE}*\\()|${WORD}`,
  'g'
);

const IS_SPACE = new RegExp(SPACE);

/** The text without what the engine takes for white space at its end. */
export function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && IS_SPACE.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** The stretches of a text that the engine hands to JUEL one by one. */
export function stretchesOf(text: string, syntax: Syntax): readonly Stretch[] {
  return syntax === 'condition'
    ? [{ from: 0, text }]
    : partsOf(text).filter(({ kind }) => kind === 'expression');
}

/** What stands between `${` or `#{` and its `}`, quotes heeded; to the end where it is not closed. */
export function* bodiesOf(text: string): Generator<Stretch> {
  let end = 0;
  for (let start = search(EVAL_START, text, 0); start; start = search(EVAL_START, text, end)) {
    const from = start.index + 2;
    end = endOf(text, from);
    yield { from, text: text.slice(from, end) };
  }
}

function endOf(text: string, from: number): number {
  let match = search(EVAL_END, text, from);
  while (match && match[0] !== '}') match = search(EVAL_END, text, EVAL_END.lastIndex);
  return match ? match.index + 1 : text.length;
}

function search(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

/** JUEL reads <name> ":" <name> "(" as a function with a namespace, wherever it stands in an expression. */
function isNamespace(prefix?: string, name?: string): boolean {
  return prefix !== undefined && name !== undefined && !isReserved(prefix) && !isReserved(name);
}

/** The body with the ":" of each namespace changed to another character of the same length. */
export function markNamespaces(body: string, mark: string): string {
  return body.replace(TOKEN, (token: string, prefix?: string, space?: string, name?: string) =>
    isNamespace(prefix, name) ? `${prefix ?? ''}${space ?? ''}${mark}` : token
  );
}

/** The names in a body that are roots of values: neither members nor functions, namespaces or words of the language. */
export function rootsOf(body: string): Stretch[] {
  return [...body.matchAll(TOKEN)].flatMap(({ 0: token, 1: prefix, 3: name, index: from }) => {
    const text = prefix ?? token;
    const isCall = prefix === undefined && /^\s*\(/.test(body.slice(from + token.length));
    const isRoot = /^[^\d.'"]/.test(text) && !isReserved(text) && !isCall && !isNamespace(prefix, name);
    return isRoot ? [{ from, text }] : [];
  });
}
