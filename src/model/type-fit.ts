import { isObject, JsonNumber, type JsonValue } from './json.js';

/** How well a process variable of one type serves where another is asked for. */
export type Fit = 'same' | 'converts' | 'other';

const ALIKE: readonly (readonly string[])[] = [
  ['integer', 'long'],
  ['float', 'double', 'number', 'decimal', 'bigdecimal'],
  ['json', 'object'],
  ['file', 'content']
];

/**
 * Types that connectors read as another without loss, or with one that is known. The engine itself checks no
 * type of an input (`ExtensionsVariablesMappingProvider`) and passes what the variable holds.
 */
const CONVERTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['integer', ['bigdecimal', 'string']],
  ['bigdecimal', ['integer', 'string']],
  ['boolean', ['string']],
  ['date', ['datetime', 'string']],
  ['datetime', ['date', 'string']],
  ['array', ['json']],
  ['file', ['json', 'array', 'folder']],
  ['folder', ['json', 'array']],
  ['string', ['date', 'datetime', 'json']]
]);

const canonical = (type: string): string => {
  const lower = type.toLowerCase();
  const alike = ALIKE.find((types) => types.includes(lower));
  return (alike?.includes('bigdecimal') ? 'bigdecimal' : alike?.[0]) ?? lower;
};

/** Does a variable of the one type fit where the other is asked for? */
export function fitOf(from: string, to: string): Fit {
  const [has, wants] = [canonical(from), canonical(to)];
  if (has === wants) return 'same';
  if (wants === 'json') return 'converts';
  return CONVERTS.get(has)?.includes(wants) ? 'converts' : 'other';
}

/** Could a static value be of that type? Types that we do not know take anything. */
export function fitsType(type: string, value: JsonValue): boolean {
  const number = value instanceof JsonNumber ? value.valueOf() : value;
  switch (type) {
    case 'string':
    case 'date':
    case 'datetime':
      return typeof value === 'string';
    case 'integer':
    case 'long':
      return typeof number === 'number' && Number.isInteger(number);
    case 'float':
    case 'number':
    case 'double':
    case 'decimal':
    case 'bigdecimal':
      return typeof number === 'number' && !Number.isNaN(number);
    case 'boolean':
      return typeof value === 'boolean';
    case 'array':
      return Array.isArray(value);
    case 'file':
    case 'folder':
    case 'object':
      return isObject(value);
    default:
      return true;
  }
}
