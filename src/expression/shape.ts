import { getOwn, isObject, JsonNumber, type JsonObject, type JsonValue } from '../model/json.js';
import { pointedAt } from '../model/json-pointer.js';
import type { Receiver } from './catalogue.js';

/** What is known of a value before there is one. `any`: nothing. */
export type ShapeType =
  'text' | 'integer' | 'number' | 'boolean' | 'date' | 'list' | 'map' | 'node' | 'null' | 'any';

/** What is known of a value: its type, and what its members look like. */
export interface Shape {
  readonly type: ShapeType;
  /** JSON Schema, and the schema that its `$ref`s count from. */
  readonly model?: JsonObject;
  readonly root?: JsonObject;
  readonly sample?: JsonValue;
}

/** A member as it is offered. */
export interface Member {
  readonly name: string;
  readonly shape: Shape;
  readonly description: string;
  readonly required: boolean;
}

const TYPES: ReadonlyMap<string, ShapeType> = new Map<string, ShapeType>([
  ['string', 'text'],
  ['integer', 'integer'],
  ['number', 'number'],
  ['float', 'number'],
  ['double', 'number'],
  ['bigdecimal', 'number'],
  ['boolean', 'boolean'],
  ['date', 'date'],
  ['datetime', 'date'],
  ['array', 'list'],
  ['null', 'null']
]);

/** How objects are held: process variables as JSON nodes, what a connector returned as maps. */
export type Held = 'node' | 'map';

export const ANY: Shape = { type: 'any' };

/** The shape of a declared type, refined by a JSON Schema or, where there is none, by an example. */
export function shapeOf(type: string, held: Held, model?: JsonValue, sample?: JsonValue): Shape {
  const known = TYPES.get(type.toLowerCase());
  if (isObject(model)) return shapeOfModel(model, model, held, known);
  if (known && known !== 'list') return { type: known };
  if (sample === undefined || sample === null) return { type: known ?? 'any' };
  const shape = shapeOfSample(sample, held);
  return known === 'list' && shape.type !== 'list' ? { type: 'list' } : shape;
}

function shapeOfModel(given: JsonObject, root: JsonObject, held: Held, known?: ShapeType): Shape {
  const model = resolved(given, root);
  const type = getOwn(model, 'type');
  const first = Array.isArray(type) ? type.find((each) => each !== 'null') : type;
  const declared = first === 'object' ? held : typeof first === 'string' ? TYPES.get(first) : undefined;
  const found = declared ?? known ?? (partsOf(model, root).some(hasProperties) ? held : undefined);
  return { type: found ?? (Array.isArray(getOwn(model, 'enum')) ? 'text' : 'any'), model, root };
}

function shapeOfSample(sample: JsonValue, held: Held): Shape {
  if (Array.isArray(sample)) return { type: 'list', sample };
  if (typeof sample === 'number' || sample instanceof JsonNumber)
    return { type: /^-?\d+$/.test(String(sample)) ? 'integer' : 'number' };
  if (isObject(sample)) return { type: held, sample };
  return { type: sample === null ? 'any' : typeof sample === 'string' ? 'text' : 'boolean' };
}

const hasProperties = (model: JsonObject) => isObject(getOwn(model, 'properties'));

const DEEPEST = 8;

/** Follows `$ref` within the schema; one that leads nowhere says nothing. */
function resolved(model: JsonObject, root: JsonObject): JsonObject {
  let found = model;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const ref = getOwn(found, '$ref');
    if (typeof ref !== 'string') return found;
    const target = pointedAt(root, ref);
    if (!isObject(target)) return {};
    found = target;
  }
  return {};
}

/** A schema with those that it is put together from, each once. */
function partsOf(model: JsonObject, root: JsonObject): JsonObject[] {
  const parts = new Set([model]);
  for (const part of parts)
    for (const key of ['allOf', 'anyOf', 'oneOf']) {
      const inner = getOwn(part, key);
      if (Array.isArray(inner)) for (const each of inner.filter(isObject)) parts.add(resolved(each, root));
    }
  return [...parts];
}

/** The members that are known of a value, each name once. */
export function membersOf(shape: Shape): Member[] {
  const { model, sample, type } = shape;
  if (type !== 'map' && type !== 'node') return [];
  if (model) return membersOfModel(model, shape.root ?? model, type);
  if (!isObject(sample)) return [];
  return Object.keys(sample).map((name) => ({
    name,
    shape: shapeOfSample(getOwn(sample, name) ?? null, type),
    description: '',
    required: false
  }));
}

function membersOfModel(model: JsonObject, root: JsonObject, held: Held): Member[] {
  const members = new Map<string, Member>();
  for (const part of partsOf(model, root)) {
    const properties = getOwn(part, 'properties');
    if (!isObject(properties)) continue;
    const required = getOwn(part, 'required');
    for (const name of Object.keys(properties)) {
      const property = getOwn(properties, name);
      if (members.has(name)) continue;
      const schema = isObject(property) ? property : {};
      const description = getOwn(schema, 'description') ?? getOwn(schema, 'title');
      members.set(name, {
        name,
        shape: shapeOfModel(schema, root, held),
        description: typeof description === 'string' ? description : '',
        required: Array.isArray(required) && required.includes(name)
      });
    }
  }
  return [...members.values()];
}

/** Whether {@link membersOf} knows them all: a schema that lists properties and allows no others. */
export function isClosed({ model }: Shape): boolean {
  return model !== undefined && getOwn(model, 'additionalProperties') === false;
}

export function memberOf(shape: Shape, name: string): Shape {
  return membersOf(shape).find((member) => member.name === name)?.shape ?? ANY;
}

/** The shape of a list's items. */
export function itemOf({ model, root, sample }: Shape, held: Held): Shape {
  const items = model && getOwn(model, 'items');
  if (isObject(items)) return shapeOfModel(items, root ?? items, held);
  const first = Array.isArray(sample) ? sample[0] : undefined;
  return first === undefined ? ANY : shapeOfSample(first, held);
}

/** Which methods a value has. */
export function receiverOf({ type }: Shape): Receiver | undefined {
  if (type === 'any' || type === 'null') return;
  return type === 'integer' ? 'number' : type;
}
