import { isObject, type JsonObject, type JsonValue } from '../../src/model/json.js';
import { plain } from './compare.js';
import { predictFeel, type Scope } from './camunda8-feel.js';
import type { EntrySpec, ProcessSpec, StepSpec } from './spec.js';

type Values = Readonly<Record<string, JsonValue>>;

/** Names for the first of the scopes that has them. */
const scopeOf =
  (...scopes: readonly Values[]): Scope =>
  (name) =>
    scopes.find((each) => Object.hasOwn(each, name))?.[name] ?? null;

/** What Camunda 8 should do with one process, of which `isRefused` is left out. */
export class Camunda8Prediction {
  readonly #process: ProcessSpec;
  readonly #isRefused: (path: string) => boolean;

  constructor(process: ProcessSpec, isRefused: (path: string) => boolean) {
    this.#process = process;
    this.#isRefused = isRefused;
  }

  /** The variables that it begins with; nobody looks at types. */
  begin(start: JsonObject): Values {
    const declared = this.#process.variables
      .filter(({ name }) => !this.#isRefused(`${this.#process.id ?? 'Process_1'}/${name}`))
      .map(({ name, value = null }): [string, JsonValue] => [name, start[name] ?? value]);
    return { ...start, ...Object.fromEntries(declared) };
  }

  inputs(step: StepSpec, before: Values): Values {
    const { type, constants = {} } = step;
    const fixed = Object.entries(constants).map(([name, of]): [string, JsonValue] => [
      name,
      isObject(of) ? (of['value'] ?? null) : null
    ]);
    const listed = this.#listed(step, 'input').map((entry): [string, JsonValue] => [
      entry[1],
      this.#mapped(entry, scopeOf(before))
    ]);
    const all = type === undefined || type === 'all' || type === 'inputs';
    return { ...(all && before), ...Object.fromEntries([...listed, ...fixed]) };
  }

  outputs(step: StepSpec, before: Values, inputs: Values): Values {
    const { type, answer } = step;
    if ('error' in answer) return before;
    if (type === undefined || type === 'all') return { ...before, ...answer.outputs };
    const local = type === 'inputs' ? {} : inputs;
    if (type === 'outputs') {
      const returned = Object.entries(answer.outputs).filter(([name]) => !Object.hasOwn(local, name));
      return { ...before, ...Object.fromEntries(returned) };
    }
    const seen = scopeOf(answer.outputs, local, before);
    const set = this.#listed(step, 'output').map((entry): [string, JsonValue] => {
      const [, name, kind] = entry;
      const value = this.#mapped(entry, seen);
      const kept = kind === 'variable' && value === null && !Object.hasOwn(local, name);
      return [name, kept ? seen(name) : value];
    });
    return { ...before, ...Object.fromEntries(set) };
  }

  #listed({ id, type, entries = [] }: StepSpec, side: EntrySpec[0]): EntrySpec[] {
    const passed = side === 'input' ? 'inputs' : 'outputs';
    if (type === undefined || type === 'none' || type === 'all' || type === passed) return [];
    return entries.filter(([of, name]) => of === side && !this.#isRefused(`${id}/${side}s/${name}`));
  }

  #mapped([, , kind, value]: EntrySpec, scope: Scope): JsonValue {
    if (kind === 'variable') return plain(typeof value === 'string' ? scope(value) : null);
    return predictFeel(value, scope);
  }
}
