import type { Tree } from '@lezer/common';
import { isReserved } from './names.js';
import { parser } from './parser.js';
import { partsOf } from './parts.js';

/**
 * How a text is read: a `mapping` value is first split at `${` and the next `}` (see `partsOf`), a
 * `condition` of a sequence flow is handed to JUEL as it is, so there `#{…}`, `\${` and `'}'` work.
 */
export type Syntax = 'mapping' | 'condition';

/** A stretch of a text that is parsed by itself. */
export interface Fragment {
  readonly from: number;
  readonly text: string;
  readonly tree: Tree;
}

// a task is checked as a whole at every key, and nearly all of its texts are those of the key before
const PARSED_AT_MOST = 500;
const KEPT_UP_TO = 1000;
const parsed = new Map<string, Tree>();

function parse(text: string): Tree {
  const known = parsed.get(text);
  if (known) return known;
  if (parsed.size >= PARSED_AT_MOST) parsed.clear();
  const tree = parser.parse(markNamespaces(text));
  if (text.length <= KEPT_UP_TO) parsed.set(text, tree);
  return tree;
}

/** Parses what is evaluated in a text. */
export function fragmentsOf(text: string, syntax: Syntax): Fragment[] {
  const stretches =
    syntax === 'condition' ? [{ from: 0, text }] : partsOf(text).filter(({ kind }) => kind === 'expression');
  return stretches.map(({ from, text }) => ({ from, text, tree: parse(text) }));
}

const QUOTED = `'[^'\\\\]*(?:\\\\[^][^'\\\\]*)*'?|"[^"\\\\]*(?:\\\\[^][^"\\\\]*)*"?`;
const WORD = '[\\w$\\x80-\\uffff]+';
const NAME = `(?!\\d)${WORD}`;
const EVAL_START = /(?<!\\)[$#]\{/g;
const EVAL_END = new RegExp(`${QUOTED}|\\}`, 'g');
const PREFIX = new RegExp(`${QUOTED}|\\.\\s*${WORD}|(${NAME})(\\s*):(?=\\s*(${NAME})\\s*\\()|${WORD}`, 'g');

// JUEL reads <name> ":" <name> "(" as a function with a namespace, wherever it stands in an expression
function markNamespaces(source: string): string {
  const text = source.replaceAll('\0', '\x01');
  let marked = '';
  let end = 0;
  for (let start = search(EVAL_START, text, 0); start; start = search(EVAL_START, text, end)) {
    const body = start.index + 2;
    marked += text.slice(end, body);
    end = endOf(text, body);
    marked += text.slice(body, end).replace(PREFIX, mark);
  }
  return marked + text.slice(end);
}

function mark(token: string, prefix?: string, space?: string, name?: string): string {
  if (prefix === undefined || name === undefined || isReserved(prefix) || isReserved(name)) return token;
  return `${prefix}${space}\0`;
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
