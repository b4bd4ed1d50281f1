import { getOwn, isObject, type JsonObject, type JsonValue } from './json.js';

// a name, perhaps with dots: a number, a text or what stands behind a colon may be the secret itself
const REFERENCE = /^\$\{\s*[\p{L}_$][\p{L}\p{N}_$-]*(?:\.[\p{L}_$][\p{L}\p{N}_$-]*)*\s*\}$/u;

/** Does a value say nothing, or only where a secret comes from, as `${API_KEY}`? */
export const isReference = (value: JsonValue | undefined): boolean =>
  value === undefined || value === '' || (typeof value === 'string' && REFERENCE.test(value));

/** Does a definition say of a parameter that its value is a secret? Older files write a text. */
export function isSecret(item: JsonValue): item is JsonObject {
  const secure = isObject(item) ? getOwn(item, 'secure') : undefined;
  return secure === true || (typeof secure === 'string' && secure.toLowerCase() === 'true');
}
