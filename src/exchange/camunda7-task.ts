import { idOf } from '../model/elements.js';
import { getOwn, isObject } from '../model/json.js';
import { activeMapping, entriesOn, nameIn, type Mapping } from '../model/mapping.js';
import { attribute, is, type ModdleElement } from '../model/moddle.js';
import { problem, type Problem } from '../model/problem.js';
import type { Mapped, MappingEntry, Side } from '../model/views.js';
import {
  createCamunda,
  createListener,
  listenerOf,
  parametersOf,
  replaceParameters,
  type CamundaAttributes,
  type Content
} from './camunda7-elements.js';
import { changeExtensions } from './extension-elements.js';
import { guarded, isInterruptible } from './camunda7-interrupt.js';
import { checkCharacters, Refused } from './camunda7-text.js';
import { answerText, contentOf } from './camunda7-values.js';

/** Makes every variable one of the task's own, which is what its worker gets. */
const COPY = '${execution.setVariablesLocal(execution.getVariables())}';

export const copiesAll = (extension: ModdleElement): boolean => listenerOf(extension, 'start') === COPY;

export const PARAMETERS: readonly (readonly [Side, string])[] = [
  ['input', 'inputParameter'],
  ['output', 'outputParameter']
];

/** One task, and what is said of it. */
export interface TaskWriter {
  readonly task: ModdleElement;
  readonly attributes: CamundaAttributes;
  /** The names of the variables that its process declares. */
  readonly declared: ReadonlySet<string>;
  readonly problems: Problem[];
}

/** Makes an external task of a connector task: its topic is the implementation. */
export function writeTask(writer: TaskWriter): void {
  const { task, attributes } = writer;
  const other = ['class', 'expression', 'delegateExpression'].find((name) => attributes.get(task, name));
  const type = attributes.get(task, 'type');
  if (other || (type && type !== 'external')) {
    report(writer, 'error', '<{task}> runs by camunda:{other} on Camunda 7, and not by its connector', {
      other: other ?? 'type'
    });
    return;
  }
  attributes.set(task, 'type', 'external');
  attributes.set(task, 'topic', String(task.get('implementation')));
  const mapping = activeMapping(task);
  if (!mapping?.type)
    report(writer, 'warning', '<{task}> has no mapping type, and nothing passes on Camunda 7: choose one');
  if (mapping) writeMapping(writer, mapping);
}

function writeMapping(writer: TaskWriter, mapping: Mapping): void {
  const { task } = writer;
  const all = mapping.type === 'all' || mapping.type === 'inputs';
  changeExtensions(task, copiesAll, all ? [createListener(task.$model, 'start', COPY)] : []);
  const inputs = new Map<string, ModdleElement>();
  if (mapping.type !== 'none' && !all)
    for (const entry of entriesOn(mapping, 'input'))
      write(writer, entry, inputs, (mapped) => contentOf(task.$model, mapped));
  writeConstants(writer, mapping, inputs);
  const outputs = writeOutputs(writer, mapping);
  const made = new Map<string, Map<string, ModdleElement>>([
    ['inputParameter', inputs],
    ['outputParameter', outputs]
  ]);
  const parameters = PARAMETERS.flatMap(([, name]) => {
    const ours = made.get(name) ?? new Map<string, ModdleElement>();
    const kept = parametersOf(task, name).filter((each) => !ours.has(attribute(each, 'name') ?? ''));
    return [...kept, ...ours.values()];
  });
  if (parameters.length > 0 || mapping.type === 'listed') replaceParameters(task, parameters);
}

// static, and over inputs of the same name (`ExtensionsVariablesMappingProvider`)
function writeConstants(writer: TaskWriter, { json }: Mapping, inputs: Map<string, ModdleElement>): void {
  const constants = getOwn(json, 'constants');
  for (const [name, constant] of Object.entries(isObject(constants) ? constants : {})) {
    const value = isObject(constant) ? (getOwn(constant, 'value') ?? null) : null;
    const entry: MappingEntry = { side: 'input', name, mapped: { kind: 'value', value } };
    inputs.delete(name);
    write(writer, entry, inputs, (mapped) => contentOf(writer.task.$model, mapped));
  }
}

function writeOutputs(writer: TaskWriter, mapping: Mapping): Map<string, ModdleElement> {
  const outputs = new Map<string, ModdleElement>();
  const { task, declared } = writer;
  const { type } = mapping;
  if (type === 'all' || type === 'outputs')
    report(writer, 'error', 'Camunda 7 cannot take all outputs of <{task}>: list them');
  if (type === 'none' || type === 'all' || type === 'outputs') return outputs;
  for (const entry of entriesOn(mapping, 'output')) {
    if (!declared.has(entry.name)) {
      const template = 'Output of <{task}>: the process declares no <{name}>, so nothing is set';
      report(writer, 'warning', template, { name: entry.name }, entry);
      continue;
    }
    write(writer, entry, outputs, (mapped) => outputOf(task, entry.name, mapped));
  }
  return outputs;
}

function outputOf(task: ModdleElement, variable: string, mapped: Mapped): Content {
  const loop = task.get('loopCharacteristics') as ModdleElement | undefined;
  if (is(loop, 'bpmn:MultiInstanceLoopCharacteristics'))
    throw new Refused('Camunda 7 allows no outputs at a multi-instance task');
  const content =
    mapped.kind === 'variable'
      ? { text: answerText(nameIn(mapped), variable) }
      : contentOf(task.$model, mapped);
  return isInterruptible(task) ? guarded(content, variable) : content;
}

function write(
  writer: TaskWriter,
  entry: MappingEntry,
  parameters: Map<string, ModdleElement>,
  contentFor: (mapped: Mapped) => Content
): void {
  const { side, name, mapped } = entry;
  try {
    if (!mapped || !name) throw new Refused('Camunda 7 has no entry of that kind');
    const parameter = `${side}Parameter`;
    const attributes = { name: checkCharacters(name) };
    parameters.set(name, createCamunda(writer.task.$model, parameter, attributes, contentFor(mapped)));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const values = { side, name, what: error.what ?? '', reason: error.message };
    const template = error.what
      ? 'The {side} <{name}> of <{task}> cannot go to Camunda 7 with {what}: {reason}'
      : 'The {side} <{name}> of <{task}> cannot go to Camunda 7: {reason}';
    report(writer, 'error', template, values, entry);
  }
}

function report(
  { task, problems }: TaskWriter,
  severity: Problem['severity'],
  template: string,
  values: Record<string, string> = {},
  entry?: MappingEntry
): void {
  const id = idOf(task);
  const path = entry ? `${id}/${entry.side}s/${entry.name}` : id;
  problems.push(problem(severity, path, template, { task: id, ...values }, id));
}
