import { DateValue, JsonNode } from '../../src/expression/values.js';
import { momentOf } from '../../src/model/date.js';
import { equalJson, isObject, stringifyJson, type JsonObject, type JsonValue } from '../../src/model/json.js';
import { plain } from './compare.js';
import { FAILS, predictText, type Held, type Predicted } from './flowable-el.js';
import { scopeAt, type FlowableTold } from './flowable-steps.js';
import type { EntrySpec, ProcessSpec, StepSpec } from './spec.js';

type Values = Readonly<Record<string, JsonValue>>;

const show = (value: Predicted | undefined) =>
  value === undefined ? 'nothing' : value === FAILS ? 'a failure' : stringifyJson(value);
const same = (a: JsonValue | undefined, b: JsonValue | undefined) =>
  a === undefined || b === undefined ? a === b : equalJson(plain(a), plain(b));

/** What Flowable should do with one process, told step by step from what it really had before each. */
export class FlowablePrediction {
  readonly #process: ProcessSpec;
  readonly #told: FlowableTold;
  readonly #isRefused: (path: string) => boolean;
  readonly #answered = new Set<string>();
  /** Where it does something else; a line each. */
  readonly wrong: string[] = [];

  constructor(process: ProcessSpec, told: FlowableTold, isRefused: (path: string) => boolean) {
    this.#process = process;
    this.#told = told;
    this.#isRefused = isRefused;
  }

  run(start: JsonObject): void {
    this.#compare('at the start', scopeAt(this.#told, 0), { ...this.#begin(), ...start });
    for (const [at, step] of this.#process.steps.entries()) if (!this.#step(step, at)) return;
    if (this.#told.failure !== undefined) this.wrong.push(`it should not fail: ${this.#told.failure}`);
  }

  /** Does it go on behind the step? */
  #step(step: StepSpec, at: number): boolean {
    const call = this.#told.calls[at];
    const before = scopeAt(this.#told, at);
    const inputs = this.#inputs(step, before);
    if (Object.values(inputs).includes(FAILS)) {
      if (call) this.wrong.push(`${step.id} should be handed to no worker`);
      return false;
    }
    if (!call) {
      this.wrong.push(`${step.id} should be handed to a worker: ${this.#told.failure ?? ''}`);
      return false;
    }
    this.#compare(`${step.id}, input`, call.inputs, inputs);
    const after = this.#outputs(step, before);
    const fails = Object.values(after).includes(FAILS);
    if (call.completed === true && !fails)
      this.#compare(`${step.id}, output`, scopeAt(this.#told, at + 1), after);
    else if (call.completed === true) this.wrong.push(`${step.id} should not be taken back`);
    else if (!fails) this.wrong.push(`${step.id} should be taken back: ${this.#told.failure ?? ''}`);
    return call.completed === true;
  }

  #begin(): Values {
    const id = this.#process.id ?? 'Process_1';
    const declared = this.#process.variables.map(({ name, type, value = null }): [string, JsonValue] => {
      if (this.#isRefused(`${id}/${name}`)) return [name, null];
      return [name, type === 'bigdecimal' && value !== null ? Number(value) : value];
    });
    const statics = this.#process.steps.flatMap((step) =>
      this.#listed(step, 'input').flatMap(([, name, kind, value]): [string, JsonValue][] =>
        kind === 'value' && isContainer(value) ? [[`${step.id}.${name}`, value]] : []
      )
    );
    return Object.fromEntries([...declared, ...statics]);
  }

  /** The entries of a side that are written and read. */
  #listed({ id, type, entries = [], constants = {} }: StepSpec, side: EntrySpec[0]): EntrySpec[] {
    const passed = side === 'input' ? 'inputs' : 'outputs';
    if (type === undefined || type === 'none' || type === 'all' || type === passed) return [];
    return entries.filter(
      ([of, name]) =>
        of === side &&
        !this.#isRefused(`${id}/${side}s/${name}`) &&
        (side === 'output' || !Object.hasOwn(constants, name))
    );
  }

  #inputs(step: StepSpec, scope: Values): Record<string, Predicted> {
    const { type, constants = {} } = step;
    const fixed = Object.entries(constants).map(([name, of]): [string, JsonValue] => [
      name,
      isObject(of) ? (of['value'] ?? null) : null
    ]);
    const all = type === 'all' || type === 'inputs' || (type === undefined && fixed.length === 0);
    if (all) return { ...scope };
    const listed = this.#listed(step, 'input').map((entry): [string, Predicted] => [
      entry[1],
      this.#mapped(entry, scope)
    ]);
    return Object.fromEntries([...listed, ...fixed]);
  }

  #outputs(step: StepSpec, scope: Values): Record<string, Predicted> {
    const { type, answer } = step;
    if ('error' in answer) return { ...scope };
    if (type === 'all' || type === 'outputs' || type === undefined) {
      for (const name of Object.keys(answer.outputs)) this.#answered.add(name);
      return { ...scope, ...answer.outputs };
    }
    const after: Record<string, Predicted> = { ...scope };
    for (const entry of this.#listed(step, 'output')) {
      after[entry[1]] = this.#mapped(entry, answer.outputs, answer.outputs);
    }
    for (const [, name] of this.#listed(step, 'output')) this.#answered.add(name);
    return after;
  }

  #mapped([, , kind, value]: EntrySpec, scope: Values, returned: Values = {}): Predicted {
    if (kind === 'variable') return typeof value === 'string' ? (scope[value] ?? null) : null;
    if (kind === 'value' || typeof value !== 'string') return value;
    return predictText(value, this.#held(scope, returned));
  }

  #held(scope: Values, returned: Values): Held {
    return (name) => {
      const value = scope[name] ?? null;
      if (Object.hasOwn(returned, name) || this.#answered.has(name)) return value;
      const type = this.#process.variables.find((each) => each.name === name)?.type;
      const moment = isObject(value) && typeof value['$date'] === 'number' ? value['$date'] : undefined;
      if (moment !== undefined) {
        const date = new Date(moment);
        return new DateValue(date, momentOf(date.toISOString())?.toISOString() ?? '');
      }
      return type === 'json' && value !== null ? new JsonNode(value) : value;
    };
  }

  #compare(place: string, actual: Values, predicted: Readonly<Record<string, Predicted>>): void {
    for (const name of new Set([...Object.keys(actual), ...Object.keys(predicted)])) {
      const said = predicted[name];
      if (said !== FAILS && same(actual[name], said)) continue;
      this.wrong.push(`${place}, ${name}: Flowable has ${show(actual[name])}, it should have ${show(said)}`);
    }
  }
}

const isContainer = (value: JsonValue) => isObject(value) || Array.isArray(value);
