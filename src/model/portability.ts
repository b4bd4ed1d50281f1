import { identifiersOf } from '../expression/identifiers.js';
import { idOf } from './elements.js';
import { getOwn, isObject, textsIn } from './json.js';
import { entriesOn, isConnectorTask, nameIn, type Mapping } from './mapping.js';
import type { ModdleElement } from './moddle.js';
import { problem, type Problem } from './problem.js';
import type { MappingEntry, ProcessVariable } from './views.js';

/**
 * The engine that a file is for. 7.1.0.M6 passes everything where a task has no entry and cannot say
 * "map all"; from 7.1.0-M10 on no entry means nothing (`ExtensionsVariablesMappingProvider`).
 */
export type Profile = 'portable' | '7.1.0.M6' | '7.1.0-M10';

/** A task as far as engine versions read it differently. */
interface PortableTask {
  readonly element: ModdleElement;
  readonly mapping: Mapping | undefined;
  /** The names of the variables that the process declares. */
  readonly declared: { has(name: string): boolean };
  /** The outputs of its action; absent where they are not known. */
  readonly outputs?: readonly string[] | undefined;
}

/** What 7.1.0.M6 and 7.1.0-M10 or later read differently in a task; nothing where one of them is chosen. */
export function checkPortable(task: PortableTask, profile: Profile): Problem[] {
  return profile === 'portable'
    ? [...portableType(task), ...portableInputs(task), ...portableOutputs(task)]
    : [];
}

/** The mapping type, or none. */
export function portableType({ element, mapping }: PortableTask): Problem[] {
  if (!isConnectorTask(element)) return [];
  const id = idOf(element);
  if (mapping?.type === 'all' || mapping?.type === 'inputs' || mapping?.type === 'outputs') {
    const message =
      'Map all means nothing to Activiti 7.1.0.M6: list the inputs and outputs, or choose a newer engine';
    return [problem('warning', id, message, {}, id)];
  }
  if (mapping?.type || getOwn(mapping?.json, 'mapping') !== undefined) return [];
  const message =
    'Without a mapping, Activiti 7.1.0.M6 passes every variable and 7.1.0-M10 or later none: choose a mapping type';
  return [problem('warning', id, message, {}, id)];
}

/** Types of process variables that 7.1.0.M6 knows (`ProcessExtensionsAutoConfiguration`); a type is asked for, value or not. */
export const TYPES_OF_M6: readonly string[] = [
  'boolean',
  'string',
  'integer',
  'json',
  'file',
  'date',
  'datetime'
];

/** yyyy-MM-dd[['T']HH:mm:ss[.SSS'Z']], the default of `spring.activiti.date-format-pattern` of 7.1.0.M6. */
export const DATE_OF_M6 = /^.{10}(T?.{8}(\.\d{3}Z)?)?$/;

/** Process variables with which 7.1.0.M6 refuses to start a process. */
export function startsOnM6({ type, value }: Pick<ProcessVariable, 'type' | 'value'>): boolean {
  if (!TYPES_OF_M6.includes(type)) return false;
  const isDate = type === 'date' || type === 'datetime';
  return !isDate || typeof value !== 'string' || DATE_OF_M6.test(value);
}

/** Inputs from variables that are not declared. */
function portableInputs(task: PortableTask): Problem[] {
  const message = 'Activiti passes <{variable}>, which the process does not declare, from 7.4 on only';
  return listed(task, 'input').flatMap((entry) => {
    const name = entry.mapped?.kind === 'variable' ? nameIn(entry.mapped) : undefined;
    return name === undefined || task.declared.has(name) ? [] : at(task, entry, message, name);
  });
}

/** JSONPATCH, and outputs that look at process variables. */
export function portableOutputs(task: PortableTask): Problem[] {
  return listed(task, 'output').flatMap((entry) => {
    const { mapped, json } = entry;
    if (!mapped && isObject(json) && json['type'] === 'JSONPATCH')
      return at(task, entry, 'Activiti changes parts of a variable (JSONPATCH) from 8.7 on only');
    if (mapped?.kind !== 'expression' || !task.outputs) return [];
    const message = 'Activiti lets outputs see the process variable <{variable}> from 7.4 on only';
    const names = new Set([...textsIn(mapped.value)].flatMap((text) => identifiersOf(text)));
    return [...names]
      .filter((name) => task.declared.has(name) && !task.outputs?.includes(name))
      .map((name) => at(task, entry, message, name));
  });
}

function listed({ element, mapping }: PortableTask, side: 'input' | 'output'): readonly MappingEntry[] {
  return isConnectorTask(element) && mapping?.type === 'listed' ? entriesOn(mapping, side) : [];
}

function at({ element }: PortableTask, entry: MappingEntry, template: string, variable = ''): Problem {
  const id = idOf(element);
  return problem('warning', `${id}/${entry.side}s/${entry.name}`, template, { variable }, id);
}
