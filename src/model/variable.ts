import {
  cloneJson,
  getOwn,
  isObject,
  isUnsafe,
  setOwn,
  stringifyJson,
  type JsonObject,
  type JsonValue
} from './json.js';
import { readJson } from './mapping.js';
import { attribute, createOurs, extensionsOf, isOurs, type Model, type ModdleElement } from './moddle.js';
import type { ProcessVariable } from './views.js';

/** A process variable with what the engine's file says of it beyond our words. */
export interface StoredVariable extends ProcessVariable {
  /** Keys of the engine's property that are not ours, or the whole property where it is none. */
  readonly json?: JsonValue;
}

/** Variable names that the engine accepts (`VariableNameValidator`). */
export const VARIABLE_NAME = /^[a-z][a-z0-9_]*$/i;

/** Names that the engine sets itself in a multi-instance activity. */
export const RESERVED_VARIABLES: readonly string[] = [
  'nrOfInstances',
  'nrOfActiveInstances',
  'nrOfCompletedInstances',
  'loopCounter'
];

/** The process variables of a process, in the order of the file. */
export function readVariables(process: ModdleElement): StoredVariable[] {
  return extensionsOf(process)
    .filter((extension) => isOurs(extension, 'Variable'))
    .map(readVariable);
}

export function readVariable(element: ModdleElement): StoredVariable {
  const text = (name: string) => attribute(element, name);
  const [value, json] = [readJson(text('value')), readJson(text('json'))];
  const [display, displayName] = [text('display'), text('displayName')];
  return {
    id: text('id') ?? '',
    name: text('name') ?? '',
    type: text('type') ?? '',
    required: text('required') === 'true',
    ...(value !== undefined && { value }),
    ...(display !== undefined && { display: display === 'true' }),
    ...(displayName !== undefined && { displayName }),
    ...(json !== undefined && { json })
  };
}

export function createVariable(model: Model, variable: StoredVariable): ModdleElement {
  const { id, name, type, required, value, display, displayName, json } = variable;
  const whole = json !== undefined && !isObject(json);
  return createOurs(model, 'Variable', {
    id,
    ...(!whole && { name, type, required: String(required) }),
    value: value === undefined ? undefined : stringifyJson(value),
    display: display === undefined ? undefined : String(display),
    displayName,
    json: json === undefined ? undefined : stringifyJson(json)
  });
}

// names the keys that the engine's file left out, so that they are written back only once they hold something
const WITHOUT = 'connector:without';

/** Reads a property of the engine's file; what does not fit our words goes to `json`. */
export function variableFromProperty(key: string, property: JsonValue): StoredVariable | undefined {
  if (isUnsafe(key)) return;
  if (!isObject(property)) return { id: key, name: '', type: '', required: false, json: property };
  const rest = cloneJson(property);
  const take = <T extends JsonValue>(name: string, fits: (value: JsonValue) => value is T): T | undefined => {
    const value = getOwn(property, name);
    if (value === undefined || !fits(value)) return;
    delete rest[name];
    return value;
  };
  const [name, type, required] = [take('name', isText), take('type', isText), take('required', isBoolean)];
  const [value, display] = [take('value', isAny), take('display', isBoolean)];
  const displayName = take('displayName', isText);
  if (rest['id'] === key) delete rest['id'];
  const without = ['id', 'name', 'type', 'required'].filter((name) => !Object.hasOwn(property, name));
  if (without.length) rest[WITHOUT] = without;
  return {
    id: key,
    name: name ?? '',
    type: type ?? '',
    required: required ?? false,
    ...(value !== undefined && { value }),
    ...(display !== undefined && { display }),
    ...(displayName !== undefined && { displayName }),
    ...(Object.keys(rest).length > 0 && { json: rest })
  };
}

/** The property as the engine's file has it. */
export function propertyFromVariable(variable: StoredVariable): JsonValue {
  const { json, ...own } = variable;
  if (json !== undefined && !isObject(json)) return json;
  const left = getOwn(json, WITHOUT);
  const without = Array.isArray(left) ? left : [];
  const property: JsonObject = {};
  for (const [key, value] of Object.entries(own)) {
    const empty = key === 'id' || value === '' || value === false;
    if (!(empty && without.includes(key))) property[key] = value;
  }
  for (const key of Object.keys(json ?? {})) if (key !== WITHOUT) setOwn(property, key, json?.[key] ?? null);
  return property;
}

const isText = (value: JsonValue): value is string => typeof value === 'string' && !isUnsafe(value);
const isBoolean = (value: JsonValue): value is boolean => typeof value === 'boolean';
const isAny = (_value: JsonValue): _value is JsonValue => true;
