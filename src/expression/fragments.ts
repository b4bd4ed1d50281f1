import type { Tree } from '@lezer/common';
import { parser } from './parser.js';
import { bodiesOf, markNamespaces, stretchesOf, type Stretch, type Syntax } from './scan.js';

export type { Syntax };

/** A stretch of a text that is parsed by itself. */
export interface Fragment extends Stretch {
  readonly tree: Tree;
}

// a task is checked as a whole at every key, and nearly all of its texts are those of the key before
const PARSED_AT_MOST = 500;
const KEPT_UP_TO = 1000;
const parsed = new Map<string, Tree>();

/** The tree of one stretch. */
export function parse(text: string): Tree {
  const known = parsed.get(text);
  if (known) return known;
  if (parsed.size >= PARSED_AT_MOST) parsed.clear();
  const tree = parser.parse(marked(text));
  if (text.length <= KEPT_UP_TO) parsed.set(text, tree);
  return tree;
}

/** Parses what is evaluated in a text. */
export function fragmentsOf(text: string, syntax: Syntax): Fragment[] {
  return stretchesOf(text, syntax).map(({ from, text }) => ({ from, text, tree: parse(text) }));
}

// the grammar knows a namespace by this character, which a text cannot bring along
const MARK = '\0';
// the parser reads whole characters, and stops at half of one
const HALF_CHARACTER = /\p{Cs}/gu;

function marked(source: string): string {
  const text = source.replaceAll(MARK, '\x01').replace(HALF_CHARACTER, '\ufffd');
  let marked = '';
  let end = 0;
  for (const body of bodiesOf(text)) {
    marked += text.slice(end, body.from) + markNamespaces(body.text, MARK);
    end = body.from + body.text.length;
  }
  return marked + text.slice(end);
}
