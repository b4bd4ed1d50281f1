import type { Connector } from './connector.js';
import { isObject, type JsonObject, type JsonValue } from './json.js';

/** Copies an object without some keys; anything that is not an object stays as it is. */
function without(value: JsonValue, keys: readonly string[]): JsonValue {
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)))
    : value;
}

/** Changes some values of an object, found by their key. */
function change(
  value: JsonValue,
  keys: readonly string[] | 'all',
  by: (value: JsonValue) => JsonValue
): JsonValue {
  if (!isObject(value)) return value;
  const changed = Object.entries(value).map(([key, item]) => [
    key,
    keys === 'all' || keys.includes(key) ? by(item) : item
  ]);
  // An assignment would take the key `__proto__` for the prototype.
  return Object.fromEntries(changed) as JsonObject;
}

function engineParameters(value: JsonValue): JsonValue {
  return Array.isArray(value) ? value.map((item) => without(item, ['requiredGroup', 'secure'])) : value;
}

/**
 * The definition as the engine and its modeling service take it: without `presentation`, and without
 * `requiredGroup` and `secure` on inputs and outputs (`secure` of a setting is the service's own).
 * Everything else is as it was given.
 */
export function toEngineDefinition(connector: Connector): JsonObject {
  const engineFeature = (feature: JsonValue) => change(feature, ['inputs', 'outputs'], engineParameters);
  const engineFeatures = (features: JsonValue) => change(features, 'all', engineFeature);
  const plain = without(connector.source, ['presentation']);
  return change(plain, ['actions', 'events'], engineFeatures) as JsonObject;
}
