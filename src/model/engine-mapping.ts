import { getOwn, isObject, isUnsafe, setOwn, type JsonObject, type JsonValue } from './json.js';
import { valueOrExpression } from './mapping.js';
import type { Mapped, MappingEntry, MappingType, Side } from './views.js';

/** Our words for the mapping types and the engine's (`ProcessVariablesMapping.MappingType`). */
export const WORDS: readonly [MappingType, string][] = [
  ['all', 'MAP_ALL'],
  ['inputs', 'MAP_ALL_INPUTS'],
  ['outputs', 'MAP_ALL_OUTPUTS']
];
/** The two sides of a mapping, and their keys in the engine's file. */
export const SIDES = [
  ['input', 'inputs'],
  ['output', 'outputs']
] as const;

/** Lifts what we edit out of a task's entry in `mappings`; what is left is kept as it is. */
export function importMapping(json: JsonValue): {
  type?: MappingType;
  entries: MappingEntry[];
  rest: JsonValue;
} {
  const entries: MappingEntry[] = [];
  if (!isObject(json)) return { entries, rest: json };
  const rest: JsonObject = { ...json };
  const type = WORDS.find(([, word]) => word === json['mappingType'])?.[0];
  if (type) delete rest['mappingType'];
  for (const [side, key] of SIDES) {
    const found = getOwn(json, key);
    if (!isObject(found)) continue;
    const left: JsonObject = {};
    for (const name of Object.keys(found)) {
      const value = found[name] as JsonValue;
      if (isUnsafe(name)) setOwn(left, name, value);
      else entries.push(importEntry(side, name, value));
    }
    rest[key] = left;
  }
  return { type: type ?? 'listed', entries, rest };
}

function importEntry(side: Side, name: string, json: JsonValue): MappingEntry {
  if (!isObject(json)) return { side, name, json };
  const { type, value, ...rest } = json;
  const mapped = value === undefined ? undefined : importValue(type, value);
  if (!mapped) return { side, name, json };
  return { side, name, mapped, ...(Object.keys(rest).length > 0 && { json: rest }) };
}

function importValue(type: JsonValue | undefined, value: JsonValue): Mapped | undefined {
  if (type === 'variable' && typeof value === 'string') return { kind: 'variable', value };
  return type === 'value' ? valueOrExpression(value) : undefined;
}

/** Is there anything in it besides empty lists of entries? */
export function isPlain(rest: JsonValue): boolean {
  if (!isObject(rest)) return false;
  const empty = (value: JsonValue | undefined) => isObject(value) && Object.keys(value).length === 0;
  return Object.keys(rest).length === 2 && empty(rest['inputs']) && empty(rest['outputs']);
}
