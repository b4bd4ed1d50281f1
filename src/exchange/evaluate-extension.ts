import { textOf } from '../expression/values.js';
import { getOwn, isObject, type JsonObject, type JsonValue } from '../model/json.js';
import { EngineError, type EngineRules } from './evaluate-engine.js';

/** One entry of a mapping; a `type` that is missing means that the engine skips it. */
export interface Entry {
  readonly name: string;
  readonly type?: string;
  readonly value: JsonValue;
}

export interface Property {
  readonly name: string;
  readonly type?: string;
  readonly value: JsonValue;
  readonly required: boolean;
}

/** What one process' part of an engine file says about one element. */
export interface ElementExtension {
  readonly mapped: boolean;
  readonly mappingType: string;
  readonly inputs: readonly Entry[];
  readonly outputs: readonly Entry[];
  readonly constants: ReadonlyMap<string, JsonValue>;
  readonly properties: ReadonlyMap<string, Property>;
}

/** Reads it as the engine does; throws an {@link EngineError} where the engine could not read the file. */
export function readElement(extension: JsonValue, element: string, rules: EngineRules): ElementExtension {
  const root = isObject(extension) ? extension : {};
  const mappings = objectOf(root, 'mappings');
  for (const id of Object.keys(mappings)) checkMapping(objectOf(mappings, id), rules);
  const mapping = objectOf(mappings, element);
  return {
    mapped: isObject(getOwn(mappings, element)),
    mappingType: rules.mappingTypes ? upper(getOwn(mapping, 'mappingType')) : '',
    inputs: entriesOf(objectOf(mapping, 'inputs')),
    outputs: entriesOf(objectOf(mapping, 'outputs')),
    constants: constantsOf(objectOf(objectOf(root, 'constants'), element)),
    properties: propertiesOf(objectOf(root, 'properties'))
  };
}

function objectOf(parent: JsonObject, key: string): JsonObject {
  const value = getOwn(parent, key);
  return isObject(value) ? value : {};
}

const upper = (value: JsonValue | undefined) => (typeof value === 'string' ? value.toUpperCase() : '');

function entriesOf(side: JsonObject): Entry[] {
  return Object.keys(side).flatMap((name) => {
    const entry = getOwn(side, name);
    if (!isObject(entry)) return [];
    const type = getOwn(entry, 'type');
    const value = getOwn(entry, 'value') ?? null;
    return [{ name, value, ...(typeof type === 'string' ? { type: type.toUpperCase() } : {}) }];
  });
}

function constantsOf(constants: JsonObject): Map<string, JsonValue> {
  return new Map(
    Object.keys(constants).map((name) => [name, getOwn(objectOf(constants, name), 'value') ?? null])
  );
}

// of two properties with one name, the engine takes whichever its hash map gives first: here the first
function propertiesOf(properties: JsonObject): Map<string, Property> {
  const byName = new Map<string, Property>();
  for (const id of Object.keys(properties)) {
    const property = objectOf(properties, id);
    const name = getOwn(property, 'name');
    if (typeof name !== 'string' || byName.has(name)) continue;
    const type = getOwn(property, 'type') ?? null;
    const value = getOwn(property, 'value') ?? null;
    const required = getOwn(property, 'required') === true;
    byName.set(name, { name, value, required, ...(type === null ? {} : { type: textOf(type) }) });
  }
  return byName;
}

// Jackson refuses a whole file for one unknown constant of an enumeration
function checkMapping(mapping: JsonObject, rules: EngineRules): void {
  const types = rules.jsonPatch ? ['VARIABLE', 'VALUE', 'JSONPATCH'] : ['VARIABLE', 'VALUE'];
  for (const entry of [
    ...entriesOf(objectOf(mapping, 'inputs')),
    ...entriesOf(objectOf(mapping, 'outputs'))
  ]) {
    if (entry.type !== undefined) checkConstant(entry.type, types, 'SourceMappingType');
  }
  const mappingType = getOwn(mapping, 'mappingType');
  if (rules.mappingTypes && typeof mappingType === 'string') {
    checkConstant(mappingType.toUpperCase(), ['MAP_ALL', 'MAP_ALL_INPUTS', 'MAP_ALL_OUTPUTS'], 'MappingType');
  }
}

function checkConstant(constant: string, known: readonly string[], enumeration: string): void {
  if (known.includes(constant)) return;
  throw new EngineError(
    `Cannot deserialize value of type ${enumeration} from String "${constant}": not one of the values accepted for Enum class: [${known.join(', ')}]`
  );
}
