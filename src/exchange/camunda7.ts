import { elementsOf, idOf, processesOf } from '../model/elements.js';
import { FOREIGN_NAMES, parseImplementation } from '../model/implementation.js';
import { createMapping, isConnectorTask } from '../model/mapping.js';
import { attribute, extensionsOf, is, type ModdleElement } from '../model/moddle.js';
import { problem, type Problem } from '../model/problem.js';
import { readVariables, type StoredVariable } from '../model/variable.js';
import type { MappingEntry, MappingType, Side } from '../model/views.js';
import { withoutMappings } from './bare.js';
import {
  camundaAttributes,
  isCamunda,
  parametersOf,
  replaceParameters,
  type CamundaAttributes
} from './camunda7-elements.js';
import { changeExtensions } from './extension-elements.js';
import { copiesAll, PARAMETERS, writeTask } from './camunda7-task.js';
import { Refused } from './camunda7-text.js';
import { readAnswer, readContent } from './camunda7-values.js';
import { declare, readStarted, writeVariables } from './camunda7-variables.js';
import { replaceOurs } from './own-elements.js';

/**
 * Writes a diagram for Camunda 7 and Operaton: each connector task becomes an external task whose topic is its
 * `implementation`, with its mapping as `camunda:inputOutput`; process variables start by listeners. Its worker
 * must fetch and complete with local variables. What the diagram carries for Camunda stays, and our elements go.
 * It changes what it is given: hand it a copy that you parsed, not the definitions of an open modeler.
 * @returns what was left out, and why, as errors; what is only worth knowing as warnings.
 */
export function toCamunda7(definitions: ModdleElement): { definitions: ModdleElement; problems: Problem[] } {
  const problems: Problem[] = [];
  const attributes = camundaAttributes(definitions);
  for (const process of processesOf(definitions)) {
    const declared = new Set(readVariables(process).map(({ name }) => name));
    writeVariables(process, problems);
    for (const task of elementsOf(process))
      if (isConnectorTask(task)) writeTask({ task, attributes, declared, problems });
    if (attributes.get(process, 'historyTimeToLive')) continue;
    const template =
      'Camunda 7.20 and later deploy <{process}> only with a history time to live: set camunda:historyTimeToLive';
    problems.push(problem('info', idOf(process), template, { process: idOf(process) }, idOf(process)));
  }
  return { definitions: withoutMappings(definitions), problems };
}

/**
 * Reads what {@link toCamunda7} writes, or a modeler of Camunda: external tasks with a topic
 * `<connector>.<action>` get a mapping, and processes their variables. What is understood goes from
 * Camunda's elements, what is not stays there and is told.
 * It changes what it is given: hand it a copy that you parsed, not the definitions of an open modeler.
 */
export function fromCamunda7(definitions: ModdleElement): {
  definitions: ModdleElement;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const attributes = camundaAttributes(definitions);
  for (const process of processesOf(definitions)) {
    const variables = new Map<string, StoredVariable>();
    for (const variable of readStarted(process)) variables.set(variable.name, variable);
    for (const task of elementsOf(process)) {
      if (!isExternal(task, attributes)) continue;
      for (const { side, name } of readTask(task, attributes, problems))
        // nothing says of which type it is: json takes any
        if (side === 'output' && !variables.has(name))
          variables.set(name, { id: name, name, type: 'json', required: false });
    }
    declare(process, [...variables.values()]);
  }
  return { definitions, problems };
}

function isExternal(task: ModdleElement, attributes: CamundaAttributes): boolean {
  if (!is(task, 'bpmn:ServiceTask') || attributes.get(task, 'type') !== 'external') return false;
  const reference = parseImplementation(attributes.get(task, 'topic'));
  return reference !== undefined && !FOREIGN_NAMES.includes(reference.connector);
}

function readTask(task: ModdleElement, attributes: CamundaAttributes, problems: Problem[]): MappingEntry[] {
  const entries: MappingEntry[] = [];
  const kept: ModdleElement[] = [];
  for (const [side, name] of PARAMETERS)
    for (const parameter of parametersOf(task, name)) {
      const entry = readParameter(task, side, parameter, problems);
      if (entry) entries.push(entry);
      else kept.push(parameter);
    }
  const type = typeOf(task);
  if (extensionsOf(task).some((each) => isCamunda(each, 'inputOutput')))
    replaceParameters(task, kept.length > 0 ? kept : undefined);
  changeExtensions(task, copiesAll, []);
  task.set('implementation', attributes.get(task, 'topic'));
  attributes.set(task, 'type', undefined);
  attributes.set(task, 'topic', undefined);
  replaceOurs(task, 'Task', [createMapping(task.$model, { type, entries, json: {} })]);
  return entries;
}

/** Without parameters nothing is mapped, as a worker sees its task's own variables alone. */
function typeOf(task: ModdleElement): MappingType {
  const extensions = extensionsOf(task);
  if (extensions.some(copiesAll)) return 'inputs';
  return extensions.some((each) => isCamunda(each, 'inputOutput')) ? 'listed' : 'none';
}

function readParameter(
  task: ModdleElement,
  side: Side,
  parameter: ModdleElement,
  problems: Problem[]
): MappingEntry | undefined {
  const name = attribute(parameter, 'name') ?? '';
  try {
    const output = side === 'output' ? readAnswer(parameter) : undefined;
    if (output !== undefined) return { side, name, mapped: { kind: 'variable', value: output } };
    const mapped = readContent(parameter);
    // of an output, a variable is what the worker answers
    if (side === 'output' && mapped.kind === 'variable')
      throw new Refused('it reads a variable of the process');
    return { side, name, mapped };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const id = idOf(task);
    const template = 'The {side} <{name}> of <{task}> stays as Camunda 7 has it: {reason}';
    const values = { side, name, task: id, reason: error.message };
    problems.push(problem('warning', `${id}/${side}s/${name}`, template, values, id));
    return;
  }
}
