import { connectorSchema } from './connector-schema.js';
import { MAX_PROBLEMS } from './limits.js';

/** The part of JSON Schema (draft-07) in which `definitions/connector.schema.json` is written. */
export interface Schema {
  /** `#/definitions/<name>`. */
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly not?: Schema;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | false;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** A place where a definition breaks the schema. */
export interface Violation {
  /** Those of its JSON pointer. */
  readonly steps: readonly string[];
  /** What stands there. */
  readonly value: unknown;
  readonly keyword: keyof Schema;
  /** The key that is missing, not known or forbidden, or the type that is asked for. */
  readonly about: string;
}

type Check = (value: unknown, walk: Walk) => void;

/** One way through a definition. */
class Walk {
  /** One more than are shown, so that it can be said that there are more. */
  readonly found: Violation[] = [];
  readonly #steps: string[] = [];

  report(keyword: keyof Schema, value: unknown, about = ''): void {
    if (this.found.length <= MAX_PROBLEMS)
      this.found.push({ steps: [...this.#steps], value, keyword, about });
  }

  into(step: string, value: unknown, check: Check): void {
    this.#steps.push(step);
    check(value, this);
    this.#steps.pop();
  }
}

const nothing: Check = () => undefined;

function violationsBy(check: Check, value: unknown): Violation[] {
  const walk = new Walk();
  check(value, walk);
  return walk.found;
}

const typeOf = (value: unknown): string =>
  Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;

function textCheck({ minLength = 0, maxLength = Infinity, pattern }: Schema): Check {
  const like = pattern === undefined ? undefined : new RegExp(pattern, 'u');
  return (value, walk) => {
    const text = value as string;
    // counted are characters, of which a text has at most as many as code units
    if (text.length > maxLength && [...text].length > maxLength) walk.report('maxLength', text);
    if (text.length < minLength) walk.report('minLength', text);
    if (like && !like.test(text)) walk.report('pattern', text);
  };
}

function listCheck({ items }: Schema): Check {
  const check = items ? checkOf(items) : nothing;
  return (value, walk) => {
    (value as unknown[]).forEach((item, index) => walk.into(String(index), item, check));
  };
}

function objectCheck(schema: Schema): Check {
  const { required = [], properties = {}, propertyNames, additionalProperties } = schema;
  const known = new Map(Object.entries(properties).map(([key, each]) => [key, checkOf(each)]));
  const named = propertyNames && checkOf(propertyNames);
  const other = additionalProperties && checkOf(additionalProperties);
  return (value, walk) => {
    const object = value as Readonly<Record<string, unknown>>;
    const keys = Object.keys(object);
    for (const key of required) if (!Object.hasOwn(object, key)) walk.report('required', value, key);
    for (const key of named ? keys : [])
      if (named && violationsBy(named, key).length) walk.report('propertyNames', value, key);
    for (const key of additionalProperties === undefined ? [] : keys) {
      if (known.has(key)) continue;
      if (other) walk.into(key, object[key], other);
      else walk.report('additionalProperties', value, key);
    }
    for (const [key, check] of known) if (Object.hasOwn(object, key)) walk.into(key, object[key], check);
  };
}

const INSIDE: ReadonlyMap<string | undefined, (schema: Schema) => Check> = new Map([
  ['string', textCheck],
  ['array', listCheck],
  ['object', objectCheck]
]);

function checkOf(schema: Schema): Check {
  const { $ref, type, enum: allowed, not } = schema;
  if ($ref !== undefined) return checkOf(connectorSchema.definitions[$ref.replace(/^.*\//, '')] ?? {});
  const inside = INSIDE.get(type)?.(schema) ?? nothing;
  const excluded = not && checkOf(not);
  return (value, walk) => {
    if (type === undefined || typeOf(value) === type) inside(value, walk);
    else walk.report('type', value, type);
    if (excluded && !violationsBy(excluded, value).length) walk.report('not', value);
    if (allowed && !allowed.includes(value)) walk.report('enum', value);
  };
}

const definitionCheck = checkOf(connectorSchema);

/**
 * The places where a definition breaks `definitions/connector.schema.json`, as many as anybody will read. Small and
 * without code that is made at run time, which a Content-Security-Policy forbids.
 */
export function violationsOf(definition: unknown): readonly Violation[] {
  return violationsBy(definitionCheck, definition);
}
