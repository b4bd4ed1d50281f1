import { evaluateInputs, evaluateOutputs, evaluateStart } from '../../src/exchange/evaluate.js';
import { isObject, type JsonObject, type JsonValue } from '../../src/model/json.js';
import type { Problem } from '../../src/model/problem.js';
import { RESERVED_VARIABLES } from '../../src/model/variable.js';
import { differences, type Told } from './compare.js';
import type { EntrySpec, ProcessSpec, StepSpec } from './spec.js';

type Call = Told['calls'][number] & { readonly scope: JsonObject; readonly completed?: boolean };
/** What Flowable says of one run, with the variables that there were at each step. */
export interface FlowableTold extends Told {
  readonly calls: readonly Call[];
  /** The variables when it failed. */
  readonly scope?: JsonObject;
}

/** One difference between what Activiti 7.1.0.M6 would do with a state and what Flowable did with it. */
export interface Line {
  readonly process: ProcessSpec;
  readonly step?: StepSpec;
  /** `start`: the variables that a process begins with; `run`: all of it fails, or does not. */
  readonly side: 'start' | 'input' | 'output' | 'run';
  readonly name: string;
  readonly entry?: EntrySpec | undefined;
  /** JSON of the value, or `nothing`. */
  readonly is: string;
  readonly said: string;
  /** Why Activiti cannot evaluate something. */
  readonly problems: readonly Problem[];
  readonly text: string;
}

const version = '7.1.0.M6';
const LINE = /^in the end, ([^]*?): the engine has ([^]*), we say ([^]*)$/;

/**
 * Compares a run step by step: each step begins with the variables that Flowable has, so that one difference does
 * not make others behind it.
 */
export function compareSteps(
  process: ProcessSpec,
  extension: JsonValue,
  told: FlowableTold,
  start: JsonObject
): Line[] {
  const lines: Line[] = [];
  const id = process.id ?? 'Process_1';
  const begun = evaluateStart({ extension, process: id, variables: new Map(Object.entries(start)), version });
  const answered = new Set<string>();
  const base = { process, problems: [], is: '', said: '', name: '' };
  if ('error' in begun) lines.push({ ...base, side: 'run', text: `Activiti does not start: ${begun.error}` });
  else
    lines.push(...unlike({ ...base, side: 'start' }, scopeAt(told, 0), Object.fromEntries(begun.variables)));
  process.steps.forEach((step, at) => {
    const call = told.calls[at];
    const evaluation = {
      extension,
      element: step.id,
      scope: scopeOf(scopeAt(told, at)),
      version,
      answered
    } as const;
    const inputs = evaluateInputs(evaluation);
    const problems = 'error' in inputs ? [] : inputs.problems;
    if (!call) {
      if (
        told.calls.length === at &&
        told.failure !== undefined &&
        (at === 0 || told.calls[at - 1]?.completed)
      )
        lines.push({
          ...base,
          step,
          side: 'run',
          problems,
          text: `${step.id} is not handed out: ${told.failure}`
        });
      return;
    }
    if (call.element !== step.id)
      lines.push({ ...base, step, side: 'run', text: `${call.element} in the place of ${step.id}` });
    if ('error' in inputs)
      lines.push({ ...base, step, side: 'run', text: `Activiti fails: ${inputs.error}` });
    else
      lines.push(
        ...unlike(
          { ...base, step, side: 'input', problems },
          call.inputs,
          Object.fromEntries(inputs.variables)
        )
      );
    lines.push(...compareOutputs(step, at, evaluation, told, base));
  });
  return lines;
}

function compareOutputs(
  step: StepSpec,
  at: number,
  evaluation: Parameters<typeof evaluateInputs>[0] & { readonly answered: Set<string> },
  told: FlowableTold,
  base: Pick<Line, 'process' | 'is' | 'said' | 'name' | 'problems'>
): Line[] {
  const given = 'outputs' in step.answer ? Object.entries(step.answer.outputs) : [];
  const result = given.length ? new Map(given) : null;
  const outputs = 'error' in step.answer ? undefined : evaluateOutputs({ ...evaluation, result });
  const problems = outputs && 'problems' in outputs ? outputs.problems : [];
  if (told.calls[at]?.completed !== true)
    return [
      { ...base, step, side: 'run', problems, text: `${step.id} is not taken back: ${told.failure ?? ''}` }
    ];
  if (outputs && 'error' in outputs)
    return [{ ...base, step, side: 'run', text: `Activiti fails: ${outputs.error}` }];
  const set = outputs?.variables ?? new Map<string, JsonValue>();
  for (const name of set.keys()) evaluation.answered.add(name);
  const nulls = Object.entries(scopeAt(told, at)).filter(([, value]) => value === null);
  const after = Object.fromEntries([...nulls, ...evaluation.scope, ...set]);
  return unlike({ ...base, step, side: 'output', problems }, scopeAt(told, at + 1), after);
}

const UNEVALUATED = /cannot evaluate/;
export const isUnevaluated = (problems: readonly Problem[]): boolean =>
  problems.some(({ template }) => UNEVALUATED.test(template));

/** The variables before a step; behind the last one those in the end. */
export function scopeAt({ calls, variables, scope }: FlowableTold, at: number): JsonObject {
  const found = calls[at]?.scope ?? variables ?? scope ?? {};
  return Object.fromEntries(Object.entries(found).filter(([name]) => !RESERVED_VARIABLES.includes(name)));
}

// of a variable without a value Activiti knows nothing, and dates are texts
function scopeOf(scope: JsonObject): Map<string, JsonValue> {
  const plain = (value: JsonValue) =>
    isObject(value) && typeof value['$date'] === 'number' ? new Date(value['$date']).toISOString() : value;
  return new Map(
    Object.entries(scope).flatMap(([name, value]) => (value === null ? [] : [[name, plain(value)] as const]))
  );
}

function unlike(base: Omit<Line, 'text'>, actual: JsonObject, predicted: JsonObject): Line[] {
  const found = differences(
    { id: '', calls: [], variables: actual },
    { calls: [], variables: predicted, failed: false }
  );
  return found.map((text) => {
    const [, name = '', is = '', said = ''] = LINE.exec(text) ?? [];
    const entry = base.step?.entries?.find(([side, each]) => side === base.side && each === name);
    const problems = base.problems.filter(({ values }) => values['name'] === name);
    const place = base.step ? `${base.step.id}, ${base.side}` : base.side;
    return { ...base, name, is, said, entry, problems, text: text.replace('in the end', place) };
  });
}
