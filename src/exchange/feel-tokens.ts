import { parseJson } from '../model/json-reader.js';
import { FeelError } from './feel-pieces.js';

/** A token of FEEL: a text, a number, a name, the start of a call, or a sign. */
export interface Token {
  readonly kind: 'text' | 'number' | 'name' | 'quoted' | 'call' | 'sign';
  readonly text: string;
}

/** The functions of FEEL that a translation uses; names of some are of two words. */
const FUNCTIONS =
  'string join|string length|upper case|lower case|starts with|ends with|list contains|contains|count|trim|not|string';

const TOKEN = new RegExp(
  [
    '\\s+',
    '(?<text>"(?:[^"\\\\]|\\\\.)*")',
    '(?<number>\\d+(?:\\.\\d+)?)',
    `(?<call>(?:${FUNCTIONS})\\()`,
    '(?<name>[\\p{L}_][\\p{L}\\p{Nd}_]*)',
    '`(?<quoted>[^`]+)`',
    '(?<sign>!=|<=|>=|[-+*/=<>()[\\]{},.:])'
  ].join('|'),
  'uy'
);
const KINDS = ['text', 'number', 'call', 'name', 'quoted', 'sign'] as const;

/** The tokens of an expression; `undefined` where it is made of others than a translation is. */
export function tokensOf(source: string): Token[] | undefined {
  const tokens: Token[] = [];
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < source.length;) {
    const groups = TOKEN.exec(source)?.groups;
    if (!groups) return undefined;
    const kind = KINDS.find((each) => groups[each] !== undefined);
    if (kind) tokens.push({ kind, text: groups[kind] ?? '' });
  }
  return tokens;
}

/** What a text in quotes holds; only escapes that JSON has too are read. */
export function textOf(token: string): string {
  try {
    return parseJson(token) as string;
  } catch {
    throw new FeelError('a text with other escapes');
  }
}
