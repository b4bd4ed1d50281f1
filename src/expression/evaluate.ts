import type { SyntaxNode } from '@lezer/common';
import type { JsonValue } from '../model/json.js';
import { checkSyntax } from './syntax.js';
import { toBoolean } from './coerce.js';
import { fragmentsOf } from './fragments.js';
import { readIndex, readMember } from './members.js';
import { invoke } from './methods.js';
import { binary, unary } from './operators.js';
import { DateValue, ElError, fromJson, JsonNode, toJson, type ElValue } from './values.js';

/** What an expression refers to: the value of a name, `undefined` where there is none. */
export type Lookup = (name: string) => JsonValue | DateValue | JsonNode | undefined;

export interface EvaluateOptions {
  /**
   * `node` (default): objects are held as process variables of type `json` are (Jackson nodes), so a
   * missing member fails and a whole number in them reads as text; `map`: as a connector returns them.
   */
  readonly objects?: 'node' | 'map';
  /** The engine knows `now()` and `list(…)`; true where it is not given. */
  readonly functions?: boolean;
  /** The clock of `now()`. */
  readonly now?: () => Date;
}

/** `invalid`: not even a valid expression, which the engine finds out before it looks at any value. */
export interface Failure {
  readonly ok: false;
  readonly reason: string;
  readonly invalid: boolean;
}

export type Evaluated = { readonly ok: true; readonly value: JsonValue } | Failure;
export type Computed = { readonly ok: true; readonly value: ElValue } | Failure;

/** Deeper nested expressions fail: on the engine they overflow its stack. */
const MAX_NESTING = 500;

/**
 * Evaluates one expression, `${…}` with nothing around it, as JUEL of Activiti does (EL 2.2 with calls of
 * methods). Never throws, runs nothing of the host: reads own properties and calls listed methods only.
 */
export function evaluate(expression: string, lookup: Lookup, options: EvaluateOptions = {}): Evaluated {
  const computed = compute(expression, lookup, options);
  return computed.ok ? { ok: true, value: toJson(computed.value) } : computed;
}

/** As {@link evaluate}, with the value as the engine holds it. */
export function compute(expression: string, lookup: Lookup, options: EvaluateOptions = {}): Computed {
  const text = expression.trim();
  const [error] = checkSyntax(text);
  if (error) return { ok: false, reason: error.message, invalid: true };
  const [fragment] = fragmentsOf(text, 'condition');
  const node = fragment?.tree.topNode.firstChild;
  if (!fragment || node?.name !== 'Eval' || node.to !== text.length) {
    return { ok: false, reason: 'this is not one expression', invalid: true };
  }
  const run = new Run(fragment.text, lookup, options);
  const wrong = run.wrongFunction(node);
  if (wrong) return { ok: false, reason: `there is no such function "${wrong}"`, invalid: true };
  try {
    return { ok: true, value: run.value(node.getChild('Expression'), 0) };
  } catch (reason) {
    return {
      ok: false,
      reason: reason instanceof ElError ? reason.message : 'it cannot be evaluated',
      invalid: false
    };
  }
}

/** One evaluation of one text. */
class Run {
  readonly #text: string;
  readonly #lookup: Lookup;
  readonly #nodes: boolean;
  readonly #functions: boolean;
  readonly #now: () => Date;

  constructor(text: string, lookup: Lookup, options: EvaluateOptions) {
    this.#text = text;
    this.#lookup = lookup;
    this.#nodes = options.objects !== 'map';
    this.#functions = options.functions ?? true;
    this.#now = options.now ?? (() => new Date());
  }

  /** A function that there is not, or not with so many arguments: the engine finds it before it evaluates. */
  wrongFunction(root: SyntaxNode): string | undefined {
    let wrong: string | undefined;
    root.cursor().iterate(({ name, node }) => {
      if (name === 'NamespaceCall')
        wrong ??= `${this.#child(node, 'Namespace')}:${this.#child(node, 'FunctionName')}`;
      if (name !== 'Call') return;
      const called = this.#child(node, 'FunctionName');
      const count = node.getChild('Arguments')?.getChildren('Expression').length ?? 0;
      const known = called === 'list' || (called === 'now' && count === 0);
      if (!this.#functions || !known) wrong ??= called;
    });
    return wrong;
  }

  value(node: SyntaxNode | null | undefined, depth: number): ElValue {
    if (!node || depth > MAX_NESTING) throw new ElError('the expression is nested too deep');
    const part = (index: number) => this.value(node.getChildren('Expression')[index], depth + 1);
    switch (node.name) {
      case 'Identifier':
        return this.#variable(this.#word(node));
      case 'Paren':
        return part(0);
      case 'Member':
        return readMember(part(0), this.#child(node, 'PropertyName'));
      case 'Index':
        return this.#index(node, depth);
      case 'MethodCall':
      case 'IndexCall':
        return this.#method(node, depth);
      case 'Call':
        return this.#function(node, depth);
      case 'Unary':
        return unary(unaryName(this.#child(node, 'Operator')), part(0));
      case 'Binary':
        return this.#binary(this.#child(node, 'Operator'), part);
      case 'Choice':
        return toBoolean(part(0)) ? part(1) : part(2);
      default:
        return literal(node.name, this.#word(node));
    }
  }

  #word(node: SyntaxNode): string {
    return this.#text.slice(node.from, node.to);
  }

  #child(node: SyntaxNode, name: string): string {
    const child = node.getChild(name);
    return child ? this.#word(child) : '';
  }

  #variable(name: string): ElValue {
    const value = this.#lookup(name);
    if (value === undefined) throw new ElError(`there is no variable "${name}"`);
    return value instanceof DateValue || value instanceof JsonNode ? value : fromJson(value, this.#nodes);
  }

  #index(node: SyntaxNode, depth: number): ElValue {
    const [base, key] = node.getChildren('Expression');
    const value = this.value(base, depth + 1);
    return value === null ? null : readIndex(value, this.value(key, depth + 1));
  }

  #method(node: SyntaxNode, depth: number): ElValue {
    const [base, key] = node.getChildren('Expression');
    const value = this.value(base, depth + 1);
    if (value === null) return null;
    const name = node.name === 'MethodCall' ? this.#child(node, 'PropertyName') : this.value(key, depth + 1);
    if (typeof name !== 'string') throw new ElError('the name of a method is missing');
    return invoke(value, name, this.#arguments(node, depth));
  }

  #arguments(node: SyntaxNode, depth: number): ElValue[] {
    const list = node.getChild('Arguments')?.getChildren('Expression') ?? [];
    return list.map((argument) => this.value(argument, depth + 1));
  }

  #function(node: SyntaxNode, depth: number): ElValue {
    const values = this.#arguments(node, depth);
    if (this.#child(node, 'FunctionName') === 'now') return this.#now();
    if (values.includes(null)) throw new ElError('list(…) takes no null');
    return values.map(toJson);
  }

  #binary(operator: string, part: (index: number) => ElValue): ElValue {
    if (operator === '&&' || operator === 'and') return toBoolean(part(0)) && toBoolean(part(1));
    if (operator === '||' || operator === 'or') return toBoolean(part(0)) || toBoolean(part(1));
    return binary(operator, part(0), part(1));
  }
}

const unaryName = (operator: string) => (operator === '!' ? 'not' : operator);

function literal(kind: string, text: string): ElValue {
  if (kind === 'Number') return /^\d+$/.test(text) ? BigInt(text) : Number(text);
  if (kind === 'String') return text.slice(1, -1).replace(/\\([^])/g, '$1');
  if (kind === 'BooleanLiteral') return text === 'true';
  return null;
}
