import { isDate } from '../model/date.js';
import type { JsonValue } from '../model/json.js';
import type { Fix } from '../model/problem.js';
import { fitsType } from '../model/type-fit.js';
import { RESERVED_VARIABLES, VARIABLE_NAME } from '../model/variable.js';

export { fitsType };

const NUMBERS = ['float', 'number', 'double', 'decimal', 'bigdecimal'];
const KNOWN: readonly string[] = [
  ...NUMBERS,
  ...['string', 'integer', 'long', 'boolean', 'date', 'datetime', 'file', 'folder', 'array', 'content']
];

/** May a value of one type be meant where another is asked for? Types that we do not know fit anything. */
export function mayFit(given: string, asked: string): boolean {
  if (given === asked || !KNOWN.includes(given) || !KNOWN.includes(asked)) return true;
  const isWhole = given === 'integer' || given === 'long';
  if (isWhole && (asked === 'integer' || asked === 'long')) return true;
  return (isWhole || NUMBERS.includes(given)) && NUMBERS.includes(asked);
}

/** As {@link fitsType}, with what the engine asks of the texts of a variable (`VariableValidationService`). */
export function fitsVariable(type: string, value: JsonValue): boolean {
  if (!fitsType(type, value)) return false;
  if (type !== 'date' && type !== 'datetime') return true;
  return typeof value === 'string' && isDate(value);
}

/** The quick fix that declares a variable, where it may have that name. */
export function creation(name: string, type = 'json'): Fix | undefined {
  return VARIABLE_NAME.test(name) && !RESERVED_VARIABLES.includes(name)
    ? { kind: 'create-variable', name, type }
    : undefined;
}
