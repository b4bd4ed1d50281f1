import type { JsonObject, JsonValue } from '../model/json.js';
import { readJsonObject } from '../model/mapping.js';
import { attribute, findOurs, type ModdleElement } from '../model/moddle.js';

/** What we keep of an engine's file on a process. */
export interface StoredData {
  readonly file?: JsonObject;
  readonly legacy?: JsonObject;
  readonly processes?: JsonObject;
  readonly process?: JsonValue;
  /** Process variables that only the BPMN had when a pair was opened. */
  readonly aside?: JsonObject;
}

/** Reads our `data` element of a process. */
export function readData(process: ModdleElement): StoredData {
  const data = findOurs(process, 'Data');
  return data ? readJsonObject(attribute(data, 'json')) : {};
}
