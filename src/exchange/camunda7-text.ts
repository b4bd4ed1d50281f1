import { fragmentsOf } from '../expression/fragments.js';
import { identifiersOf } from '../expression/identifiers.js';
import { METHOD_NAMES } from '../expression/methods.js';
import { partsOf } from '../expression/parts.js';
import { bodiesOf } from '../expression/scan.js';
import { checkSyntax } from '../expression/syntax.js';
import { JsonNumber } from '../model/json.js';

/** Why something has no word in Camunda 7, or none in ours; never leaves this room. */
export class Refused extends Error {
  /** What is refused, as it is written; absent: the whole entry. */
  readonly what: string | undefined;
  constructor(reason: string, what?: string) {
    super(reason);
    this.what = what;
  }
}

export const REASONS = {
  syntax: 'it is not an expression of the engine',
  function: 'Camunda 7 has no function of that name with the same meaning',
  method: 'it calls a method that not all engines have',
  name: 'it uses a name that Camunda 7 keeps for itself',
  null: 'Activiti fails on null',
  number: 'the number is too large',
  character: 'it holds a character that the file cannot',
  length: 'Camunda 7 keeps texts of up to 4,000 characters'
} as const;

/** What the engine gives these names to, beside the variables (`VariableScopeElResolver`). */
const ENGINE_NAMES = ['execution', 'task', 'caseExecution', 'authenticatedUserId'];
/** Methods of what both engines hold: Java's texts, numbers, lists, maps and dates. */
const METHODS = new Set([...METHOD_NAMES].flatMap(([receiver, names]) => (receiver === 'node' ? [] : names)));
/** What XML 1.0 cannot hold or changes on reading; a line break stands. */
const BROKEN = /(?!\n)[\p{Cc}\p{Cs}\ufffe\uffff]/u;

/** A literal text of JUEL. */
export const quote = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** The text of a literal that {@link quote} wrote, or any other of JUEL; `undefined` where it is none. */
export function unquote(literal: string): string | undefined {
  const found = /^\s*(?:'((?:[^'\\]|\\[\\'])*)'|"((?:[^"\\]|\\[\\"])*)")\s*$/.exec(literal);
  return found ? (found[1] ?? found[2] ?? '').replace(/\\([^])/g, '$1') : undefined;
}

/** Throws where a text would not come back from an XML file as it is; a tab only in an attribute. */
export function checkCharacters(text: string, allowed = ''): string {
  if (BROKEN.test(allowed ? text.replaceAll(allowed, '') : text)) throw new Refused(REASONS.character);
  return text;
}

/** A number as JUEL reads it: a Long, or a Double. */
export function numberText(value: number | JsonNumber): string {
  const text = value instanceof JsonNumber ? value.source : JSON.stringify(value);
  const fits = /^-?\d+$/.test(text)
    ? BigInt.asIntN(64, BigInt(text)) === BigInt(text) && BigInt(text) > -(2n ** 63n)
    : Number.isFinite(Number(text));
  if (!fits) throw new Refused(REASONS.number, text);
  return text;
}

/** The number that an expression consists of. */
export function readNumber(body: string): number | JsonNumber | undefined {
  const text = body.trim();
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text)) return;
  return String(Number(text)) === text ? Number(text) : new JsonNumber(text);
}

// the engine trims what it reads, evaluates #{…} too, and takes a backslash for an escape
const isPlain = (text: string, first: boolean, last: boolean) =>
  !/[$#]\{|\\/.test(text) && !(first && /^[\0- ]/.test(text)) && !(last && /[\0- ]$/.test(text));

const literal = (text: string, first = true, last = true) =>
  text !== '' && isPlain(text, first, last) ? text : `\${${quote(text)}}`;

/** A text that Camunda 7 takes as it is. */
export const staticText = (text: string): string => literal(checkCharacters(text, '\t'));

/** A text with `${…}` as Camunda 7 evaluates it: what stands around them is kept as it is. */
export function expressionText(text: string): string {
  checkCharacters(text, '\t');
  const parts = partsOf(text);
  const written = parts.map(({ kind, text: part }, at) =>
    kind === 'expression' ? checkMeaning(part) : literal(part, at === 0, at === parts.length - 1)
  );
  return written.join('') || "${''}";
}

/** Throws where one `${…}` does not mean the same to Activiti and to Camunda 7. */
function checkMeaning(expression: string): string {
  const [error] = checkSyntax(expression);
  const [fragment, ...more] = fragmentsOf(expression, 'condition');
  const evaluated = fragment?.tree.topNode.firstChild;
  if (error || !fragment || more.length > 0 || evaluated?.to !== expression.length)
    throw new Refused(REASONS.syntax, expression);
  evaluated.cursor().iterate(({ name, node }) => {
    const word = (of: string) => {
      const child = node.getChild(of);
      return child ? fragment.text.slice(child.from, child.to).trim() : '';
    };
    const takesNone = !node.getChild('Arguments')?.getChildren('Expression').length;
    if (name === 'NamespaceCall' || (name === 'Call' && !(word('FunctionName') === 'now' && takesNone)))
      throw new Refused(REASONS.function, expression);
    if (name === 'IndexCall' || (name === 'MethodCall' && !METHODS.has(word('PropertyName'))))
      throw new Refused(REASONS.method, expression);
  });
  if (identifiersOf(expression).some((name) => ENGINE_NAMES.includes(name)))
    throw new Refused(REASONS.name, expression);
  return expression;
}

/** What a text of Camunda 7 says: static, or with expressions. */
export type ReadText =
  | { readonly kind: 'value'; readonly value: string | number | boolean | JsonNumber }
  | { readonly kind: 'expression'; readonly value: string };

/** Reads a text of Camunda 7; throws where we have no word for it. */
export function readText(text: string): ReadText {
  const bodies = [...bodiesOf(text)];
  const [only] = bodies;
  if (bodies.length === 1 && only?.from === 2 && only.text.length === text.length - 2) {
    const value = readLiteral(only.text.slice(0, -1));
    if (value !== undefined) return { kind: 'value', value };
  }
  let read = '';
  let end = 0;
  const expressions: string[] = [];
  for (const { from, text: body } of bodies) {
    read += unescaped(text.slice(end, from - 2));
    end = from + body.length;
    const known = unquote(body.slice(0, -1));
    if (known === undefined) expressions.push(checkMeaning(`\${${body}`));
    read += known ?? `\${${body}`;
  }
  read += unescaped(text.slice(end));
  if (expressions.length === 0) return { kind: 'value', value: read };
  const evaluated = partsOf(read).filter(({ kind }) => kind === 'expression');
  if (evaluated.map((part) => part.text).join('\n') !== expressions.join('\n'))
    throw new Refused(REASONS.syntax, text);
  return { kind: 'expression', value: read };
}

const unescaped = (text: string) => text.replace(/\\([$#]\{)/g, '$1');

/** The static value that the inside of an expression is. */
export function readLiteral(body: string): string | number | boolean | JsonNumber | undefined {
  const word = body.trim();
  return word === 'true' || word === 'false' ? word === 'true' : (readNumber(body) ?? unquote(body));
}
