import { momentOf } from '../../src/model/date.js';
import {
  equalJson,
  isObject,
  JsonNumber,
  stringifyJson,
  type JsonObject,
  type JsonValue
} from '../../src/model/json.js';
import type { Outcome } from './predict.js';

/** What the engine says of one run of a process. */
export interface Told {
  readonly id: string;
  readonly calls: readonly { readonly element: string; readonly inputs: JsonObject }[];
  readonly variables?: JsonObject;
  readonly failure?: string;
}

/** Numbers as they are meant, and dates as moments: one side has texts, the other Java's objects. */
export function plain(value: JsonValue): JsonValue {
  if (value instanceof JsonNumber) return value.valueOf();
  if (typeof value === 'string') return momentOf(value)?.toISOString() ?? value;
  if (Array.isArray(value)) return value.map(plain);
  if (!isObject(value)) return value;
  if (typeof value['$date'] === 'number') return new Date(value['$date']).toISOString();
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}

const show = (value: JsonValue | undefined) => (value === undefined ? 'nothing' : stringifyJson(value));

function unlike(place: string, actual: JsonObject, predicted: JsonObject): string[] {
  const [is, said] = [plain(actual) as JsonObject, plain(predicted) as JsonObject];
  const names = [...new Set([...Object.keys(is), ...Object.keys(said)])];
  return names
    .filter((name) => !equalJson(is[name], said[name]))
    .map((name) => `${place}, ${name}: the engine has ${show(is[name])}, we say ${show(said[name])}`);
}

/** Where an outcome is not what was predicted; a line each. */
export function differences(actual: Told | undefined, predicted: Outcome): string[] {
  if (!actual) return ['the engine knows no such process'];
  const { calls, variables = {}, failure } = actual;
  if ((failure !== undefined) !== predicted.failed)
    return [failure === undefined ? 'the engine does not fail' : `the engine fails: ${failure}`];
  const elements = (of: readonly { readonly element: string }[]) =>
    of.map(({ element }) => element).join(', ');
  if (elements(calls) !== elements(predicted.calls))
    return [`the engine calls ${elements(calls)}, we say ${elements(predicted.calls)}`];
  return [
    ...calls.flatMap(({ element, inputs }, at) => unlike(element, inputs, predicted.calls[at]?.inputs ?? {})),
    ...unlike('in the end', variables, predicted.variables ?? {})
  ];
}
