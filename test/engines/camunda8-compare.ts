import {
  evaluateInputs,
  evaluateOutputs,
  evaluateStart,
  type Evaluation
} from '../../src/exchange/evaluate.js';
import { identifiersOf } from '../../src/expression/identifiers.js';
import { hasExpression } from '../../src/expression/parts.js';
import { DateValue, JsonNode } from '../../src/expression/values.js';
import { momentOf } from '../../src/model/date.js';
import {
  equalJson,
  isObject,
  stringifyJson,
  textsIn,
  type JsonObject,
  type JsonValue
} from '../../src/model/json.js';
import type { Exported } from './camunda8-case.js';
import { straysIn, type Stray } from './camunda8-strays.js';
import { Camunda8Prediction } from './camunda8-predict.js';
import { plain, type Told } from './compare.js';
import type { EntrySpec, ProcessSpec, StepSpec } from './spec.js';

/** Why Camunda 8 has something else than Activiti; each has its line in docs/engines/camunda8.md. */
export type Reason =
  | Stray
  | 'start'
  | 'nothing is null'
  | 'contents'
  | 'not declared'
  | 'what outputs see'
  | 'nothing returned'
  | 'results with expressions';

/** What the engine says of one call, with the variables of the process before it. */
type Call = Told['calls'][number] & { readonly scope: JsonObject };
export type ToldCamunda8 = Omit<Told, 'calls'> & { readonly calls: readonly Call[] };

/** One thing that is not as predicted; without a reason, nobody knows why. */
export interface Difference {
  readonly text: string;
  readonly reason?: Reason;
}

type Scope = ReadonlyMap<string, JsonValue>;
const version = '7.1.0.M6';
const scopeOf = (variables: JsonObject): Map<string, JsonValue> => new Map(Object.entries(variables));
const textOf = (value: JsonValue | undefined) => (typeof value === 'string' ? value : show(value));
const show = (value: JsonValue | undefined) => (value === undefined ? 'nothing' : stringifyJson(value));

/** What is evaluated of a process, from what the engine really had before each step. */
export class Comparison {
  readonly #process: ProcessSpec;
  readonly #extension: JsonValue;
  readonly #refused: ReadonlySet<string>;
  readonly #told: ToldCamunda8;
  readonly #answered = new Set<string>();
  readonly #predicted: Camunda8Prediction;
  readonly differences: Difference[] = [];

  constructor(process: ProcessSpec, { pair, problems }: Exported, told: ToldCamunda8) {
    this.#process = process;
    this.#extension = pair.parts.get(process.id ?? 'Process_1') ?? {};
    this.#refused = new Set(problems.map(({ path }) => path));
    this.#told = told;
    this.#predicted = new Camunda8Prediction(process, (path) => this.#refused.has(path));
  }

  run(start: JsonObject): void {
    const id = this.#process.id ?? 'Process_1';
    const begun = evaluateStart({
      extension: this.#extension,
      process: id,
      variables: scopeOf(start),
      version
    });
    const { calls, variables = {}, failure } = this.#told;
    if (failure !== undefined) return this.#add(`the engine fails: ${failure}`);
    const called = calls.map(({ element }) => element).join(', ');
    const steps = this.#process.steps.map(({ id }) => id).join(', ');
    if (called !== steps) return this.#add(`the engine calls ${called}, not ${steps}`);
    const scopes = [...calls.map(({ scope }) => scope), variables];
    this.#foretold(scopes, start);
    if ('error' in begun) return this.#add('Activiti does not start the process', 'start');
    this.#unlike('at the start', scopes[0] ?? {}, Object.fromEntries(begun.variables), () => undefined);
    this.#process.steps.forEach((step, at) => {
      this.#step(step, calls[at] as Call, scopes[at + 1] ?? {});
    });
  }

  /** What Camunda 8 does must be what it is known to do, whatever Activiti does. */
  #foretold(scopes: readonly JsonObject[], start: JsonObject): void {
    this.#unforeseen('at the start', scopes[0], this.#predicted.begin(start));
    this.#process.steps.forEach((step, at) => {
      const [before = {}, inputs = {}] = [scopes[at], this.#told.calls[at]?.inputs];
      this.#unforeseen(`${step.id}/inputs`, inputs, this.#predicted.inputs(step, before));
      this.#unforeseen(`${step.id}/outputs`, scopes[at + 1], this.#predicted.outputs(step, before, inputs));
    });
  }

  #unforeseen(place: string, actual: JsonObject = {}, predicted: JsonObject): void {
    const [is, said] = [plain(actual) as JsonObject, plain(predicted) as JsonObject];
    for (const name of new Set([...Object.keys(is), ...Object.keys(said)])) {
      if (alike(is[name] ?? null, said[name] ?? null)) continue;
      this.#add(`${place}/${name}: the engine has ${show(is[name])}, it should have ${show(said[name])}`);
    }
  }

  #add(text: string, reason?: Reason): void {
    this.differences.push({ text, ...(reason && { reason }) });
  }

  #step(step: StepSpec, { inputs, scope: before }: Call, after: JsonObject): void {
    const { id: element, answer } = step;
    const scope = this.#asActiviti(before);
    const evaluation = {
      extension: this.#extension,
      element,
      scope,
      version,
      answered: this.#answered
    } as const;
    const explainInput = (name: string) => this.#input(step, name, scope);
    this.#compare(`${element}/inputs`, inputs, evaluateInputs(evaluation), explainInput);
    if ('error' in answer) return this.#unlike(`${element}/outputs`, after, before, () => undefined);
    const result = Object.entries(answer.outputs);
    const outputs = evaluateOutputs({ ...evaluation, result: result.length ? new Map(result) : null });
    const explainOutput = (name: string) => this.#output(step, name, answer.outputs, before, inputs);
    if ('error' in outputs) {
      const known = [...textsIn(answer.outputs)].some(hasExpression);
      return this.#add(`Activiti fails: ${outputs.error}`, known ? 'results with expressions' : undefined);
    }
    const merged = { variables: new Map([...scopeOf(before), ...outputs.variables]), problems: [] };
    this.#compare(`${element}/outputs`, after, merged, explainOutput);
    for (const name of outputs.variables.keys()) this.#answered.add(name);
  }

  // what holds nothing is not there for Activiti, but in variables of type json that nobody has set
  #asActiviti(before: JsonObject): Scope {
    const scope = scopeOf(before);
    for (const { name, type } of this.#process.variables)
      if ((type === 'json' || type === 'file') && !scope.has(name)) scope.set(name, null);
    return scope;
  }

  #compare(
    place: string,
    actual: JsonObject,
    predicted: Evaluation,
    explain: (name: string) => Reason | undefined
  ): void {
    const isRefused = [...this.#refused].some((path) => path.startsWith(`${place}/`));
    if ('error' in predicted)
      return isRefused ? undefined : this.#add(`${place}: Activiti fails: ${predicted.error}`);
    this.#unlike(place, actual, Object.fromEntries(predicted.variables), explain);
  }

  #unlike(
    place: string,
    actual: JsonObject,
    predicted: JsonObject,
    explain: (name: string) => Reason | undefined
  ): void {
    const [is, said] = [plain(actual) as JsonObject, plain(predicted) as JsonObject];
    for (const name of new Set([...Object.keys(is), ...Object.keys(said)])) {
      if (this.#refused.has(`${place}/${name}`) || alike(is[name], said[name])) continue;
      const nothing = (is[name] ?? null) === null && (said[name] ?? null) === null;
      const text = `${place}/${name}: the engine has ${show(is[name])}, we say ${show(said[name])}`;
      this.#add(text, nothing ? 'nothing is null' : explain(name));
    }
  }

  #entry({ entries = [] }: StepSpec, side: EntrySpec[0], name: string): EntrySpec | undefined {
    return entries.find((entry) => entry[0] === side && entry[1] === name);
  }

  #input(step: StepSpec, name: string, scope: Scope): Reason | undefined {
    const [, , kind, value] = this.#entry(step, 'input', name) ?? [];
    const variable = kind === undefined ? name : kind === 'variable' ? textOf(value) : undefined;
    const read =
      variable !== undefined ? [variable] : [...textsIn(value)].flatMap((text) => identifiersOf(text));
    if (read.some((each) => [...textsIn(scope.get(each))].some(hasExpression))) return 'contents';
    if (variable !== undefined && !this.#process.variables.some((each) => each.name === variable))
      return 'not declared';
    if (variable !== undefined || value === undefined) return undefined;
    const [stray] = straysIn(value, (each) => this.#held(each, scope.get(each)));
    return stray;
  }

  #held(name: string, value: JsonValue | undefined): JsonValue | JsonNode | DateValue | undefined {
    const type = this.#process.variables.find((each) => each.name === name)?.type;
    const moment = type === 'date' && typeof value === 'string' ? momentOf(value) : undefined;
    if (moment) return new DateValue(moment, textOf(value));
    if (value === undefined || this.#answered.has(name) || Array.isArray(value)) return value;
    return type === 'json' || type === 'file' || isObject(value) ? new JsonNode(value) : value;
  }

  #output(
    step: StepSpec,
    name: string,
    result: JsonObject,
    before: JsonObject,
    inputs: JsonObject
  ): Reason | undefined {
    const [, , kind, value] = this.#entry(step, 'output', name) ?? [];
    if (kind === undefined || value === undefined) return undefined;
    if (Object.keys(result).length === 0 && kind !== 'variable') return 'nothing returned';
    const read =
      kind === 'variable' ? [textOf(value)] : [...textsIn(value)].flatMap((text) => identifiersOf(text));
    const leaks = read.some(
      (each) => !Object.hasOwn(result, each) && (Object.hasOwn(before, each) || Object.hasOwn(inputs, each))
    );
    if (leaks) return 'what outputs see';
    if (kind === 'variable')
      return Object.hasOwn(inputs, name) && !Object.hasOwn(result, textOf(value)) ? 'null' : undefined;
    const [stray] = straysIn(value, (each) => (Object.hasOwn(result, each) ? result[each] : undefined));
    return stray;
  }
}

/** Equal, decimals but for the last digits that a double has. */
function alike(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return equalJson(a, b);
  return a === b || Math.abs(a - b) <= 1e-12 * Math.abs(a);
}
