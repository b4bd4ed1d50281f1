import { getOwn, isObject, type JsonObject, type JsonValue } from './json.js';

// quotation marks would be a text within the expression
const REFERENCE = /^\$\{[^{}'"]*\}$/;

/** Does a value say nothing, or only where a secret comes from, as `${API_KEY}`? */
export const isReference = (value: JsonValue | undefined): boolean =>
  value === undefined || value === '' || (typeof value === 'string' && REFERENCE.test(value));

/** Does a definition say of a parameter that its value is a secret? Older files write a text. */
export function isSecret(item: JsonValue): item is JsonObject {
  const secure = isObject(item) ? getOwn(item, 'secure') : undefined;
  return secure === true || (typeof secure === 'string' && secure.toLowerCase() === 'true');
}
