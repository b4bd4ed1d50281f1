import { compute, type Computed } from '../expression/evaluate.js';
import { isWholeExpression, partsOf } from '../expression/parts.js';
import { textOf, toJson, type DateValue, type JsonNode } from '../expression/values.js';
import { isObject, setOwn, type JsonObject, type JsonValue } from '../model/json.js';
import { EngineError } from './evaluate-engine.js';

/** Names and values that expressions can refer to. */
export type Variables = ReadonlyMap<string, JsonValue>;

/** Where expressions look, one after another, until one evaluation succeeds as a whole. */
export interface Source {
  readonly variables: Variables;
  /** What Java has in the place of the JSON value of a variable; absent: text, number, list or map. */
  readonly held?: (name: string, value: JsonValue) => DateValue | JsonNode | JsonValue;
}

export interface ResolveOptions {
  readonly sources: readonly Source[];
  readonly keepsUnresolved: boolean;
  readonly functions: boolean;
  readonly now?: () => Date;
  /** Told of each expression that has no value, and why. */
  readonly unresolved: (expression: string, reason: string) => void;
}

/**
 * Resolves every `${…}` of a value: in texts, in lists and objects to any depth, never in keys (Activiti
 * `ExpressionResolver`). A text that is one expression takes its value; in others each is replaced by its
 * text. Throws an {@link EngineError} where an expression within a text cannot even be parsed.
 */
export function resolve(value: JsonValue, options: ResolveOptions): JsonValue {
  if (typeof value === 'string') return resolveText(value, options);
  if (Array.isArray(value)) return value.map((item) => resolve(item, options));
  if (!isObject(value)) return value;
  const resolved: JsonObject = {};
  for (const key of Object.keys(value)) setOwn(resolved, key, resolve(value[key] as JsonValue, options));
  return resolved;
}

/** A value that holds `${…}` at any depth. */
export function holdsExpression(value: JsonValue): boolean {
  if (typeof value === 'string') return partsOf(value).some(({ kind }) => kind === 'expression');
  if (Array.isArray(value)) return value.some(holdsExpression);
  return isObject(value) && Object.values(value).some(holdsExpression);
}

function resolveText(text: string, options: ResolveOptions): JsonValue {
  if (text.trim() === '') return text;
  if (!isWholeExpression(text)) return resolveParts(text, options);
  const computed = evaluate(text, options);
  if (computed.ok) return toJson(computed.value);
  options.unresolved(text, computed.reason);
  return options.keepsUnresolved ? text : null;
}

function resolveParts(text: string, options: ResolveOptions): string {
  const unresolved = (part: string, reason: string) => {
    options.unresolved(part, reason);
    return options.keepsUnresolved ? part : '';
  };
  return partsOf(text)
    .map(({ kind, text: part }) => {
      if (kind === 'text') return part;
      const computed = evaluate(part, options);
      if (!computed.ok && computed.invalid)
        throw new EngineError(`Error parsing '${part}': ${computed.reason}`);
      if (!computed.ok) return unresolved(part, computed.reason);
      const expanded = expandReplacement(textOf(computed.value), part);
      return (
        expanded ??
        unresolved(part, 'its value holds "$" or "\\", which the engine cannot insert into a text')
      );
    })
    .join('');
}

function evaluate(expression: string, options: ResolveOptions): Computed {
  const { functions, now } = options;
  let computed: Computed = { ok: false, reason: 'there are no variables', invalid: false };
  for (const source of options.sources) {
    computed = compute(expression, (name) => lookUp(source, name), {
      objects: 'map',
      functions,
      ...(now ? { now } : {})
    });
    if (computed.ok) break;
  }
  return computed;
}

function lookUp({ variables, held }: Source, name: string): JsonValue | DateValue | JsonNode | undefined {
  const value = variables.get(name);
  return value === undefined || !held ? value : held(name, value);
}

/**
 * What Java's `Matcher.appendReplacement` makes of a text that nobody quoted: `\` takes the next character
 * as it is, `$0` and `$1` stand for the whole expression, `$2` for its inside; anything else after `$`, or
 * nothing after either, is an exception (`undefined`).
 */
function expandReplacement(text: string, expression: string): string | undefined {
  const groups = [expression, expression, expression.slice(2, -1)];
  let expanded = '';
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (char !== '\\' && char !== '$') {
      expanded += char;
      continue;
    }
    const next = text.charAt(++index);
    const inserted = char === '\\' ? next : groups[/^[0-2]$/.test(next) ? Number(next) : -1];
    if (!next || inserted === undefined) return undefined;
    expanded += inserted;
  }
  return expanded;
}
