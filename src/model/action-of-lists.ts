import type { Action, Parameter } from './connector.js';
import { setOwn, type JsonObject } from './json.js';
import type { ParameterLists } from './parameter-lists.js';

const LISTS = Symbol('lists');

/** One function for all objects: each with its own would make each a class of its own for the browser. */
const listed = (of: 'items' | 'parameters', key: 'inputs' | 'outputs'): PropertyDescriptor => ({
  enumerable: true,
  get(this: { readonly [LISTS]: ParameterLists }) {
    return this[LISTS][of]()[key];
  }
});

const INPUT_ITEMS = listed('items', 'inputs');
const OUTPUT_ITEMS = listed('items', 'outputs');
const INPUTS = listed('parameters', 'inputs');
const OUTPUTS = listed('parameters', 'outputs');

/** An action of a definition as it was, with its lists made when they are asked for. */
export function itemOfLists(
  item: JsonObject,
  lists: ParameterLists,
  keys: { readonly inputs: string; readonly outputs: string },
  id: string
): JsonObject {
  const lean: JsonObject = {};
  for (const key of Object.keys(item)) {
    const value = item[key] ?? null;
    const list = key === keys.inputs ? INPUT_ITEMS : key === keys.outputs ? OUTPUT_ITEMS : undefined;
    if (list && Array.isArray(value)) Object.defineProperty(lean, key, list);
    // a browser keeps equal texts of a file apart
    else setOwn(lean, key, value === id ? id : value);
  }
  return Object.defineProperty(lean, LISTS, { value: lists });
}

/** What is known of an action without its lists. */
export type Head = Omit<Action, 'inputs' | 'outputs'>;

/** An action whose inputs and outputs are read when they are asked for. */
export class ActionOfLists implements Action {
  declare readonly id: string;
  declare readonly name: string;
  declare readonly title: string;
  declare readonly description: string;
  declare readonly keywords: readonly string[];
  declare readonly inputs: readonly Parameter[];
  declare readonly outputs: readonly Parameter[];

  constructor(head: Head, lists: ParameterLists) {
    Object.assign(this, head);
    Object.defineProperty(this, 'inputs', INPUTS);
    Object.defineProperty(this, 'outputs', OUTPUTS);
    Object.defineProperty(this, LISTS, { value: lists });
    Object.freeze(this);
  }
}
