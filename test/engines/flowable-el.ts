import type { SyntaxNode } from '@lezer/common';
import { toText } from '../../src/expression/coerce.js';
import { compute } from '../../src/expression/evaluate.js';
import { fragmentsOf, type Fragment } from '../../src/expression/fragments.js';
import { isWholeExpression, partsOf } from '../../src/expression/parts.js';
import { DateValue, JsonNode, toJson, type ElValue } from '../../src/expression/values.js';
import { getOwn, isObject, JsonNumber, type JsonValue } from '../../src/model/json.js';

/** What a name stands for; null where there is nothing. */
export type Held = (name: string) => JsonValue | DateValue | JsonNode;

/** Flowable fails where it computes it. */
export const FAILS = Symbol('fails');
export type Predicted = JsonValue | typeof FAILS;

type Bound = JsonValue | DateValue | JsonNode | undefined;

/**
 * One expression of Flowable, whose JSON stays trees of Jackson: members may be missing and keep their type, and lists
 * have the methods of trees alone. Each member is computed here and stands as a name in what is left for the evaluator.
 */
class Expression {
  readonly #fragment: Fragment;
  readonly #held: Held;
  readonly #bound = new Map<string, Bound>();

  constructor(fragment: Fragment, held: Held) {
    this.#fragment = fragment;
    this.#held = held;
  }

  value(): ElValue | typeof FAILS {
    const body = this.#fragment.tree.topNode.firstChild?.getChild('Expression');
    if (!body) return FAILS;
    return this.#computed(this.#rewritten(body));
  }

  #lookup = (name: string): Bound => {
    const bound = this.#bound.has(name) ? this.#bound.get(name) : this.#held(name);
    return bound !== undefined && isTree(bound) ? new JsonNode(bound) : bound;
  };

  #computed(text: string): ElValue | typeof FAILS {
    const computed = compute(`\${${text}}`, this.#lookup, { objects: 'map', functions: false });
    return computed.ok ? computed.value : FAILS;
  }

  #text({ from, to }: SyntaxNode): string {
    return this.#fragment.text.slice(from, to);
  }

  /** The text of a part, with a name in the place of each member. */
  #rewritten(node: SyntaxNode): string {
    if (node.name === 'Member' || node.name === 'Index' || isMethodOfTrees(this.#method(node)))
      return this.#named(node);
    let [text, end] = ['', node.from];
    for (let child = node.firstChild; child; child = child.nextSibling) {
      text += this.#fragment.text.slice(end, child.from) + this.#rewritten(child);
      end = child.to;
    }
    return text + this.#fragment.text.slice(end, node.to);
  }

  #method(node: SyntaxNode): string {
    const name = node.name === 'MethodCall' ? node.getChild('PropertyName') : null;
    return name ? this.#text(name) : '';
  }

  #named(node: SyntaxNode): string {
    const [base, key] = node.getChildren('Expression');
    const of = base ? this.#computed(this.#rewritten(base)) : FAILS;
    const method = this.#method(node);
    const isTreeOf = of !== FAILS && of instanceof JsonNode;
    if (method && !isTreeOf) return `${base ? this.#rewritten(base) : ''}.${method}()`;
    const name = `member${String(this.#bound.size)}`;
    const place = node.getChild('PropertyName');
    const at = key ? this.#computed(this.#rewritten(key)) : place ? this.#text(place) : FAILS;
    const bound = method && isTreeOf ? sizeOf(of.json, method) : memberOf(of, at);
    this.#bound.set(name, bound);
    return name;
  }
}

const isMethodOfTrees = (method: string) => method === 'size' || method === 'isEmpty';
const isTree = (value: Bound): value is JsonValue =>
  Array.isArray(value) ||
  (isObject(value) &&
    !(value instanceof JsonNumber) &&
    !(value instanceof JsonNode) &&
    !(value instanceof DateValue));

function sizeOf(json: JsonValue, method: string): JsonValue {
  const size = isObject(json) || Array.isArray(json) ? Object.keys(json).length : 0;
  return method === 'size' ? size : size === 0;
}

/** `undefined`: Flowable fails there. */
function memberOf(base: ElValue | typeof FAILS, key: ElValue | typeof FAILS): Bound {
  if (base === FAILS || key === FAILS) return undefined;
  if (base === null || key === null) return null;
  if (!(base instanceof JsonNode)) return undefined;
  const { json } = base;
  if (!Array.isArray(json)) return isObject(json) ? (getOwn(json, toText(key)) ?? null) : null;
  const place = toText(key);
  return /^\d+$/.test(place) ? (json[Number(place)] ?? null) : null;
}

/** What Flowable makes of a text with `${…}`. */
export function predictText(text: string, held: Held): Predicted {
  const values = partsOf(text).map(({ kind, text: part }) => {
    if (kind === 'text') return part;
    const [fragment] = fragmentsOf(part, 'condition');
    return fragment ? new Expression(fragment, held).value() : FAILS;
  });
  const [first] = values;
  if (values.includes(FAILS)) return FAILS;
  if (isWholeExpression(text)) return toJson(first as ElValue);
  return values.map((each) => (each === FAILS ? '' : toText(each))).join('');
}
