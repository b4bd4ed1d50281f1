import type { SyntaxNode } from '@lezer/common';
import { fragmentsOf } from '../../src/expression/fragments.js';
import { isWholeExpression, partsOf } from '../../src/expression/parts.js';
import { equalJson, getOwn, isObject, stringifyJson, type JsonValue } from '../../src/model/json.js';
import { plain } from './compare.js';

/** What a name stands for; null where there is nothing. */
export type Scope = (name: string) => JsonValue;

type Truth = boolean | null;

/** FEEL's `string(…)`. */
function textOf(value: JsonValue): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? nested(value) : String(value);
}

function nested(value: JsonValue): string {
  if (typeof value === 'string') return `"${value.replaceAll('"', '\\"')}"`;
  if (Array.isArray(value)) return `[${value.map(nested).join(', ')}]`;
  if (!isObject(value)) return stringifyJson(value);
  const members = Object.entries(value).map(([key, each]) => `${key}:${nested(each)}`);
  return `{${members.join(', ')}}`;
}

const both = <T extends 'string' | 'number'>(type: T, a: JsonValue, b: JsonValue) =>
  typeof a === type && typeof b === type;

const kindOf = (value: JsonValue) => (Array.isArray(value) ? 'list' : typeof value);

function equality(a: JsonValue, b: JsonValue): Truth {
  if (a === null || b === null) return a === b;
  return kindOf(a) === kindOf(b) ? equalJson(a, b) : null;
}

function arithmetic(sign: string, a: JsonValue, b: JsonValue): JsonValue {
  if (sign === '+' && typeof a === 'string' && typeof b === 'string') return a + b;
  if (typeof a !== 'number' || typeof b !== 'number') return null;
  if (sign === '+') return a + b;
  if (sign === '-') return a - b;
  if (sign === '*') return a * b;
  return b === 0 ? null : a / b;
}

function comparison(sign: string, a: JsonValue, b: JsonValue): Truth {
  if (a === null || b === null || !(both('number', a, b) || both('string', a, b))) return null;
  const [less, same] = [a < b, a === b];
  if (sign.startsWith('l') || sign.startsWith('<')) return less || (same && /e|=/.test(sign));
  return (!less && !same) || (same && /e|=/.test(sign));
}

function logic(isAnd: boolean, a: JsonValue, b: JsonValue): Truth {
  const decides = !isAnd;
  if (a === decides || b === decides) return decides;
  return a === isAnd && b === isAnd ? isAnd : null;
}

const not = (value: Truth): Truth => (value === null ? null : !value);

function binary(sign: string, a: JsonValue, b: JsonValue): JsonValue {
  if (/^(?:&&|and)$/.test(sign)) return logic(true, a, b);
  if (/^(?:\|\||or)$/.test(sign)) return logic(false, a, b);
  if (/^(?:==|eq)$/.test(sign)) return equality(a, b);
  if (/^(?:!=|ne)$/.test(sign)) return not(equality(a, b));
  return /^(?:[-+*/]|div)$/.test(sign) ? arithmetic(sign, a, b) : comparison(sign, a, b);
}

function member(base: JsonValue, name: string): JsonValue {
  if (Array.isArray(base)) return base.map((each) => member(each, name));
  return isObject(base) ? (getOwn(base, name) ?? null) : null;
}

function method(base: JsonValue, name: string, [argument = null]: readonly JsonValue[]): JsonValue {
  if (name === 'equals') return equality(base, argument);
  if (name === 'isEmpty') return Array.isArray(base) ? base.length === 0 : equality(base, '');
  if (name === 'size') return Array.isArray(base) ? base.length : null;
  if (typeof base !== 'string') return null;
  if (name === 'length') return base.length;
  if (name === 'toUpperCase') return base.toUpperCase();
  if (name === 'toLowerCase') return base.toLowerCase();
  if (name === 'trim') return base.trim();
  if (typeof argument !== 'string') return null;
  if (name === 'startsWith') return base.startsWith(argument);
  if (name === 'endsWith') return base.endsWith(argument);
  return name === 'contains' ? base.includes(argument) : base + argument;
}

/** One expression, which is read as unified EL and means what FEEL says: all that goes wrong is null. */
class Expression {
  readonly #text: string;
  readonly #scope: Scope;

  constructor(text: string, scope: Scope) {
    this.#text = text;
    this.#scope = scope;
  }

  value(node: SyntaxNode | null | undefined): JsonValue {
    const parts = (node?.getChildren('Expression') ?? []).map((each) => () => this.value(each));
    const part = (at: number) => parts[at]?.() ?? null;
    switch (node?.name) {
      case 'Identifier':
        return plain(this.#scope(this.#word(node)));
      case 'Paren':
        return part(0);
      case 'Member':
        return member(part(0), this.#child(node, 'PropertyName'));
      case 'Index':
        return this.#index(part(0), part(1));
      case 'MethodCall':
        return method(part(0), this.#child(node, 'PropertyName'), this.#arguments(node));
      case 'Unary':
        return this.#unary(this.#child(node, 'Operator'), part(0));
      case 'Binary':
        return binary(this.#child(node, 'Operator'), part(0), part(1));
      case 'Choice':
        return part(0) === true ? part(1) : part(2);
      default:
        return node ? this.#literal(node) : null;
    }
  }

  #literal(node: SyntaxNode): JsonValue {
    const word = this.#word(node);
    if (node.name === 'Number') return Number(word);
    if (node.name === 'String') return word.slice(1, -1).replace(/\\([^])/g, '$1');
    return node.name === 'BooleanLiteral' ? word === 'true' : null;
  }

  #unary(sign: string, value: JsonValue): JsonValue {
    if (sign === '-') return typeof value === 'number' ? -value : null;
    if (sign !== 'empty') return not(equality(value, true));
    return value === null || value === '' || (Array.isArray(value) && value.length === 0);
  }

  #index(base: JsonValue, key: JsonValue): JsonValue {
    if (typeof key === 'string') return member(base, key);
    return Array.isArray(base) && typeof key === 'number' ? (base[key] ?? null) : null;
  }

  #word({ from, to }: SyntaxNode): string {
    return this.#text.slice(from, to);
  }

  #child(node: SyntaxNode, name: string): string {
    const child = node.getChild(name);
    return child ? this.#word(child) : '';
  }

  #arguments(node: SyntaxNode): JsonValue[] {
    const all = node.getChild('Arguments')?.getChildren('Expression') ?? [];
    return all.map((each) => this.value(each));
  }
}

function evaluated(text: string, scope: Scope): JsonValue {
  const [fragment] = fragmentsOf(text, 'condition');
  const body = fragment?.tree.topNode.firstChild?.getChild('Expression');
  return fragment ? new Expression(fragment.text, scope).value(body) : null;
}

/** What Camunda 8 makes of a value of a mapping, with `${…}` in the texts in it. */
export function predictFeel(value: JsonValue, scope: Scope): JsonValue {
  if (Array.isArray(value)) return value.map((each) => predictFeel(each, scope));
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, predictFeel(each, scope)]));
  if (typeof value !== 'string') return value;
  if (isWholeExpression(value)) return evaluated(value, scope);
  const texts = partsOf(value).map(({ kind, text }) => (kind === 'text' ? text : evaluated(text, scope)));
  return texts.map((each) => (each === null ? '' : textOf(each))).join('');
}
