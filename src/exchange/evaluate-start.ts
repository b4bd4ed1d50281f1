import { fromJson, textOf } from '../expression/values.js';
import { momentOf } from '../model/date.js';
import { isObject, JsonNumber, type JsonValue } from '../model/json.js';
import { EngineError, ENGINE_RULES, type EngineRules, type EngineVersion } from './evaluate-engine.js';
import { readElement, type Property } from './evaluate-extension.js';
import type { Variables } from './evaluate-resolve.js';
import { isDateType, isJsonType, NULL_POINTER } from './evaluate-types.js';

export interface StartEvaluation {
  /** One process' object of the engine's file: `{ properties, mappings, constants }`. */
  readonly extension: JsonValue;
  /** Id of the process. */
  readonly process: string;
  /** What it is started with. */
  readonly variables: Variables;
  readonly version: EngineVersion;
}

/**
 * The process variables as a process starts with them: what it is given, and for the rest what they are declared to
 * begin with (`ProcessVariablesInitiator`). Throws an {@link EngineError} where the engine refuses to start it.
 */
export function startVariables({
  extension,
  process,
  variables,
  version
}: StartEvaluation): Map<string, JsonValue> {
  const rules = ENGINE_RULES[version];
  const properties = [...readElement(extension, '', rules).properties.values()];
  const scope = new Map(variables);
  for (const property of properties) begin(property, scope, rules);
  const missing = properties.filter(({ name, required }) => required && !scope.has(name));
  refuse(process, 'without required variables', missing);
  const wrong = properties.filter((property) => !fits(property, scope.get(property.name), variables));
  refuse(process, 'as variables fail type validation', wrong);
  return scope;
}

function begin({ name, type, value }: Property, scope: Map<string, JsonValue>, rules: EngineRules): void {
  if (scope.has(name)) return;
  // the type is asked for its parser even where there is nothing to parse
  if (type !== undefined && rules.startTypes && !rules.startTypes.includes(type))
    throw new EngineError(NULL_POINTER);
  if (value === null) {
    // the reader of the file makes a null of JSON of what is not there
    if (rules.nodes && isJsonType(type)) scope.set(name, null);
    return;
  }
  if (isDateType(type) && !(typeof value === 'string' && rules.startDate.test(value) && momentOf(value)))
    throw new EngineError(`Error parsing date value ${textOf(fromJson(value))}`);
  scope.set(name, value);
}

function refuse(process: string, why: string, properties: readonly Property[]): void {
  if (!properties.length) return;
  const names = properties.map(({ name }) => name).join(', ');
  throw new EngineError(`Can't start process '${process}' ${why} - ${names}`);
}

/** Is it of the Java class that the type stands for? Of dates only those that are given are looked at. */
function fits({ name, type }: Property, value: JsonValue | undefined, given: Variables): boolean {
  if (value === undefined) return true;
  const number = value instanceof JsonNumber ? value.valueOf() : value;
  if (type === 'string') return typeof value === 'string';
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'integer') return Number.isInteger(number) && Math.abs(number as number) < 2 ** 31;
  if (isDateType(type)) return !given.has(name) || !isObject(value);
  return true;
}
