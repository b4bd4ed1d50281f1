import { parseJson, stringifyJson } from 'bpmn-js-connector-palette/core';
import type { JsonObject } from 'bpmn-js-connector-palette/core';

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
  const text = stringifyJson({ ...kept } as unknown as JsonObject);
  await run('readwrite', (store) => store.put(text, KEY));
}
