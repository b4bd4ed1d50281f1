import { compute, type Computed } from '../../src/expression/evaluate.js';
import { toText } from '../../src/expression/coerce.js';
import { identifiersOf } from '../../src/expression/identifiers.js';
import { callsNull } from './camunda7-null.js';
import { isWholeExpression, partsOf } from '../../src/expression/parts.js';
import { DateValue, textOf, toJson, type ElValue } from '../../src/expression/values.js';
import { holdsExpression } from '../../src/exchange/evaluate-resolve.js';
import { momentOf } from '../../src/model/date.js';
import { getOwn, isObject, type JsonValue } from '../../src/model/json.js';
import type { Outcome } from './predict.js';
import type { EntrySpec, ProcessSpec, StepSpec } from './spec.js';

/** Where Camunda 7 does something else than Activiti 7.1.0.M6; each has a line in docs/engines/camunda7.md. */
export const DIFFERENCES = {
  'no-value':
    'an expression that has no value is null where a declared variable has none, and else fails; so does a method of null',
  'null-in-text': 'null within a text is nothing',
  'json-is-java':
    'a JSON variable is a map, list or value of Java, whose members may be missing and keep their type',
  'contents-stay': 'a text in a variable, or in an answer, that looks like an expression stays what it is',
  'values-stay': 'a static value that looks like an expression stays what it is',
  'outputs-see-more': 'outputs see the inputs and the process variables, too',
  'answer-without-outputs': 'an answer without outputs sets the variables all the same',
  'starts-anyway': 'a process starts whatever the types of its variables are, and without required ones',
  'no-mapping-type': 'without a mapping type nothing passes',
  'text-as-it-is': 'a dollar sign or backslash in a variable stays what it is within a text',
  'undeclared-passes': 'a variable that is not declared passes'
} as const;
export type Difference = keyof typeof DIFFERENCES;

/** What Camunda 7 makes of a case, and where that may differ. */
export interface Predicted {
  readonly outcome: Outcome;
  readonly differences: ReadonlySet<Difference>;
}

const named = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');

type Values = Map<string, JsonValue>;
class Failed extends Error {}

/** One run of one process on Camunda 7, whose worker sees and sets what is local. */
class Run {
  readonly differences = new Set<Difference>();
  readonly calls: { element: string; inputs: Record<string, JsonValue> }[] = [];
  readonly scope: Values;
  readonly #process: ProcessSpec;
  readonly #answered = new Set<string>();

  constructor(process: ProcessSpec, start: Readonly<Record<string, JsonValue>>) {
    this.#process = process;
    this.scope = new Map(Object.entries(start));
    for (const { name, value = null } of process.variables)
      if (!this.scope.has(name)) this.scope.set(name, value);
  }

  step({ id, type, entries = [], constants = {}, answer }: StepSpec): void {
    const all = type === 'all' || type === 'inputs';
    const on = (of: string) => (type === 'none' ? [] : entries.filter(([side]) => side === of));
    const locals: Values = all ? new Map(this.scope) : new Map();
    if (!all) for (const entry of on('input')) locals.set(entry[1], this.#input(entry));
    for (const [name, constant] of Object.entries(constants))
      locals.set(name, isObject(constant) ? (getOwn(constant, 'value') ?? null) : null);
    if (type === undefined && !Object.keys(constants).length) this.differences.add('no-mapping-type');
    this.calls.push({ element: id, inputs: Object.fromEntries(locals) });
    if ('error' in answer) return;
    const returned: Values = new Map(Object.entries(answer.outputs));
    const declared = this.#process.variables.map(({ name }) => name);
    for (const entry of on('output')) if (declared.includes(entry[1])) this.#output(entry, locals, returned);
  }

  #input([, , kind, value]: EntrySpec): JsonValue {
    if (kind === 'expression') return this.#resolve(value, [this.scope]);
    if (kind === 'value') return this.#static(value);
    const current = this.scope.get(named(value)) ?? null;
    if (!this.#process.variables.some(({ name }) => name === value))
      this.differences.add('undeclared-passes');
    if (holdsExpression(current)) this.differences.add('contents-stay');
    return current;
  }

  #static(value: JsonValue): JsonValue {
    if (holdsExpression(value)) this.differences.add('values-stay');
    return value;
  }

  #output([, name, kind, value]: EntrySpec, locals: Values, returned: Values): void {
    const seen: Values = new Map([...locals, ...returned]);
    if (returned.size === 0) this.differences.add('answer-without-outputs');
    if ([...returned.values()].some(holdsExpression)) this.differences.add('contents-stay');
    if (kind !== 'variable') {
      const set = kind === 'value' ? this.#static(value) : this.#resolve(value, [seen, this.scope], returned);
      this.scope.set(name, set);
      this.#answered.add(name);
      return;
    }
    const answer = seen.get(named(value)) ?? null;
    if ((returned.get(named(value)) ?? null) === null && answer !== null)
      this.differences.add('outputs-see-more');
    if (answer === null) return;
    this.scope.set(name, answer);
    this.#answered.add(name);
  }

  #resolve(value: JsonValue, sources: readonly Values[], returned?: Values): JsonValue {
    if (typeof value === 'string') return this.#text(value, sources, returned);
    if (Array.isArray(value)) return value.map((each) => this.#resolve(each, sources, returned));
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, this.#resolve(each, sources, returned)])
    );
  }

  #text(text: string, sources: readonly Values[], returned?: Values): JsonValue {
    if (isWholeExpression(text)) {
      return toJson(this.#evaluate(text, sources, returned));
    }
    return partsOf(text)
      .map(({ kind, text: part }) => {
        if (kind === 'text') return part;
        const value = this.#evaluate(part, sources, returned);
        if (value === null) this.differences.add('null-in-text');
        if (/[\\$]/.test(textOf(value))) this.differences.add('text-as-it-is');
        return toText(value);
      })
      .join('');
  }

  #evaluate(expression: string, sources: readonly Values[], returned?: Values): ElValue {
    for (const name of identifiersOf(expression)) {
      const type = this.#process.variables.find((each) => each.name === name)?.type;
      const source = sources.find((each) => each.has(name));
      if (returned && source && !returned.has(name)) this.differences.add('outputs-see-more');
      if (!returned && type === 'json' && !this.#answered.has(name)) this.differences.add('json-is-java');
    }
    if (identifiersOf(expression).some((name) => (this.#held(name, sources) ?? null) === null))
      this.differences.add('no-value');
    if (callsNull(expression, (text) => this.#compute(text, sources))) {
      this.differences.add('no-value');
      throw new Failed('a method of null');
    }
    const computed = this.#compute(expression, sources);
    if (computed.ok) return computed.value;
    this.differences.add('no-value');
    throw new Failed(computed.reason);
  }

  #compute(expression: string, sources: readonly Values[]): Computed {
    const held = (name: string) => this.#held(name, sources);
    return compute(expression, held, { objects: 'map', functions: false });
  }

  #held(name: string, sources: readonly Values[]): JsonValue | DateValue | undefined {
    const value = sources.find((each) => each.has(name))?.get(name);
    const type = this.#process.variables.find((each) => each.name === name)?.type;
    const moment =
      typeof value === 'string' && (type === 'date' || type === 'datetime') && !this.#answered.has(name)
        ? momentOf(value)
        : undefined;
    return moment ? new DateValue(moment, named(value)) : value;
  }
}

/** Runs a process as Camunda 7 does. */
export function predictCamunda7(
  process: ProcessSpec,
  start: Readonly<Record<string, JsonValue>> = {}
): Predicted {
  const run = new Run(process, start);
  try {
    for (const step of process.steps) run.step(step);
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    return { outcome: { calls: run.calls, failed: true }, differences: run.differences };
  }
  const variables = Object.fromEntries(run.scope);
  return { outcome: { calls: run.calls, variables, failed: false }, differences: run.differences };
}
