import { stringifyJson, type JsonObject, type JsonValue } from '../model/json.js';
import { entriesIn, isContainer } from '../model/edit-json.js';

const UNIT = '  ';

/**
 * Prints definitions, and remembers what each action came out as: of a definition with thousands of them only what
 * changed is printed again.
 */
export class Printer {
  readonly #known = new WeakMap<object, string>();

  /** As `stringifyJson`, with a line break at the end. */
  print(value: JsonObject): string {
    const members = Object.entries(value).map(([key, item]) => `${UNIT}${this.#key(key)}${this.#list(item)}`);
    return members.length ? `{\n${members.join(',\n')}\n}\n` : '{}\n';
  }

  /** Prints ahead of time, part by part. */
  *prepare(value: JsonObject): Generator<void> {
    for (const list of Object.values(value))
      for (const [, item] of entriesIn(list)) {
        if (!isContainer(item) || this.#known.has(item)) continue;
        this.#part(item);
        yield;
      }
  }

  #list(value: JsonValue): string {
    if (!isContainer(value)) return stringifyJson(value);
    const margin = UNIT + UNIT;
    const isList = Array.isArray(value);
    const parts = entriesIn(value).map(
      ([key, item]) => margin + (isList ? '' : this.#key(key)) + this.#part(item)
    );
    const [open, close] = isList ? '[]' : '{}';
    return parts.length ? `${open}\n${parts.join(',\n')}\n${UNIT}${close}` : `${open}${close}`;
  }

  // through the printer of all JSON, which escapes what no file can hold
  readonly #key = (key: string): string => `${stringifyJson(key)}: `;

  #part(value: JsonValue): string {
    if (!isContainer(value)) return stringifyJson(value);
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const text = stringifyJson(value, UNIT).replaceAll('\n', `\n${UNIT}${UNIT}`);
    this.#known.set(value, text);
    return text;
  }
}
