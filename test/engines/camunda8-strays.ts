import type { SyntaxNode } from '@lezer/common';
import { compute, type Lookup } from '../../src/expression/evaluate.js';
import { fragmentsOf } from '../../src/expression/fragments.js';
import { partsOf, isWholeExpression } from '../../src/expression/parts.js';
import { isMap, JsonNode, numberOf, textOf, type ElValue } from '../../src/expression/values.js';
import { JsonNumber, textsIn, type JsonValue } from '../../src/model/json.js';

/** Where an evaluation leaves the ground that unified EL and FEEL have in common. */
export type Stray =
  | 'null'
  | 'conversion'
  | 'decimals'
  | 'objects in texts'
  | 'numbers of JSON'
  | 'empty objects'
  | 'replacement'
  | 'beyond 64 bits';

const ARITHMETIC: readonly string[] = ['+', '-', '*', '/', 'div'];
const LOGIC: readonly string[] = ['and', 'or', '&&', '||'];

function typeOf(value: ElValue): string {
  if (value === null) return 'null';
  if (numberOf(value) !== undefined) return 'number';
  if (Array.isArray(value)) return 'list';
  return typeof value;
}

function* nodesIn(node: SyntaxNode): Generator<SyntaxNode, void> {
  if (node.type.is('Expression')) yield node;
  for (let child = node.firstChild; child; child = child.nextSibling) yield* nodesIn(child);
}

/** The strays of one `${…}` as a whole. */
function* straysOfExpression(expression: string, lookup: Lookup): Generator<Stray, void> {
  const [fragment] = fragmentsOf(expression, 'condition');
  if (!fragment) return;
  for (const node of nodesIn(fragment.tree.topNode)) {
    const word = node.getChild('Operator');
    const operator = word ? fragment.text.slice(word.from, word.to) : node.name;
    yield* straysOf(node, operator, lookup, fragment.text);
  }
}

/** A value, or that there is none. */
function evaluateAt(text: string, lookup: Lookup): { value: ElValue } | { reason: string } {
  const computed = compute(`\${${text}}`, lookup, { objects: 'map', functions: false });
  return computed.ok ? { value: computed.value } : { reason: computed.reason };
}

function* straysOf(node: SyntaxNode, operator: string, lookup: Lookup, text: string): Generator<Stray, void> {
  const at = (each: SyntaxNode) => evaluateAt(text.slice(each.from, each.to), lookup);
  const self = at(node);
  if ('reason' in self) yield /no variable|has no "/.test(self.reason) ? 'null' : 'conversion';
  const operands = node.getChildren('Expression').map(at);
  const values = operands.flatMap((each) => ('value' in each ? [each.value] : []));
  if (node.name === 'Member' || node.name === 'Index') {
    if ('value' in self && self.value === null) yield 'null';
    if (values[0] instanceof JsonNode) yield 'numbers of JSON';
  }
  if (node.name === 'Binary') yield* straysOfBinary(operator, values);
  if (node.name === 'Choice' || operator === '!' || operator === 'not') yield* truths(values.slice(0, 1));
  if (operator === '-' && node.name === 'Unary') yield* numbers(values);
  if (operator === 'empty' && values[0] !== undefined && isMap(values[0])) yield 'empty objects';
  if (operator === 'empty' && values[0] instanceof JsonNode) yield 'empty objects';
}

function* truths(values: readonly ElValue[]): Generator<Stray, void> {
  for (const value of values) if (typeof value !== 'boolean') yield value === null ? 'null' : 'conversion';
}

function* numbers(values: readonly ElValue[]): Generator<Stray, void> {
  for (const value of values) {
    const number = numberOf(value);
    if (number === undefined) yield value === null ? 'null' : 'conversion';
    else if (typeof number === 'number') yield 'decimals';
    else if (number > 2n ** 53n || number < -(2n ** 53n)) yield 'beyond 64 bits';
  }
}

function* straysOfBinary(operator: string, values: readonly ElValue[]): Generator<Stray, void> {
  if (LOGIC.includes(operator)) return yield* truths(values);
  if (ARITHMETIC.includes(operator)) {
    if (operator === '/' || operator === 'div') yield 'decimals';
    return yield* numbers(values);
  }
  const types = values.map(typeOf);
  const isEquality = /^(==|!=|eq|ne)$/.test(operator);
  if (types.includes('null') && !isEquality) yield 'null';
  if (!types.includes('null') && new Set(types).size > 1) yield 'conversion';
  if (!isEquality && types.some((type) => type === 'list' || type === 'object' || type === 'boolean'))
    yield 'conversion';
}

function* straysInText(value: ElValue): Generator<Stray, void> {
  if (value === null) yield 'null';
  const number = numberOf(value);
  if (typeof number === 'number') yield 'decimals';
  if (value !== null && typeof value === 'object' && !(value instanceof JsonNumber)) yield 'objects in texts';
  if (/[$\\]/.test(textOf(value))) yield 'replacement';
}

/** Everything in which an evaluation of a mapping's value differs between the two languages. */
export function straysIn(value: JsonValue, lookup: Lookup): Set<Stray> {
  const found = new Set<Stray>();
  for (const text of textsIn(value)) {
    for (const part of partsOf(text)) {
      if (part.kind === 'text') continue;
      for (const stray of straysOfExpression(part.text, lookup)) found.add(stray);
      const whole = evaluateAt(part.text.slice(2, -1), lookup);
      if (!isWholeExpression(text) && 'value' in whole)
        for (const stray of straysInText(whole.value)) found.add(stray);
    }
  }
  return found;
}
