import { isObject, setOwn, type JsonObject, type JsonValue } from './json.js';
import type { Shape } from './shape.js';

/** One part of an object or a list, as it is edited. */
export interface Part {
  /** Of a list: its index. */
  readonly key: string | number;
  readonly shape: Shape;
  readonly required: boolean;
  /** Absent: not set. */
  readonly value?: JsonValue;
}

/** Can a value of that shape be edited part by part? */
export function hasParts(shape: Shape): boolean {
  return shape.type === 'array' || shape.properties().length > 0;
}

/** Can this value? Not set counts as empty. */
export function isEditable(shape: Shape, value: JsonValue | undefined): boolean {
  if (value === undefined) return true;
  return shape.type === 'array' ? Array.isArray(value) : isObject(value);
}

/** The parts of a value: those that the shape names first, then what the value holds besides. */
export function partsOf(shape: Shape, value: JsonValue | undefined): Part[] {
  if (shape.type === 'array') {
    const item = shape.items();
    const items = Array.isArray(value) ? value : [];
    return items.map((each, key) => ({ key, shape: item, required: false, value: each }));
  }
  const object = isObject(value) ? value : {};
  const named = shape.properties();
  const names = new Set(named.map(({ name }) => name));
  const declared = named.map(({ name, shape: own, required }): Part => {
    const held = Object.hasOwn(object, name) ? object[name] : undefined;
    return { key: name, shape: own, required, ...(held !== undefined && { value: held }) };
  });
  const others = Object.entries(object).filter(([name]) => !names.has(name));
  return [
    ...declared,
    ...others.map(([key, each]): Part => ({ key, shape: anything(each), required: false, value: each }))
  ];
}

/** The shape of a value that nothing is said of: as it is. */
function anything(value: JsonValue): Shape {
  const type = typeof value === 'string' || typeof value === 'boolean' ? typeof value : 'json';
  const none: Shape = {
    type,
    title: '',
    description: '',
    schema: {},
    properties: () => [],
    property: () => undefined,
    items: () => none
  };
  return none;
}

/** The value with a part set or, with `undefined`, taken out; `undefined` where nothing of an object is left. */
export function withPart(
  value: JsonValue | undefined,
  key: string | number,
  part: JsonValue | undefined
): JsonValue | undefined {
  if (typeof key === 'number') {
    const items = Array.isArray(value) ? [...value] : [];
    if (part === undefined) items.splice(key, 1);
    else items[key] = part;
    return items;
  }
  const next: JsonObject = {};
  const old = isObject(value) ? value : {};
  for (const [name, each] of Object.entries(old)) if (name !== key) setOwn(next, name, each);
  // a key that is there keeps its place
  if (part !== undefined) return Object.hasOwn(old, key) ? replaced(old, key, part) : added(next, key, part);
  return Object.keys(next).length ? next : undefined;
}

function added(object: JsonObject, key: string, part: JsonValue): JsonObject {
  setOwn(object, key, part);
  return object;
}

function replaced(object: JsonObject, key: string, part: JsonValue): JsonObject {
  const next: JsonObject = {};
  for (const [name, each] of Object.entries(object)) setOwn(next, name, name === key ? part : each);
  return next;
}

/** A list with one item moved to the place of its neighbour. */
export function moved(items: readonly JsonValue[], from: number, to: number): JsonValue[] {
  const next = [...items];
  const [item] = next.splice(from, 1);
  if (item !== undefined) next.splice(to, 0, item);
  return next;
}
