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

/** How a value breaks a bound, and what is said then of what the sentence is about. */
const BROKEN: Record<Bound, readonly [said: string, breaks: (value: JsonValue, bound: number) => boolean]> = {
  minimum: ['must be at least {bound}', (value, bound) => Number(numberOf(value) ?? bound) < bound],
  exclusiveMinimum: [
    'must be more than {bound}',
    (value, bound) => Number(numberOf(value) ?? Infinity) <= bound
  ],
  maximum: ['must be at most {bound}', (value, bound) => Number(numberOf(value) ?? bound) > bound],
  exclusiveMaximum: [
    'must be less than {bound}',
    (value, bound) => Number(numberOf(value) ?? -Infinity) >= bound
  ],
  multipleOf: [
    'must be a multiple of {bound}',
    (value, bound) => bound > 0 && !isMultiple(numberOf(value) ?? 0, bound)
  ],
  minLength: [
    'must have at least {bound} characters',
    (value, bound) => typeof value === 'string' && [...value].length < bound
  ],
  maxLength: [
    'must have at most {bound} characters',
    (value, bound) => typeof value === 'string' && [...value].length > bound
  ],
  minItems: [
    'must have at least {bound} items',
    (value, bound) => Array.isArray(value) && value.length < bound
  ],
  maxItems: [
    'must have at most {bound} items',
    (value, bound) => Array.isArray(value) && value.length > bound
  ]
};

// 0.3 is a multiple of 0.1, whatever binary fractions say
function isMultiple(value: number, bound: number): boolean {
  const times = value / bound;
  return Math.abs(times - Math.round(times)) < 1e-9;
}

/**
 * The first thing that a static value does not hold to; nothing where it does, or holds an expression. Parts of it
 * are not looked at.
 */
export function violationOf(shape: Shape, value: JsonValue, place = ''): Message | undefined {
  if (value === null || (typeof value === 'string' && value.includes('${'))) return;
  const say = (said: string, values: Message['values']): Message =>
    place
      ? { template: `“{place}” ${said}`, values: { ...values, place } }
      : { template: `This value ${said}`, values };
  const { choices, schema } = shape;
  if (choices && !choices.some((choice) => isSame(choice.value, value)))
    return say('is none of those that are allowed: {value}', { value: short(value) });
  for (const [key] of BOUNDS) {
    const bound = numberOf(getOwn(schema, key));
    const [said, breaks] = BROKEN[key];
    if (bound !== undefined && breaks(value, bound)) return say(said, { bound: String(bound) });
  }
  const missing = missingIn(shape, value);
  return missing === undefined ? undefined : say('lacks “{name}”', { name: missing });
}

/** How many parts of one value are looked at. */
const MAX_LOOKED_AT = 500;

/** As {@link violationOf}, for the value and all its parts; of a part with its `place`, as `items.0.name`. */
export function violationWithin(shape: Shape, value: JsonValue): Message | undefined {
  const waiting: { shape: Shape; value: JsonValue; place: string }[] = [{ shape, value, place: '' }];
  for (let index = 0; index < waiting.length && index < MAX_LOOKED_AT; index++) {
    const each = waiting[index];
    if (!each) break;
    const found = violationOf(each.shape, each.value, each.place);
    if (found) return found;
    for (const [key, part] of partsOf(each.shape, each.value, Math.max(MAX_LOOKED_AT - waiting.length, 0)))
      waiting.push({ ...part, place: each.place ? `${each.place}.${key}` : key });
  }
  return;
}

type Part = [key: string, part: { readonly shape: Shape; readonly value: JsonValue }];

function partsOf(shape: Shape, value: JsonValue, most: number): Part[] {
  if (Array.isArray(value)) {
    const item = shape.items();
    return value.slice(0, most).map((each, index) => [String(index + 1), { shape: item, value: each }]);
  }
  if (!isObject(value)) return [];
  return Object.entries(value)
    .slice(0, most)
    .flatMap(([key, each]): Part[] => {
      const own = shape.property(key);
      return own ? [[key, { shape: own, value: each }]] : [];
    });
}

// 1.50 is 1.5
function isSame(a: JsonValue, b: JsonValue): boolean {
  const number = numberOf(a);
  return number === undefined ? equalJson(a, b) : number === numberOf(b);
}

function missingIn({ schema }: Shape, value: JsonValue): string | undefined {
  if (!isObject(value)) return;
  const named = new Set(propertiesOf(schema).map(([name]) => name));
  return textsOf(getOwn(schema, 'required')).find((name) => named.has(name) && !Object.hasOwn(value, name));
}

const short = (value: JsonValue): string => {
  const text = typeof value === 'string' ? value : stringifyJson(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
};
