import type { Parameter } from './connector.js';
import { cloneJson, isObject, type JsonObject, type JsonValue } from './json.js';

/** Of one name; what differs more often is kept for each. */
const MOST_VARIANTS = 16;
const LINE = '\n';

/** What several parameters have in common. */
interface Part {
  readonly item: JsonObject;
  readonly keys: readonly string[];
}

/**
 * What the parameters of one definition have in common but their ids, kept once: a large catalogue is mostly parameters
 * of a few kinds, of which hardly any is ever looked at.
 */
export class ParameterPool {
  /** By number; lives on in the lists, all else only until the definition is read. */
  readonly parts: JsonValue[] = [];
  readonly #byName = new Map<JsonValue | undefined, [Part, number][]>();

  /** The number of what a parameter has but its id. */
  share(item: JsonObject): number {
    const variants = this.#byName.get(item['name']);
    if (variants) for (const [part, index] of variants) if (isOf(part, item)) return index;
    const index = this.keep(item);
    const entry: [Part, number] = [{ item, keys: Object.keys(item) }, index];
    if (!variants) this.#byName.set(item['name'], [entry]);
    else if (variants.length < MOST_VARIANTS) variants.push(entry);
    return index;
  }

  /** The number of what is kept whole. */
  keep(item: JsonValue): number {
    return this.parts.push(item) - 1;
  }
}

/** The same, in the same order, but for the id. */
function isOf({ item, keys }: Part, other: JsonObject): boolean {
  // most that are not differ in it
  if (item['description'] !== other['description']) return false;
  let count = 0;
  // not `Object.keys`, which would make a list for each parameter of a catalogue
  for (const key in other) {
    if (key !== keys[count++] || (key !== 'id' && item[key] !== other[key])) return false;
  }
  return count === keys.length;
}

/** Reads a list of parameters. */
export type ReadList = (list: JsonValue | undefined) => readonly Parameter[];

function commonStart(texts: readonly (string | undefined)[]): string {
  let start: string | undefined;
  for (const text of texts) {
    if (text === undefined) continue;
    start ??= text;
    if (text.startsWith(start)) continue;
    let length = 0;
    while (text.charCodeAt(length) === start.charCodeAt(length)) length++;
    start = start.slice(0, length);
  }
  return start ?? '';
}

/** The inputs and outputs of an action, made when they are asked for. */
export class ParameterLists {
  readonly #parts: readonly JsonValue[];
  readonly #read: ReadList;
  /** How all ids begin; for each parameter the number of its part and how its id ends, or what is below zero. */
  readonly #text: string;
  readonly #inputCount: number;
  #inputs: readonly Parameter[] | undefined;
  #outputs: readonly Parameter[] | undefined;

  constructor(
    pool: ParameterPool,
    read: ReadList,
    inputs: JsonValue | undefined,
    outputs: JsonValue | undefined
  ) {
    this.#parts = pool.parts;
    this.#read = read;
    // what is no list is small
    if (!Array.isArray(inputs)) this.#inputs = read(inputs);
    if (!Array.isArray(outputs)) this.#outputs = read(outputs);
    const first = Array.isArray(inputs) ? inputs : [];
    this.#inputCount = first.length;
    const items = Array.isArray(outputs) ? first.concat(outputs) : first;
    const ids = items.map(idOf);
    const start = commonStart(ids);
    const lines = items.map((item, index) => {
      const id = ids[index];
      // a part that is all of it
      if (id === undefined || !isObject(item)) return String(-pool.keep(item) - 1);
      return `${pool.share(item)} ${id.slice(start.length)}`;
    });
    this.#text = [start, ...lines].join(LINE);
  }

  /** The inputs as the definition has them, in objects of their own. */
  get inputItems(): JsonValue[] {
    return this.#items().slice(0, this.#inputCount);
  }

  get outputItems(): JsonValue[] {
    return this.#items().slice(this.#inputCount);
  }

  get inputs(): readonly Parameter[] {
    return (this.#inputs ??= this.#read(this.inputItems));
  }

  get outputs(): readonly Parameter[] {
    return (this.#outputs ??= this.#read(this.outputItems));
  }

  #items(): JsonValue[] {
    const [start = '', ...lines] = this.#text.split(LINE);
    return lines.map((line) => {
      const number = parseInt(line);
      const item = cloneJson(this.#parts[number < 0 ? -number - 1 : number] ?? null);
      if (number >= 0 && isObject(item)) item['id'] = start + line.slice(line.indexOf(' ') + 1);
      return item;
    });
  }
}

/** What a parameter is told from its like by, where it can be written into a line. */
function idOf(item: JsonValue): string | undefined {
  const id = isObject(item) ? item['id'] : undefined;
  return typeof id === 'string' && !id.includes(LINE) ? id : undefined;
}
