import { getOwn, isObject, setOwn, stringifyJson, type JsonObject, type JsonValue } from '../model/json.js';
import { elementsOf, idOf, processesOf } from '../model/elements.js';
import { createOurs, type ModdleElement } from '../model/moddle.js';
import {
  createVariable,
  propertyFromVariable,
  readVariables,
  variableFromProperty
} from '../model/variable.js';
import { problem, type Problem } from '../model/problem.js';
import { orphan, readExtensions, type ExtensionsFile } from './extensions-file.js';
import { foldElement } from './fold-element.js';
import { replaceOurs } from './own-elements.js';
import { readData, type StoredData } from './stored-data.js';

/**
 * Folds a `*-extensions.json` into a diagram that was parsed and not imported yet, so that nothing lands on
 * the undo stack. For each process that the file names, the file wins as a whole; what only the BPMN has is
 * set aside and reported. What belongs to no element or process is reported and kept.
 * @returns the problems; an `error` where the file could not be read, the diagram is untouched then.
 */
export function applyExtensions(definitions: ModdleElement, json: unknown): { problems: Problem[] } {
  const { file, problems } = readExtensions(json);
  const processes = processesOf(definitions);
  const first = processes[0];
  if (!file) return { problems };
  if (!first) {
    return {
      problems: [...problems, problem('error', '', 'The diagram has no process to hold the extensions file')]
    };
  }
  const known = new Map(processes.map((process) => [idOf(process), process]));
  const { found, others } = assign(file, known, problems);
  for (const [process, extension] of found) foldProcess(process, extension, problems);
  const stored: StoredData = { ...readData(first), file: file.header };
  const { legacy: _legacy, processes: _processes, ...data } = stored;
  setData(first, {
    ...data,
    ...(file.legacy && found.size === 0 && { legacy: file.legacy }),
    ...(Object.keys(others).length > 0 && { processes: others })
  });
  return { problems };
}

function assign(file: ExtensionsFile, known: Map<string, ModdleElement>, problems: Problem[]) {
  const found = new Map<ModdleElement, JsonValue>();
  const others: JsonObject = {};
  if (file.legacy) {
    const process = ownerOf(file.legacy, [...known.values()]);
    if (process) found.set(process, file.legacy);
    else problems.push(orphan('The file names no process and fits none for sure; kept', ''));
  }
  for (const [id, extension] of Object.entries(file.processes ?? {})) {
    const process = known.get(id);
    if (process) found.set(process, extension);
    else {
      setOwn(others, id, extension);
      problems.push(orphan('There is no process <{name}> in the diagram; kept', id, id));
    }
  }
  return { found, others };
}

/** The process of a file in the legacy layout: the only one, or the one that has its elements. */
function ownerOf(legacy: JsonObject, processes: readonly ModdleElement[]): ModdleElement | undefined {
  if (processes.length === 1) return processes[0];
  const mappings = getOwn(legacy, 'mappings');
  const ids = new Set(isObject(mappings) ? Object.keys(mappings) : []);
  const owners = processes.filter((process) =>
    [...elementsOf(process)].some((element) => ids.has(idOf(element)))
  );
  return owners.length === 1 ? owners[0] : undefined;
}

function foldProcess(process: ModdleElement, extension: JsonValue, problems: Problem[]): void {
  if (!isObject(extension)) return setData(process, { ...readData(process), process: extension });
  const id = idOf(process);
  const rest: JsonObject = { ...extension };
  const { variables, aside } = foldVariables(process, rest, problems);
  const parts = { mapping: lift(rest, 'mappings'), constants: lift(rest, 'constants') };
  const more = { assignment: lift(rest, 'assignments'), template: liftTemplates(rest) };
  const lists = { ...parts, ...more };
  for (const element of elementsOf(process)) {
    const own: JsonObject = {};
    for (const [key, list] of Object.entries(lists)) {
      const value = getOwn(list, idOf(element));
      if (value === undefined) continue;
      setOwn(own, key, key === 'assignment' ? ownId(value, idOf(element)) : value);
      delete list[idOf(element)];
    }
    foldElement(element, own, problems);
  }
  for (const key of Object.keys(parts.mapping))
    problems.push(
      orphan('There is no element <{name}> in the process; its mapping is kept', key, id, 'mappings', key)
    );
  replaceOurs(process, 'Variable', variables);
  setData(process, { ...readData(process), process: rest, ...(Object.keys(aside).length > 0 && { aside }) });
}

function foldVariables(process: ModdleElement, rest: JsonObject, problems: Problem[]) {
  const left = lift(rest, 'properties');
  const given = Object.entries(left).flatMap(([key, property]) => {
    const variable = variableFromProperty(key, property);
    if (variable) delete left[key];
    return variable ?? [];
  });
  const aside: JsonObject = {};
  for (const variable of readVariables(process)) {
    if (given.some(({ id, name }) => id === variable.id || name === variable.name)) continue;
    setOwn(aside, variable.id, propertyFromVariable(variable));
    const message = 'The process variable <{name}> is only in the BPMN file; set aside';
    problems.push(problem('warning', idOf(process), message, { name: variable.name }, idOf(process)));
  }
  return { variables: given.map((variable) => createVariable(process.$model, variable)), aside };
}

// takes a part out of the extension to lift entries from; an empty one is left in its place
function lift(rest: JsonObject, name: string): JsonObject {
  const found = getOwn(rest, name);
  if (!isObject(found)) return {};
  return (rest[name] = { ...found });
}

function liftTemplates(rest: JsonObject): JsonObject {
  const found = getOwn(rest, 'templates');
  if (!isObject(found)) return {};
  const templates = (rest['templates'] = { ...found });
  return lift(templates, 'tasks');
}

const ownId = (value: JsonValue, id: string): JsonValue =>
  isObject(value) && value['id'] === id ? { ...value, id: true } : value;

function setData(process: ModdleElement, data: StoredData): void {
  const json = stringifyJson(data as JsonObject);
  replaceOurs(process, 'Data', json === '{}' ? [] : [createOurs(process.$model, 'Data', { json })]);
}
