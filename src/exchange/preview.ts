import { identifiersOf } from '../expression/identifiers.js';
import { jsonType } from '../model/fields.js';
import { equalJson, textsIn, type JsonValue } from '../model/json.js';
import { nameIn } from '../model/mapping.js';
import type { Problem } from '../model/problem.js';
import type { TaskView } from '../model/views.js';
import { evaluateInputs, evaluateOutputs, type Evaluation, type OutputEvaluation } from './evaluate.js';

/** A name and what it holds. */
export interface PreviewValue {
  readonly name: string;
  readonly value: JsonValue;
  /** In the words of JSON Schema: string, integer, number, boolean, array, object, null. */
  readonly type: string;
  /** Of a process variable: set by the task to something else than it was. */
  readonly changed?: boolean;
  /** What it was; absent: nothing. */
  readonly before?: JsonValue;
  readonly problems: readonly Problem[];
}

/** One of the two moments: the connector is called, it has answered. */
export interface PreviewSide {
  readonly values: readonly PreviewValue[];
  /** Of names that hold nothing. */
  readonly problems: readonly Problem[];
  /** The message with which the engine fails, so that nothing goes on. */
  readonly error?: string;
}

export interface Preview {
  /** What the connector gets. */
  readonly received: PreviewSide;
  /** The process variables when the task is done, those that changed first. */
  readonly after: PreviewSide;
}

/**
 * What one run of a task would come to: what the connector receives, and what the process variables hold
 * after its answer; computed by {@link evaluateInputs} and {@link evaluateOutputs}. Where the engine
 * fails, it says so and the variables stay as they were.
 */
export function previewTask(evaluation: OutputEvaluation): Preview {
  const { element } = evaluation;
  const inputs = evaluateInputs(evaluation);
  const received = sideOf(inputs, `${element}/inputs/`, (values) => values);
  const outputs: Evaluation =
    'error' in inputs ? { variables: new Map(), problems: [] } : evaluateOutputs(evaluation);
  const before = evaluation.scope;
  const after = sideOf(outputs, `${element}/outputs/`, (set) => new Map([...before, ...set]));
  const values = after.values.map((value) => compare(value, before.get(value.name)));
  const changed = values.filter((value) => value.changed);
  return {
    received,
    after: { ...after, values: [...changed, ...values.filter((value) => !value.changed)] }
  };
}

function compare(value: PreviewValue, before: JsonValue | undefined): PreviewValue {
  if (equalJson(before, value.value)) return value;
  return { ...value, changed: true, ...(before !== undefined && { before }) };
}

type Values = ReadonlyMap<string, JsonValue>;

function sideOf(evaluation: Evaluation, at: string, complete: (values: Values) => Values): PreviewSide {
  const failed = 'error' in evaluation;
  const values = complete(failed ? new Map<string, JsonValue>() : evaluation.variables);
  const problems = failed ? [] : evaluation.problems;
  return {
    values: [...values].map(([name, value]) => ({
      name,
      value,
      type: jsonType(value),
      problems: problems.filter(({ path }) => path === at + name)
    })),
    problems: problems.filter(({ path }) => !values.has(path.slice(at.length))),
    ...(failed && { error: evaluation.error })
  };
}

/**
 * The process variables that a task reads, for which samples are worth asking: those that are declared in
 * their order, then the others.
 */
export function usedVariables(task: TaskView): string[] {
  const { inputs, outputs, assignments, variables, mappingType, mapped } = task;
  const declared = variables.map(({ name }) => name);
  const used = new Set<string>();
  if (!mapped || mappingType === 'inputs' || mappingType === 'all')
    for (const name of declared) used.add(name);
  const returned = new Set(outputs.map(({ parameter }) => parameter.name));
  for (const input of inputs) {
    if (input.mapped?.kind === 'variable') used.add(nameIn(input.mapped));
    else for (const name of referred(input.mapped?.value)) used.add(name);
  }
  for (const assignment of assignments)
    for (const name of referred(assignment.mapped?.value)) if (!returned.has(name)) used.add(name);
  return [...declared.filter((name) => used.delete(name)), ...used];
}

const referred = (value: JsonValue | undefined) => [...textsIn(value)].flatMap((text) => identifiersOf(text));
