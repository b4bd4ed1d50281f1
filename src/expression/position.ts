import type { SyntaxNode } from '@lezer/common';
import { parse, type Syntax } from './fragments.js';
import { isReserved } from './names.js';
import { bodiesOf } from './scan.js';

/** Where a caret stands in an expression that may be half written. */
export interface Position {
  /** What can stand here: a value, an operator, a member of `base`, a key of it; `none`: nothing to offer. */
  readonly place: 'operand' | 'operator' | 'member' | 'key' | 'none';
  /** The word around the caret. */
  readonly from: number;
  readonly to: number;
  /** The expression up to the caret with a name in its place, and what its members are asked of. */
  readonly text: string;
  readonly base?: SyntaxNode | null;
  /** Where the "." or "[" before the word stands. */
  readonly dot: number;
  /** A "(" follows the word. */
  readonly called: boolean;
}

const TOKEN =
  /'(?:[^'\\]|\\[^])*(?:'|\\?$)|"(?:[^"\\]|\\[^])*(?:"|\\?$)|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|[\p{L}\p{Nl}\p{Sc}\p{Pc}][\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mn}\p{Mc}\p{Cf}]*|\S/gu;
const WORD_BEFORE = /[\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mn}\p{Mc}\p{Cf}]*$/u;
const WORD_AFTER = /^[\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mn}\p{Mc}\p{Cf}]*/u;
const STAND_IN = 'x';

/** The start of the expression that an offset is in, behind its `${`; nothing where it is in none. */
export function startOf(text: string, offset: number, syntax: Syntax): number | undefined {
  const before = text.slice(0, offset);
  if (syntax === 'mapping') {
    const start = before.lastIndexOf('${');
    const first = before.indexOf('${', before.lastIndexOf('}') + 1);
    return start === -1 || first === -1 ? undefined : first + 2;
  }
  // as JUEL reads it; the space cannot be the end of an expression that is open
  let open: number | undefined;
  for (const body of bodiesOf(`${before} `))
    open = body.from + body.text.length > before.length ? body.from : undefined;
  return open;
}

/** What can stand at an offset; `start` is where its expression begins, behind the `${`. */
export function positionAt(text: string, offset: number, start: number): Position {
  const before = text.slice(start, offset);
  const word = WORD_BEFORE.exec(before)?.[0] ?? '';
  const rest = text.slice(offset);
  const after = WORD_AFTER.exec(rest)?.[0] ?? '';
  const from = offset - word.length;
  const to = offset + after.length;
  const lead = before.slice(0, before.length - word.length);
  const tokens = [...lead.matchAll(TOKEN)];
  const last = tokens.at(-1);
  const at = {
    ...{ from, to, text: `\${${lead}${STAND_IN}`, dot: last ? start + last.index : from },
    called: /^\s*\(/.test(rest.slice(after.length))
  };
  if (isInside(last?.[0], last?.index, lead) || /^\d/.test(word)) return { ...at, place: 'none' };
  if (last?.[0] === '.') return { ...at, place: 'member', base: baseOf(at.text, 'PropertyName') };
  if (last?.[0] === '[' && endsOperand(tokens.at(-2)?.[0]))
    return { ...at, place: 'key', base: baseOf(at.text, 'Identifier') };
  return { ...at, place: endsOperand(last?.[0]) ? 'operator' : 'operand' };
}

// a quoted text that is not closed, or a number that the word would go on
function isInside(token: string | undefined, index = 0, lead = ''): boolean {
  if (token === undefined) return false;
  if (/^['"]/.test(token)) return token.length < 2 || token.at(-1) !== token[0] || isEscaped(token);
  return /^\.?\d/.test(token) && index + token.length === lead.length && token.endsWith('.');
}

const isEscaped = (token: string) => /^(?:[^\\]|\\[^])*\\.$/s.test(token) && token.length > 2;

function endsOperand(token: string | undefined): boolean {
  if (token === undefined) return false;
  if (/^['"\d)\]]|^\.\d/.test(token)) return true;
  return (
    /^[\p{L}\p{Nl}\p{Sc}\p{Pc}]/u.test(token) && (!isReserved(token) || /^(true|false|null)$/.test(token))
  );
}

/** What the name at the end of a text is a member or a key of. */
function baseOf(text: string, name: string): SyntaxNode | null {
  const node = parse(text).resolveInner(text.length, -1);
  if (node.name !== name) return null;
  const owner = node.parent;
  if (owner && /^(Member|MethodCall|Index|IndexCall)$/.test(owner.name)) return owner.getChild('Expression');
  return null;
}
