import { fromJson, textOf } from '../expression/values.js';
import { isDateText } from '../model/date.js';
import { isObject, JsonNumber, type JsonValue } from '../model/json.js';
import { EngineError } from './evaluate-engine.js';

const UNPARSED: ReadonlySet<string> = new Set(
  'boolean string integer json file folder content array'.split(' ')
);

const DECIMAL = /^([+-]?)(?=\.?\d)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/**
 * An output value as the declared type of its variable takes it (Activiti `VariableParsingService`, 8.4 and
 * later): dates and decimals are parsed, before expressions are resolved. A date stays the text that it is.
 * Throws an {@link EngineError} where the engine does, which it does for every type that it does not know.
 */
export function parseOutput(type: string | undefined, value: JsonValue): JsonValue {
  if (type === undefined || UNPARSED.has(type)) return value;
  if (isDateType(type)) return parseDate(value);
  if (type === 'bigdecimal') return parseDecimal(value);
  throw new EngineError(NULL_POINTER);
}

export const isDateType = (type: string | undefined) => type === 'date' || type === 'datetime';

export const isJsonType = (type: string | undefined) => type === 'json' || type === 'file';

/** The engine's message for what it calls on nothing. */
export const NULL_POINTER = 'java.lang.NullPointerException';

function parseDate(value: JsonValue): JsonValue {
  if (typeof value === 'string' && (isDateText(value) || /^\$\{[^\r\u0085\u2028\u2029]*\}$/.test(value)))
    return value;
  if (isMilliseconds(value)) return value;
  throw new EngineError(`Error parsing date value ${textOf(fromJson(value))}`);
}

// only a Java Long is taken, and JSON gives one for what does not fit 32 bits
function isMilliseconds(value: JsonValue): boolean {
  const number = value instanceof JsonNumber && /^-?\d+$/.test(value.source) ? value.valueOf() : value;
  return Number.isSafeInteger(number) && Math.abs(number as number) >= 2 ** 31;
}

function parseDecimal(value: JsonValue): JsonValue {
  if (typeof value === 'number' || value instanceof JsonNumber) return value;
  const [, sign, whole = '', fraction = '', exponent] =
    (typeof value === 'string' && DECIMAL.exec(value)) || [];
  if (sign === undefined) {
    const text = isObject(value) || Array.isArray(value) ? textOf(fromJson(value)) : String(value);
    throw new EngineError(`Error parsing bigdecimal value from ${text}`);
  }
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  const source = `${sign.replace('+', '')}${digits}${fraction && `.${fraction}`}${exponent ? `e${exponent}` : ''}`;
  return String(Number(source)) === source ? Number(source) : new JsonNumber(source);
}
