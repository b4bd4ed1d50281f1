import type { JsonObject } from '../model/json.js';

/** `definitions/connector.schema.json`. */
export declare const definitionSchema: JsonObject;
