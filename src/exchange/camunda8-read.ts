import { elementsOf, idOf, processesOf } from '../model/elements.js';
import type { JsonValue } from '../model/json.js';
import { createMapping, isConnectorTask, nameIn } from '../model/mapping.js';
import { parseImplementation } from '../model/implementation.js';
import { is, type ModdleElement } from '../model/moddle.js';
import { problem, type Problem } from '../model/problem.js';
import { createVariable, readVariables, type StoredVariable } from '../model/variable.js';
import type { Mapped, MappingEntry, MappingType, Side } from '../model/views.js';
import { NO_OUTPUT, orElse } from './camunda8-task.js';
import { readFeel } from './feel-read.js';
import { toFeelName, type Types } from './feel.js';
import { replaceOurs } from './own-elements.js';
import {
  findZeebe,
  parametersOf,
  readParameter,
  setParameters,
  setZeebeAttribute,
  zeebeAttribute,
  type Parameter
} from './zeebe-elements.js';
import { changeExtensions } from './extension-elements.js';

interface Within {
  readonly types: Types;
  readonly problems: Problem[];
}

/**
 * Reads what Camunda 8 runs into our mappings, variables and conditions, and takes out exactly what it has
 * understood; all else stays and is reported. The inverse of `toCamunda8`.
 * It changes what it is given: hand it a copy that you parsed, not the definitions of an open modeler.
 */
export function fromCamunda8(definitions: ModdleElement): {
  definitions: ModdleElement;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  for (const process of processesOf(definitions)) {
    const elements = [...elementsOf(process)];
    const variables = importVariables(process, elements.filter(isJob));
    replaceOurs(
      process,
      'Variable',
      variables.map((variable) => createVariable(process.$model, variable))
    );
    const types: Types = new Map(variables.map(({ name, type }) => [name, type]));
    for (const element of elements) {
      if (is(element, 'bpmn:SequenceFlow')) importCondition(element, types);
      else if (isJob(element)) importTask(element, { types, problems });
    }
  }
  return { definitions, problems };
}

const jobOf = (element: ModdleElement) => findZeebe(element, 'TaskDefinition');

function isJob(element: ModdleElement): boolean {
  const job = is(element, 'bpmn:ServiceTask') ? jobOf(element) : undefined;
  const type = job && zeebeAttribute(job, 'type');
  return type !== undefined && !type.startsWith('=') && parseImplementation(type) !== undefined;
}

function importTask(task: ModdleElement, within: Within): void {
  const job = jobOf(task);
  if (!job) return;
  task.set('implementation', zeebeAttribute(job, 'type'));
  if (!isConnectorTask(task)) return;
  setZeebeAttribute(job, 'type', undefined);
  if (zeebeAttribute(job, 'retries') === undefined || isDefault(job))
    changeExtensions(task, (each) => each === job);
  const mapping = findZeebe(task, 'IoMapping');
  const [inputs, outputs] = [parametersOf(mapping, 'Input'), parametersOf(mapping, 'Output')];
  const type = typeOf(inputs.map(readParameter), outputs.map(readParameter));
  const entries = mapping
    ? [...importSide(task, mapping, 'input', within), ...importSide(task, mapping, 'output', within)]
    : [];
  if (mapping && !parametersOf(mapping, 'Input').length && !parametersOf(mapping, 'Output').length)
    changeExtensions(task, (each) => each === mapping);
  replaceOurs(task, 'Task', [createMapping(task.$model, { type, entries, json: {} })]);
}

// the descriptor gives "3" where nothing is written
const isDefault = (job: ModdleElement) => !job.$descriptor.isGeneric && !Object.hasOwn(job, 'retries');

const isNothing = ({ source, target }: Parameter) => source === '=null' && target.startsWith(NO_OUTPUT);

function typeOf(inputs: readonly Parameter[], outputs: readonly Parameter[]): MappingType {
  if (inputs.length) return outputs.length ? 'listed' : 'outputs';
  if (!outputs.length) return 'all';
  return outputs.every(isNothing) ? 'none' : 'inputs';
}

function importSide(
  task: ModdleElement,
  mapping: ModdleElement,
  side: Side,
  { types, problems }: Within
): MappingEntry[] {
  const name = side === 'input' ? 'Input' : 'Output';
  const entries: MappingEntry[] = [];
  const left = parametersOf(mapping, name).filter((element) => {
    const parameter = readParameter(element);
    if (side === 'output' && isNothing(parameter)) return false;
    const mapped = side === 'input' ? readSource(parameter.source, types) : readOutput(parameter);
    if (mapped) entries.push({ side, name: parameter.target, mapped });
    else problems.push(unread(task, side, parameter));
    return !mapped;
  });
  setParameters(mapping, name, left);
  return entries;
}

function unread(task: ModdleElement, side: Side, { source, target }: Parameter): Problem {
  const id = idOf(task);
  const message = 'What Camunda 8 has for <{name}> cannot be said in a mapping and stays as it is: {source}';
  return problem('warning', `${id}/${side}s/${target}`, message, { name: target, source }, id);
}

// the type of a variable is a guess by its start value
const readAny = (feel: string, types?: Types) => readFeel(feel, types) ?? readFeel(feel);

/** A source: FEEL behind `=`, else a text, which Camunda takes for a number or truth where it looks like one. */
function readSource(source: string, types?: Types): Mapped | undefined {
  if (source.startsWith('=')) return readAny(source.slice(1).trim(), types);
  return /^\s*(?:[-+.\d].*|true|false|)\s*$/i.test(source) || source.includes('${')
    ? undefined
    : { kind: 'value', value: source };
}

function readOutput({ source, target }: Parameter): Mapped | undefined {
  const output = /^=if (.+) = null then (?:.+) else \1$/u.exec(source)?.[1];
  const guarded = output === undefined ? undefined : readFeel(output);
  if (guarded?.kind !== 'variable') return readSource(source);
  const again = orElse(toFeelName(nameIn(guarded)), target);
  return again.ok && source === `=${again.text}` ? guarded : readSource(source);
}

/** Start values, and the variables that tasks set. */
function importVariables(process: ModdleElement, tasks: readonly ModdleElement[]): StoredVariable[] {
  const variables = new Map<string, StoredVariable>(readVariables(process).map((each) => [each.name, each]));
  const declare = (name: string, value?: JsonValue) => {
    const known = variables.get(name) ?? { id: name, name, type: typeOfValue(value), required: false };
    variables.set(name, { ...known, ...(value !== undefined && { value }) });
  };
  for (const event of (process.get('flowElements') as ModdleElement[] | undefined) ?? [])
    if (is(event, 'bpmn:StartEvent')) importStart(event, declare);
  for (const task of tasks)
    for (const parameter of parametersOf(findZeebe(task, 'IoMapping'), 'Output').map(readParameter))
      if (!isNothing(parameter) && !variables.has(parameter.target)) declare(parameter.target);
  return [...variables.values()];
}

function importStart(event: ModdleElement, declare: (name: string, value: JsonValue) => void): void {
  const mapping = findZeebe(event, 'IoMapping');
  if (!mapping) return;
  const left = parametersOf(mapping, 'Output').filter((element) => {
    const { source, target } = readParameter(element);
    const variable = toFeelName(target);
    const [start, end] = variable.ok
      ? [`=if ${variable.text} = null then `, ` else ${variable.text}`]
      : ['', ''];
    if (!variable.ok || !source.startsWith(start) || !source.endsWith(end)) return true;
    const mapped = readFeel(source.slice(start.length, -end.length));
    if (mapped?.kind === 'value') declare(target, mapped.value);
    return mapped?.kind !== 'value';
  });
  setParameters(mapping, 'Output', left);
  if (!left.length && !parametersOf(mapping, 'Input').length)
    changeExtensions(event, (each) => each === mapping);
}

function typeOfValue(value: JsonValue | undefined): string {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : 'json';
}

function importCondition(flow: ModdleElement, types: Types): void {
  const condition = flow.get('conditionExpression') as ModdleElement | undefined;
  const body = condition?.get('body');
  if (typeof body !== 'string' || !body.trim().startsWith('=')) return;
  const mapped = readAny(body.trim().slice(1).trim(), types);
  if (mapped?.kind === 'variable') condition?.set('body', `\${${nameIn(mapped)}}`);
  if (mapped?.kind === 'expression') condition?.set('body', nameIn(mapped));
}
