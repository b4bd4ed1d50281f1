import { jsonType } from '../model/fields.js';
import { equalJson, isObject, setOwn, type JsonObject, type JsonValue } from '../model/json.js';

/** Items of a list, and members of an object, that are looked at. */
const MOST = 500;

const FORMATS: readonly (readonly [format: string, pattern: RegExp])[] = [
  ['date-time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/],
  ['date', /^\d{4}-\d{2}-\d{2}$/]
];

/**
 * A JSON Schema (draft-07) that describes a sample: its types, members and the items of its lists. What several items
 * have in common is said once; values of the sample are not kept.
 */
export function schemaOf(sample: JsonValue): JsonObject {
  const type = jsonType(sample);
  if (Array.isArray(sample)) {
    const items = sample.slice(0, MOST).map(schemaOf);
    const [first, ...others] = items;
    return first ? { type, items: others.reduce(merged, first) } : { type };
  }
  if (isObject(sample)) {
    const properties: JsonObject = {};
    for (const [key, value] of Object.entries(sample).slice(0, MOST))
      setOwn(properties, key, schemaOf(value));
    return { type, properties };
  }
  const format =
    typeof sample === 'string' ? FORMATS.find(([, pattern]) => pattern.test(sample))?.[0] : undefined;
  return format ? { type, format } : { type };
}

/** What describes both. */
function merged(a: JsonObject, b: JsonObject): JsonObject {
  if (equalJson(a, b)) return a;
  const types = [a, b].map(typesOf);
  const [ofA, ofB] = [a['properties'], b['properties']];
  const both = new Set([...(types[0] ?? []), ...(types[1] ?? [])]);
  if (both.has('number')) both.delete('integer');
  const list = [...both];
  const result: JsonObject = { ...b, ...a, type: list.length === 1 ? (list[0] ?? '') : list };
  if (a['format'] !== b['format']) delete result['format'];
  if (isObject(ofA) && isObject(ofB)) result['properties'] = mergedMembers(ofA, ofB);
  const [itemsA, itemsB] = [a['items'], b['items']];
  if (isObject(itemsA) && isObject(itemsB)) result['items'] = merged(itemsA, itemsB);
  return result;
}

function mergedMembers(a: JsonObject, b: JsonObject): JsonObject {
  const members: JsonObject = {};
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const [inA, inB] = [a, b].map((each) => (Object.hasOwn(each, key) ? each[key] : undefined));
    setOwn(members, key, isObject(inA) && isObject(inB) ? merged(inA, inB) : (inA ?? inB ?? {}));
  }
  return members;
}

function typesOf({ type }: JsonObject): string[] {
  const types = Array.isArray(type) ? type : [type];
  return types.filter((each) => typeof each === 'string');
}
