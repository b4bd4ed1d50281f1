import { getOwn, isObject, setOwn, stringifyJson, type JsonObject, type JsonValue } from '../model/json.js';
import { elementsOf, idOf, processesOf, processOf } from '../model/elements.js';
import type { ModdleElement } from '../model/moddle.js';
import { activeMapping, type Mapping } from '../model/mapping.js';
import { isBare } from '../model/samples.js';
import { propertyFromVariable, readVariables } from '../model/variable.js';
import type { Problem } from '../model/problem.js';
import type { Connector } from '../model/connector.js';
import type { ProcessVariable } from '../model/views.js';
import { exportMapping, outputsOf } from './mapping-json.js';
import { checkPortable, type Profile } from '../model/portability.js';
import { orphan, writeExtensions } from './extensions-file.js';
import { readData, type StoredData } from './stored-data.js';

export { applyExtensions } from './apply-extensions.js';
export { readExtensions, writeExtensions, type ExtensionsFile } from './extensions-file.js';
export type { Profile } from '../model/portability.js';

export interface ExportOptions {
  /**
   * The engine that the file is for. `portable` (default) writes what the model says and reports what
   * 7.1.0.M6 and 7.1.0-M10 or later would read differently.
   */
  readonly profile?: Profile;
  /** Known connectors: what `7.1.0.M6` is told one by one where the model says "map all". */
  readonly connectors?: readonly Connector[];
}

/**
 * Computes the engine's `<process>-extensions.json` of a diagram.
 * @returns the text of the file, the same for the same diagram at every call, and what the engine would
 * not read as it is meant.
 */
export function toExtensions(
  definitions: ModdleElement,
  { profile = 'portable', connectors = [] }: ExportOptions = {}
): { json: string; problems: Problem[] } {
  const processes: JsonObject = {};
  const problems: Problem[] = [];
  let stored: StoredData = {};
  for (const process of processesOf(definitions)) {
    const data = readData(process);
    stored = { ...data, ...stored };
    const extension = exportProcess(process, data, { profile, connectors }, problems);
    if (extension !== undefined) setOwn(processes, idOf(process), extension);
  }
  for (const [id, extension] of Object.entries(stored.processes ?? {}))
    if (!Object.hasOwn(processes, id)) setOwn(processes, id, extension);
  const header = stored.file ?? headerOf(definitions);
  // what stood in place of an object stays until there is something to say
  const given = Object.hasOwn(header, 'extensions') && Object.keys(processes).length === 0;
  const legacy = Object.keys(processes).length === 0 ? stored.legacy : undefined;
  if (stored.legacy && !legacy)
    problems.push(orphan('What the file says of a process that it does not name is left out', ''));
  const file = legacy ? { header, legacy } : { header, ...(!given && { processes }) };
  return { json: stringifyJson(writeExtensions(file), '  ') + '\n', problems };
}

function exportProcess(
  process: ModdleElement,
  data: StoredData,
  options: Required<ExportOptions>,
  problems: Problem[]
): JsonValue | undefined {
  const given = data.process;
  // read from text a moment ago: nobody else holds it
  const extension: JsonObject = isObject(given) ? given : { properties: {}, mappings: {} };
  const variables = readVariables(process);
  for (const variable of variables)
    setOwn(part(extension, 'properties'), variable.id, propertyFromVariable(variable));
  const declared = new Set(variables.map(({ name }) => name));
  let mapped = false;
  for (const element of elementsOf(process)) {
    const mapping = activeMapping(element);
    const outputs = outputsOf(element, options.connectors);
    problems.push(...checkPortable({ element, mapping, declared, outputs }, options.profile));
    if (!mapping || isBare(mapping)) continue;
    mapped = true;
    exportElement(extension, element, mapping, { ...options, variables }, problems);
  }
  // what stood in place of an object stays until there is something to say
  return variables.length || mapped ? extension : given;
}

interface Within extends Required<ExportOptions> {
  readonly variables: readonly ProcessVariable[];
}

function exportElement(
  extension: JsonObject,
  element: ModdleElement,
  mapping: Mapping,
  { variables, ...options }: Within,
  problems: Problem[]
): void {
  const json = exportMapping(element, mapping, variables, options, problems);
  if (json !== undefined) setOwn(part(extension, 'mappings'), idOf(element), json);
  exportRest(extension, element, mapping.json);
}

/** What {@link toExtensions} writes of one process; `undefined` where it says nothing of it. */
export function processExtension(
  process: ModdleElement,
  { profile = 'portable', connectors = [] }: ExportOptions = {}
): JsonValue | undefined {
  return exportProcess(process, readData(process), { profile, connectors }, []);
}

/**
 * What {@link toExtensions} writes of one task and of the variables of its process, without the other
 * elements: quick enough to be asked for at each key.
 */
export function taskExtension(
  task: ModdleElement,
  { profile = 'portable', connectors = [] }: ExportOptions = {}
): JsonObject {
  const process = processOf(task);
  const variables = process ? readVariables(process) : [];
  const extension: JsonObject = { properties: {}, mappings: {} };
  for (const variable of variables)
    setOwn(part(extension, 'properties'), variable.id, propertyFromVariable(variable));
  const mapping = activeMapping(task);
  if (mapping) exportElement(extension, task, mapping, { profile, connectors, variables }, []);
  return extension;
}

/** A part of a process' extension to write into; made where it is missing. */
function part(extension: JsonObject, name: string): JsonObject {
  const found = getOwn(extension, name);
  if (isObject(found)) return found;
  return (extension[name] = {});
}

function exportRest(extension: JsonObject, element: ModdleElement, json: JsonObject): void {
  const id = idOf(element);
  const constants = getOwn(json, 'constants');
  if (constants !== undefined) setOwn(part(extension, 'constants'), id, constants);
  const assignment = getOwn(json, 'assignment');
  if (assignment !== undefined) {
    const own = isObject(assignment) && assignment['id'] === true;
    setOwn(part(extension, 'assignments'), id, own ? { ...assignment, id } : assignment);
  }
  const template = getOwn(json, 'template');
  if (template !== undefined) setOwn(part(part(extension, 'templates'), 'tasks'), id, template);
}

// derived, so that the same diagram gives the same file at every export
function headerOf(definitions: ModdleElement): JsonObject {
  const process = processesOf(definitions)[0];
  const id = process ? idOf(process) : 'process';
  const text = (process?.get('name') as string | undefined) || id;
  const slug = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 26)
    .replace(/-+$/, '');
  return { id: `process-${id}`, name: slug || 'process', type: 'PROCESS' };
}
