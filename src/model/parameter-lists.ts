import type { Action, Parameter } from './connector.js';
import { cloneJson, isObject, type JsonObject, type JsonValue } from './json.js';

/** Of one name; what differs more often is kept for each. */
const MOST_VARIANTS = 16;
const LINE = '\n';
/** Stands for the id of the action, with which most ids begin; in front of a text that has it. */
const SELF = '\0';

/** What several parameters have in common. */
interface Part {
  readonly item: JsonObject;
  readonly keys: readonly string[];
}

/** Reads a list of parameters. */
export type ReadList = (list: JsonValue[]) => readonly Parameter[];

/**
 * What the parameters of one definition have in common but their ids, kept once: a large catalogue is mostly parameters
 * of a few kinds, of which hardly any is ever looked at.
 */
export class ParameterPool {
  readonly parts: JsonValue[] = [];
  readonly read: ReadList;
  readonly #byName = new Map<JsonValue | undefined, [Part, number][]>();

  constructor(read: ReadList) {
    this.read = read;
  }

  /** The number of what a parameter has but its id. */
  share(item: JsonObject): number {
    const variants = this.#byName.get(item['name']);
    if (variants) for (const [part, index] of variants) if (isOf(part, item)) return index;
    // the id would be kept for nothing
    const part = { ...item, id: '' };
    const index = this.keep(part);
    const entry: [Part, number] = [{ item: part, keys: Object.keys(part) }, index];
    if (!variants) this.#byName.set(item['name'], [entry]);
    else if (variants.length < MOST_VARIANTS) variants.push(entry);
    return index;
  }

  /** The number of what is kept whole. */
  keep(item: JsonValue): number {
    return this.parts.push(item) - 1;
  }

  /** Forgets what it only needed to share. */
  close(): void {
    this.#byName.clear();
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

/** The inputs and outputs of an action, made when they are asked for. */
export class ParameterLists {
  readonly #pool: ParameterPool;
  readonly #id: string;
  /** In lines: how many inputs there are, and of each parameter the number of its part and its id, or below zero all. */
  readonly #text: string;
  #made: Pick<Action, 'inputs' | 'outputs'> | undefined;

  constructor(pool: ParameterPool, id: string, inputs: readonly JsonValue[], outputs: readonly JsonValue[]) {
    this.#pool = pool;
    this.#id = id;
    const lines: (string | number)[] = [inputs.length];
    for (const item of inputs.concat(outputs)) {
      const id = isObject(item) ? item['id'] : undefined;
      if (isObject(item) && typeof id === 'string' && !id.includes(LINE)) lines.push(pool.share(item), id);
      else lines.push(-1 - pool.keep(item), '');
    }
    const text = lines.join(LINE);
    this.#text = id && !text.includes(SELF) ? SELF + text.split(id).join(SELF) : text;
  }

  /** What is read of them, once. */
  parameters(): Pick<Action, 'inputs' | 'outputs'> {
    if (this.#made) return this.#made;
    const { inputs, outputs } = this.items();
    const { read } = this.#pool;
    return (this.#made = { inputs: read(inputs), outputs: read(outputs) });
  }

  /** As the definition has them, in objects of their own. */
  items(): { inputs: JsonValue[]; outputs: JsonValue[] } {
    const text = this.#text.startsWith(SELF) ? this.#text.slice(1).split(SELF).join(this.#id) : this.#text;
    const [count, ...lines] = text.split(LINE);
    const items: JsonValue[] = [];
    for (let index = 0; index < lines.length; index += 2) {
      const number = Number(lines[index]);
      const item = cloneJson(this.#pool.parts[number < 0 ? -1 - number : number] ?? null);
      if (number >= 0 && isObject(item)) item['id'] = lines[index + 1] ?? '';
      items.push(item);
    }
    const outputs = items.splice(Number(count));
    return { inputs: items, outputs };
  }
}
