import { JsonNumber, type JsonObject, type JsonValue, setOwn } from './json.js';
import { MAX_DEPTH } from './json-reader.js';

/** Characters of a definition, as text or counted over its strings. */
export const MAX_SIZE = 8 * 1024 * 1024;
/** What an object or list counts besides its texts: many empty ones take memory too. */
const NODE_SIZE = 32;
/** Warnings of one definition; a file that breaks every rule in every line has millions. */
export const MAX_PROBLEMS = 1000;
/** Characters of an icon's address. */
export const MAX_ICON = 64 * 1024;

export type Limit = 'size' | 'depth';

interface Step {
  readonly from: object;
  readonly to: JsonObject | JsonValue[];
  readonly depth: number;
}

/** A list is filled in order, so that one with holes does not stay billions of entries long. */
function put(to: JsonObject | JsonValue[], key: string, value: JsonValue): void {
  if (Array.isArray(to)) to.push(value);
  else setOwn(to, key, value);
}

/** Copies what is below `step` by one level; what must be copied further goes onto the stack. */
function copyLevel({ from, to, depth }: Step, stack: Step[]): number {
  let size = NODE_SIZE;
  for (const key of Object.keys(from)) {
    const value: unknown = Reflect.get(from, key);
    size += key.length + (typeof value === 'string' ? value.length : 0);
    if (size > MAX_SIZE) break;
    if (isScalar(value)) put(to, key, value);
    else if (typeof value === 'object' && value !== null) {
      const copy = Array.isArray(value) ? [] : {};
      put(to, key, copy);
      stack.push({ from: value, to: copy, depth: depth + 1 });
    } else if (Array.isArray(to)) to.push(null);
  }
  return size;
}

function isScalar(value: unknown): value is null | boolean | number | string | JsonNumber {
  const type = typeof value;
  return (
    type === 'string' ||
    type === 'number' ||
    type === 'boolean' ||
    value === null ||
    value instanceof JsonNumber
  );
}

/**
 * Copies data of unknown origin, so that it is plain JSON and nobody else can change it. Works without
 * recursion, as a few thousand nested objects end the stack of `JSON.stringify` and of validators; ends
 * on cycles too, since they have no depth. May throw what a getter throws.
 */
export function copyJson(given: object): JsonObject | JsonValue[] | Limit {
  const copy: JsonObject | JsonValue[] = Array.isArray(given) ? [] : {};
  const stack: Step[] = [{ from: given, to: copy, depth: 1 }];
  let size = 0;
  for (let step = stack.pop(); step; step = stack.pop()) {
    if (step.depth > MAX_DEPTH) return 'depth';
    size += copyLevel(step, stack);
    if (size > MAX_SIZE) return 'size';
  }
  return copy;
}
