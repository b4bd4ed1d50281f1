import { outputModel } from '../model/output-model.js';
import { usedVariables, type Preview, type PreviewSide } from '../exchange/preview.js';
import { stringifyJson, type JsonValue } from '../model/json.js';
import { sampleOf, sampleOfType } from '../model/sample.js';
import type { SampleTexts, Secrets } from '../model/samples.js';
import type { TaskView } from '../model/views.js';
import type { Message } from './messages.js';
import { fieldType, readText, toText, type FieldType } from './texts.js';

/** One sample value as it is shown: of a process variable, or of an output. */
export interface Sample {
  readonly side: keyof SampleTexts;
  readonly name: string;
  readonly type: string;
  readonly field: FieldType;
  readonly text: string;
  /** Absent: the variable does not exist, the connector does not return it. */
  readonly value?: JsonValue;
  readonly problem?: Message;
  /** Never shown. */
  readonly secret: boolean;
}

/** The samples of a task: of each variable that it reads, else its default value; of each output, else one that is made up. */
export function samplesOf(task: TaskView, texts: SampleTexts, secrets: Secrets): Sample[] {
  const variables = usedVariables(task).map((name) => {
    const declared = task.variables.find((variable) => variable.name === name);
    const given = { side: 'variables', name, type: declared?.type ?? '', value: declared?.value } as const;
    return sampleFrom(given, texts, secrets);
  });
  const outputs = task.outputs.map(({ parameter, undeclared }) => {
    const { name, type } = parameter;
    const model = outputModel(parameter, task.action);
    const made = model ? sampleOf(model.schema, model.at) : sampleOfType(type);
    const value = undeclared ? undefined : made;
    return sampleFrom({ side: 'outputs', name, type, value }, texts, secrets);
  });
  return [...variables, ...outputs];
}

interface Given {
  readonly side: keyof SampleTexts;
  readonly name: string;
  readonly type: string;
  readonly value: JsonValue | undefined;
}

function sampleFrom({ side, name, type, value }: Given, texts: SampleTexts, secrets: Secrets): Sample {
  const field = type ? fieldType(type) : 'open';
  const secret = secrets[side].has(name);
  const typed = texts[side].get(name);
  const own = { side, name, type, field, secret, text: typed ?? toText(value, field) };
  if (typed === undefined) return value === undefined ? own : { ...own, value };
  if (typed === '') return own;
  const { value: read, problem } = { problem: undefined, ...readText(typed, field) };
  return { ...own, ...(read !== undefined && { value: read }), ...(problem && { problem }) };
}

/** What the engine has before: the default values of all variables, and the samples. */
export function scopeOf(task: TaskView, samples: readonly Sample[]): Map<string, JsonValue> {
  const scope = new Map<string, JsonValue>();
  for (const { name, value } of task.variables) if (value !== undefined) scope.set(name, value);
  for (const { side, name, value } of samples) {
    if (side !== 'variables') continue;
    if (value === undefined) scope.delete(name);
    else scope.set(name, value);
  }
  return scope;
}

/** What the connector returns. */
export function resultOf(samples: readonly Sample[]): Map<string, JsonValue> {
  const result = new Map<string, JsonValue>();
  for (const { side, name, value } of samples)
    if (side === 'outputs' && value !== undefined) result.set(name, value);
  return result;
}

/** Names of what is not to be shown: what is secret itself, and what holds the sample of a secret. */
export function maskedIn(
  side: keyof Preview,
  { values }: PreviewSide,
  task: TaskView,
  samples: readonly Sample[]
): Set<string> {
  const secret = samples.filter((sample) => sample.secret);
  const names = new Set(
    side === 'received'
      ? task.inputs.filter(({ parameter }) => parameter.secure).map(({ parameter }) => parameter.name)
      : secret.filter((sample) => sample.side === 'variables').map(({ name }) => name)
  );
  const texts = secret.flatMap(({ value }) => (value === undefined ? [] : [heldText(value)])).filter(Boolean);
  for (const { name, value } of values)
    if (texts.some((text) => stringifyJson(value).includes(text))) names.add(name);
  return names;
}

/** A value as it stands in longer texts too: without its quotes. */
export function heldText(value: JsonValue): string {
  const text = stringifyJson(value);
  return typeof value === 'string' ? text.slice(1, -1) : text;
}
