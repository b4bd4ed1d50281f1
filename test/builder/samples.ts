import type { JsonObject } from '../../src/model/json.js';
import { parseJson } from '../../src/model/json-reader.js';

/** A definition with a part of every kind, and keys that nobody knows. */
export const sample = (): JsonObject =>
  parseJson(`{
  "id": "crm-id", "name": "crm", "description": "Customers", "x-own": { "rate": 1.50 },
  "actions": {
    "find": { "id": "find", "name": "FIND", "description": "Finds one",
      "inputs": [
        { "id": "in-email", "name": "email", "description": "Whose", "type": "string", "required": true },
        { "id": "in-limit", "name": "limit", "description": "How many", "type": "integer", "x-hint": [1] }
      ],
      "outputs": [{ "id": "out-found", "name": "found", "description": "Who", "type": "json" }] },
    "save": { "id": "save", "name": "SAVE", "description": "Saves one" }
  },
  "config": [
    { "name": "CRM_URL", "description": "Where", "value": "https://crm.example" },
    { "name": "CRM_KEY", "description": "Key", "secure": true }
  ],
  "errors": [{ "name": "DENIED", "code": "403", "description": "Not allowed" }],
  "presentation": { "crm-id": { "title": "CRM", "category": "Sales" }, "find": { "title": "Find a customer" } }
}`) as JsonObject;

/** A definition with many actions. */
export function large(count: number): JsonObject {
  const actions: JsonObject = {};
  for (let index = 0; index < count; index++) {
    const id = `action-${String(index)}`;
    const parameter = (name: string) => ({
      id: `${id}-${name}`,
      name,
      description: `The ${name}`,
      type: 'string'
    });
    const inputs = ['first', 'second'].map(parameter);
    const outputs = [parameter('result')];
    actions[id] = { id, name: `ACTION_${String(index)}`, description: 'One of many', inputs, outputs };
  }
  return { id: 'large', name: 'large', description: 'Many actions', actions };
}

/** What work in slices comes to. */
export function atOnce<T>(work: Iterator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
