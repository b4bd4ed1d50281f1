import { equalJson, getOwn, isObject, stringifyJson, type JsonValue } from './json.js';
import type { Message } from './problem.js';
import { numberOf, propertiesOf, textsOf } from './schema.js';
import type { Shape } from './shape.js';

const BOUNDS = [
  ['minimum', 'At least {bound}'],
  ['exclusiveMinimum', 'More than {bound}'],
  ['maximum', 'At most {bound}'],
  ['exclusiveMaximum', 'Less than {bound}'],
  ['multipleOf', 'A multiple of {bound}'],
  ['minLength', 'At least {bound} characters'],
  ['maxLength', 'At most {bound} characters'],
  ['minItems', 'At least {bound} items'],
  ['maxItems', 'At most {bound} items']
] as const;

type Bound = (typeof BOUNDS)[number][0];

/** What a schema asks of a value, in words; patterns are told and not run, a stranger wrote them. */
export function constraintsOf({ schema, type }: Shape): Message[] {
  const said = BOUNDS.flatMap(([key, template]): Message[] => {
    const bound = numberOf(getOwn(schema, key));
    return bound === undefined ? [] : [{ template, values: { bound: String(bound) } }];
  });
  const pattern = getOwn(schema, 'pattern');
  const format = getOwn(schema, 'format');
  if (typeof pattern === 'string') said.push({ template: 'Matches {pattern}', values: { pattern } });
  const isTold = typeof format === 'string' && !type.startsWith('date');
  if (isTold) said.push({ template: 'Format: {format}', values: { format } });
  return said;
}

const BROKEN: Record<Bound, (value: JsonValue, bound: number) => boolean> = {
  minimum: (value, bound) => Number(numberOf(value) ?? bound) < bound,
  exclusiveMinimum: (value, bound) => Number(numberOf(value) ?? Infinity) <= bound,
  maximum: (value, bound) => Number(numberOf(value) ?? bound) > bound,
  exclusiveMaximum: (value, bound) => Number(numberOf(value) ?? -Infinity) >= bound,
  multipleOf: (value, bound) => bound > 0 && !isMultiple(numberOf(value) ?? 0, bound),
  minLength: (value, bound) => typeof value === 'string' && [...value].length < bound,
  maxLength: (value, bound) => typeof value === 'string' && [...value].length > bound,
  minItems: (value, bound) => Array.isArray(value) && value.length < bound,
  maxItems: (value, bound) => Array.isArray(value) && value.length > bound
};

// 0.3 is a multiple of 0.1, whatever binary fractions say
function isMultiple(value: number, bound: number): boolean {
  const times = value / bound;
  return Math.abs(times - Math.round(times)) < 1e-9;
}

/** The first thing that a static value does not hold to; nothing where it does, or holds an expression. */
export function violationOf(shape: Shape, value: JsonValue): Message | undefined {
  if (value === null || (typeof value === 'string' && value.includes('${'))) return;
  const { choices, schema } = shape;
  if (choices && !choices.some((choice) => isSame(choice.value, value)))
    return { template: '{value} is none of the values that are allowed', values: { value: short(value) } };
  for (const [key, template] of BOUNDS) {
    const bound = numberOf(getOwn(schema, key));
    if (bound !== undefined && BROKEN[key](value, bound))
      return { template, values: { bound: String(bound) } };
  }
  return missingIn(shape, value);
}

// 1.50 is 1.5
function isSame(a: JsonValue, b: JsonValue): boolean {
  const number = numberOf(a);
  return number === undefined ? equalJson(a, b) : number === numberOf(b);
}

function missingIn({ schema }: Shape, value: JsonValue): Message | undefined {
  if (!isObject(value)) return;
  const named = new Set(propertiesOf(schema).map(([name]) => name));
  const missing = textsOf(getOwn(schema, 'required')).find(
    (name) => named.has(name) && !Object.hasOwn(value, name)
  );
  return missing === undefined ? undefined : { template: '“{name}” is missing', values: { name: missing } };
}

const short = (value: JsonValue): string => {
  const text = typeof value === 'string' ? value : stringifyJson(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
};
