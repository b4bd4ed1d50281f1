import { isObject, JsonNumber, type JsonValue } from '../model/json.js';
import { holdsExpression } from '../model/mapping.js';
import { problem, type Problem } from '../model/problem.js';
import type { MappingEntry } from '../model/views.js';
import type { Rule, TaskContext } from './rule.js';

/** Static values: `null` stops the engine, `${…}` would be evaluated, and the type has to be possible. */
export const values: Rule = (task) =>
  task.mapping.entries
    .filter((entry) => entry.kept === undefined)
    .flatMap((entry) => checkValue(task, entry));

function checkValue({ id, action }: TaskContext, { side, name, mapped }: MappingEntry): Problem[] {
  if (mapped?.kind !== 'value') return [];
  const path = `${id}/${side}s/${name}`;
  if (mapped.value === null) {
    return [problem('error', path, 'The engine fails at a static value that is null: remove it', {}, id)];
  }
  if (holdsExpression(mapped.value)) {
    return [
      problem('error', path, 'The engine evaluates ${…} in a static value: make it an expression', {}, id)
    ];
  }
  const input = side === 'input' ? action?.inputs.find((parameter) => parameter.name === name) : undefined;
  if (input?.secure) {
    return [
      problem('error', path, 'A secret must not be saved here: refer to a variable or an expression', {}, id)
    ];
  }
  return !input || fitsType(input.type, mapped.value)
    ? []
    : [problem('error', path, 'This value is no {type}', { type: input.type }, id)];
}

/** Could a static value be of that type? Types that we do not know take anything. */
export function fitsType(type: string, value: JsonValue): boolean {
  const number = value instanceof JsonNumber ? value.valueOf() : value;
  switch (type) {
    case 'string':
    case 'date':
    case 'datetime':
      return typeof value === 'string';
    case 'integer':
      return typeof number === 'number' && Number.isInteger(number);
    case 'float':
    case 'number':
    case 'double':
    case 'bigdecimal':
      return typeof number === 'number' && !Number.isNaN(number);
    case 'boolean':
      return typeof value === 'boolean';
    case 'array':
      return Array.isArray(value);
    case 'file':
    case 'folder':
    case 'object':
      return isObject(value);
    default:
      return true;
  }
}
