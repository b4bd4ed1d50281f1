import { parseJson, stringifyJson } from 'bpmn-js-connector-palette/core';
import type { JsonObject, JsonValue } from 'bpmn-js-connector-palette/core';

/** What differs from what came with the demo; of secrets nothing. */
export interface Kept {
  /** Definitions that are no package's. */
  readonly own: readonly JsonObject[];
  /** Definitions that were changed in a package. */
  readonly changed: readonly JsonObject[];
  /** Names of connectors that were taken away. */
  readonly removed: readonly string[];
  readonly packages: readonly JsonObject[];
}

const DATABASE = 'connector-palette-demo';
const STORE = 'catalogue';
const KEY = 'kept';
export const NOTHING: Kept = { own: [], changed: [], removed: [], packages: [] };

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
    request.addEventListener('success', () => resolve(request.result));
    for (const type of ['error', 'blocked']) request.addEventListener(type, () => reject(reasonOf(request)));
  });
}

const reasonOf = ({ error }: IDBRequest): Error => error ?? new Error('blocked');

async function run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      transaction.addEventListener('complete', () => resolve(request.result));
      transaction.addEventListener('abort', () => reject(reasonOf(request)));
    });
  } finally {
    database.close();
  }
}

/** What is kept in this browser; rejects where it gives no storage. */
export async function read(): Promise<Kept> {
  const text: unknown = await run('readonly', (store) => store.get(KEY) as IDBRequest<unknown>);
  const found = typeof text === 'string' ? parseJson(text) : NOTHING;
  if (typeof found !== 'object' || found === null) return NOTHING;
  const lists = Object.keys(NOTHING).map((key) => {
    const list: unknown = Reflect.get(found, key);
    return [key, Array.isArray(list) ? list : []];
  });
  return Object.fromEntries(lists) as Kept;
}

/** Keeps it in place of what was kept; rejects where it cannot be. */
export async function write(kept: Kept): Promise<void> {
  // as text, which keeps numbers as they were written
  const text = await textOf({ ...kept } as unknown as JsonObject, DEEP);
  await run('readwrite', (store) => store.put(text, KEY));
}

/** Down to each action of a definition. */
const DEEP = 4;
/** Milliseconds after which the page may do something else. */
const PIECE = 10;

/** JSON of what may be large, a member at a time. */
async function textOf(
  value: JsonValue,
  depth: number,
  clock = { pause: performance.now() + PIECE }
): Promise<string> {
  if (depth === 0 || !isPlain(value)) return stringifyJson(value);
  const parts: string[] = [];
  for (const [key, member] of Object.entries(value)) {
    const text = await textOf(member, depth - 1, clock);
    parts.push(Array.isArray(value) ? text : `${JSON.stringify(key)}:${text}`);
    if (performance.now() < clock.pause) continue;
    await new Promise((resolve) => setTimeout(resolve));
    clock.pause = performance.now() + PIECE;
  }
  return Array.isArray(value) ? `[${parts.join()}]` : `{${parts.join()}}`;
}

/** A list or an object: numbers that are kept as they were written are neither. */
const isPlain = (value: JsonValue): value is JsonObject =>
  typeof value === 'object' &&
  value !== null &&
  [Array.prototype, Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);
