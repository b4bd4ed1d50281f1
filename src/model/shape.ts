import { getOwn, isObject, stringifyJson, type JsonObject, type JsonValue } from './json.js';
import { propertiesOf, resolveSchema, textsOf } from './schema.js';

/** One of the values that a schema allows. */
export interface Choice {
  readonly value: JsonValue;
  readonly title?: string;
}

/** A part of an object, by name. */
export interface Property {
  readonly name: string;
  readonly required: boolean;
  readonly shape: Shape;
}

/**
 * What a value looks like: the engine's type, refined by a JSON Schema. `properties` and `items` are read when
 * they are asked for, so that a schema may contain itself.
 */
export interface Shape {
  /** Engine's type, or that of JSON Schema where it is a part of a value; lower case. */
  readonly type: string;
  readonly title: string;
  readonly description: string;
  /** Absent: anything goes. */
  readonly choices?: readonly Choice[];
  readonly default?: JsonValue;
  readonly example?: JsonValue;
  readonly schema: JsonObject;
  properties(): readonly Property[];
  /** The shape of one of them. */
  property(name: string): Shape | undefined;
  /** The shape of each item of a list. */
  items(): Shape;
}

const DATES = new Map([
  ['date', 'date'],
  ['date-time', 'datetime']
]);

/** The shape of a value of an engine's type, which a JSON Schema may refine. */
export function shapeOf(type: string, model?: JsonValue): Shape {
  return shapeIn(model, model, type.toLowerCase());
}

function shapeIn(model: JsonValue | undefined, root: JsonValue | undefined, type?: string): Shape {
  const schema = resolveSchema(model, root);
  const choices = choicesIn(schema, root);
  const fallback = getOwn(schema, 'default');
  const [example = getOwn(schema, 'example')] = listOf(getOwn(schema, 'examples'));
  return {
    type: type ?? typeIn(schema, choices),
    title: textOf(getOwn(schema, 'title')),
    description: textOf(getOwn(schema, 'description')),
    ...(choices && { choices }),
    ...(fallback !== undefined && { default: fallback }),
    ...(example !== undefined && { example }),
    schema,
    properties: () => {
      const required = textsOf(getOwn(schema, 'required'));
      return propertiesOf(schema).map(([name, part]) => ({
        ...{ name, required: required.includes(name), shape: shapeIn(part, root) }
      }));
    },
    property: propertyIn(schema, root),
    items: () => {
      const items = getOwn(schema, 'items');
      return shapeIn(Array.isArray(items) ? items[0] : items, root);
    }
  };
}

/** Each is read once: many items of a list may ask for it. */
function propertyIn(schema: JsonObject, root: JsonValue | undefined): Shape['property'] {
  const known = new Map<string, Shape>();
  const properties = getOwn(schema, 'properties');
  return (name) => {
    const part = isObject(properties) ? getOwn(properties, name) : undefined;
    if (part === undefined) return;
    const own = known.get(name) ?? shapeIn(part, root);
    known.set(name, own);
    return own;
  };
}

const textOf = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');
const listOf = (value: JsonValue | undefined): JsonValue[] => (Array.isArray(value) ? value : []);

/** The type of a part: of several the first that is not null; a part that says nothing may be anything. */
function typeIn(schema: JsonObject, choices: readonly Choice[] | undefined): string {
  const said = getOwn(schema, 'type');
  const type = textOf(said) || textsOf(said).find((each) => each !== 'null') || '';
  if (type === 'string') return DATES.get(textOf(getOwn(schema, 'format'))) ?? 'string';
  if (type) return type;
  if (isObject(getOwn(schema, 'properties'))) return 'object';
  if (getOwn(schema, 'items') !== undefined) return 'array';
  return choices?.every(({ value }) => typeof value === 'string') ? 'string' : 'json';
}

/** `enum`, `const`, or the constants of `oneOf` and `anyOf` with their titles. */
function choicesIn(schema: JsonObject, root: JsonValue | undefined): Choice[] | undefined {
  const listed = getOwn(schema, 'enum');
  if (Array.isArray(listed) && listed.length) return unique(listed.map((value) => ({ value })));
  const only = getOwn(schema, 'const');
  if (only !== undefined) return [{ value: only }];
  const parts = [...listOf(getOwn(schema, 'oneOf')), ...listOf(getOwn(schema, 'anyOf'))];
  const constants = parts.flatMap((part): Choice[] => {
    const each = resolveSchema(part, root);
    const value = getOwn(each, 'const');
    const title = textOf(getOwn(each, 'title'));
    return value === undefined ? [] : [{ value, ...(title && { title }) }];
  });
  return parts.length && constants.length === parts.length ? unique(constants) : undefined;
}

function unique(choices: readonly Choice[]): Choice[] {
  const byText = new Map(choices.map((choice) => [stringifyJson(choice.value), choice]));
  return [...byText.values()].filter(({ value }) => value !== null);
}

/** A choice as the text of a field: texts as they are, all else as JSON. */
export const textOfChoice = ({ value }: Choice): string =>
  typeof value === 'string' ? value : stringifyJson(value);
