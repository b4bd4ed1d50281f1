import {
  cloneJson,
  equalJson,
  getOwn,
  isObject,
  setOwn,
  type JsonObject,
  type JsonValue
} from '../model/json.js';

/** A patch that cannot be applied; {@link applyPatch} throws nothing else. */
export class PatchError extends Error {}

/**
 * Applies a JSON Patch (RFC 6902) to a copy of a value. Throws a {@link PatchError} where the patch is
 * malformed, or an operation fails; then nothing is changed at all.
 */
export function applyPatch(patch: JsonValue, value: JsonValue): JsonValue {
  if (!Array.isArray(patch)) throw new PatchError('a patch is a list of operations');
  let patched = cloneJson(value);
  for (const operation of patch) patched = applyOperation(patched, operation);
  return patched;
}

/** The steps of a JSON Pointer (RFC 6901). */
function stepsOf(pointer: JsonValue | undefined): string[] {
  if (typeof pointer !== 'string') throw new PatchError('a path is missing');
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) throw new PatchError(`"${pointer}" is not a path`);
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function applyOperation(root: JsonValue, operation: JsonValue): JsonValue {
  if (!isObject(operation)) throw new PatchError('an operation is an object');
  const op = getOwn(operation, 'op');
  const path = stepsOf(getOwn(operation, 'path'));
  switch (typeof op === 'string' ? op.toLowerCase() : '') {
    case 'add':
      return write(root, path, valueOf(operation), 'add');
    case 'replace':
      return write(root, path, valueOf(operation), 'replace');
    case 'remove':
      return remove(root, path);
    case 'copy':
      return write(root, path, cloneJson(read(root, stepsOf(getOwn(operation, 'from')))), 'add');
    case 'move':
      return move(root, stepsOf(getOwn(operation, 'from')), path);
    case 'test':
      if (equalJson(read(root, path), valueOf(operation))) return root;
      throw new PatchError('a test failed');
    default:
      throw new PatchError('an operation is missing or unknown');
  }
}

function valueOf(operation: JsonObject): JsonValue {
  const value = getOwn(operation, 'value');
  if (value === undefined) throw new PatchError('a value is missing');
  return cloneJson(value);
}

function read(root: JsonValue, path: readonly string[]): JsonValue {
  let value = root;
  for (const step of path) {
    const next = Array.isArray(value)
      ? value[place(step, value.length - 1)]
      : isObject(value)
        ? getOwn(value, step)
        : undefined;
    if (next === undefined) throw new PatchError(`there is no "${step}"`);
    value = next;
  }
  return value;
}

function write(
  root: JsonValue,
  path: readonly string[],
  value: JsonValue,
  how: 'add' | 'replace'
): JsonValue {
  const last = path.at(-1);
  if (last === undefined) return value;
  const parent = read(root, path.slice(0, -1));
  if (Array.isArray(parent)) {
    if (how === 'replace') parent[place(last, parent.length - 1)] = value;
    else parent.splice(last === '-' ? parent.length : place(last, parent.length), 0, value);
  } else if (isObject(parent) && (how === 'add' || Object.hasOwn(parent, last))) {
    setOwn(parent, last, value);
  } else {
    throw new PatchError(`there is no "${last}"`);
  }
  return root;
}

function remove(root: JsonValue, path: readonly string[]): JsonValue {
  const last = path.at(-1);
  if (last === undefined) throw new PatchError('the whole value cannot be removed');
  const parent = read(root, path.slice(0, -1));
  if (Array.isArray(parent)) parent.splice(place(last, parent.length - 1), 1);
  else if (isObject(parent) && Object.hasOwn(parent, last)) delete parent[last];
  else throw new PatchError(`there is no "${last}"`);
  return root;
}

function move(root: JsonValue, from: readonly string[], path: readonly string[]): JsonValue {
  if (from.length < path.length && from.every((step, index) => step === path[index])) {
    throw new PatchError('a value cannot be moved into itself');
  }
  const value = read(root, from);
  return write(from.length ? remove(root, from) : root, path, value, 'add');
}

function place(step: string, last: number): number {
  const index = /^(?:0|[1-9]\d*)$/.test(step) ? Number(step) : -1;
  if (index < 0 || index > last) throw new PatchError(`there is no place "${step}" in the list`);
  return index;
}

/**
 * Makes the parents that a patch needs, as the engine does before it applies one: everything on the way
 * that is no object is replaced by an empty one, lists included, and `~1` in a path is not decoded.
 */
export function makeParents(patch: JsonValue, value: JsonValue): JsonValue {
  const root = cloneJson(value);
  if (!Array.isArray(patch)) throw new PatchError('a patch is a list of operations');
  for (const operation of patch) {
    const path = isObject(operation) ? getOwn(operation, 'path') : undefined;
    if (typeof path !== 'string') throw new PatchError('a path is missing');
    let parent = root;
    for (const step of path.replace(/\/+$/, '').split('/').slice(1, -1)) {
      if (!isObject(parent)) throw new PatchError('a path leads through what is no object');
      if (!isObject(getOwn(parent, step))) setOwn(parent, step, {});
      parent = getOwn(parent, step) as JsonObject;
    }
  }
  return root;
}
