import { elementsOf, idOf } from '../model/elements.js';
import { createVariable, readVariables, type StoredVariable } from '../model/variable.js';
import { extensionsOf, is, type ModdleElement } from '../model/moddle.js';
import { problem, type Problem } from '../model/problem.js';
import { changeExtensions } from './extension-elements.js';
import type { FlowableWords } from './flowable-elements.js';
import { startText, TYPES, valueIn } from './flowable-values.js';
import { replaceOurs } from './own-elements.js';

/** Writes the process variables as data objects, which start variables override. */
export function writeVariables(process: ModdleElement, words: FlowableWords, problems: Problem[]): void {
  const report = (severity: Problem['severity'], template: string, name: string) =>
    problems.push(problem(severity, `${idOf(process)}/${name}`, template, { name }, idOf(process)));
  for (const variable of readVariables(process)) {
    if (!variable.name) continue;
    const { type, value } = variable;
    const text = value === undefined || value === null ? '' : startText(type, value);
    if (text === undefined) {
      report('error', 'Flowable cannot begin the process variable <{name}> with its value', variable.name);
    } else if (TYPES.get(type) === 'datetime' && text) {
      const template =
        'Flowable reads what <{name}> begins with in the time zone that it runs in, not in UTC';
      report('warning', template, variable.name);
    }
    writeDataObject(process, words, variable, text || undefined);
  }
  for (const object of dataObjectsOf(process)) {
    if (object.get('name')) continue;
    report('warning', 'Flowable refuses the data object <{name}>, as it has no name', idOf(object));
  }
}

type Declared = Pick<StoredVariable, 'id' | 'name' | 'type'>;

/** Writes one data object, into that of the same name where there is one. */
export function writeDataObject(
  process: ModdleElement,
  words: FlowableWords,
  { id, name, type }: Declared,
  text: string | undefined
): void {
  const { $model } = process;
  let object = dataObjectsOf(process).find((each) => each.get('name') === name);
  if (!object) {
    object = $model.create('bpmn:DataObject', { id: freeId(process, id), name });
    object.$parent = process;
    process.set('flowElements', [...(process.get('flowElements') as ModdleElement[]), object]);
  }
  const schemaType = words.schemaType(TYPES.get(type) ?? 'json');
  object.set('itemSubjectRef', $model.create('bpmn:ItemDefinition', { id: schemaType }));
  changeExtensions(object, (each) => words.is(each, 'value') || words.is(each, 'dataType'), [
    ...(text === undefined ? [] : [words.create('value', {}, text)]),
    words.create('dataType', {}, type)
  ]);
}

export function dataObjectsOf(process: ModdleElement): ModdleElement[] {
  return ((process.get('flowElements') as ModdleElement[] | undefined) ?? []).filter((each) =>
    is(each, 'bpmn:DataObject')
  );
}

// ids of variables are keys of JSON, and need not be unique in XML
function freeId(process: ModdleElement, id: string): string {
  const taken = new Set(
    ((process.$parent?.get('rootElements') as ModdleElement[] | undefined) ?? [process]).flatMap((root) => [
      idOf(root),
      ...[...elementsOf(root)].map(idOf)
    ])
  );
  const wanted = /^[a-z_][\w.-]*$/i.test(id) ? id : `Variable_${id.replace(/[^\w.-]/g, '_')}`;
  let free = wanted;
  for (let index = 1; taken.has(free); index++) free = `${wanted}_${String(index)}`;
  return free;
}

/** Reads data objects with a name and a type as process variables, and takes them out; those drawn stay. */
export function readDataObjects(process: ModdleElement, words: FlowableWords, problems: Problem[]): void {
  const variables = readVariables(process);
  for (const object of dataObjectsOf(process)) {
    const variable = readDataObject(object, words, problems);
    if (!variable) continue;
    const { name } = variable;
    const index = variables.findIndex((each) => each.name === name);
    variables.splice(index < 0 ? variables.length : index, index < 0 ? 0 : 1, variable);
    takeOut(process, object, words);
  }
  replaceOurs(
    process,
    'Variable',
    variables.map((variable) => createVariable(process.$model, variable))
  );
}

export function takeOut(process: ModdleElement, object: ModdleElement, words: FlowableWords): void {
  changeExtensions(object, (each) => words.is(each, 'value') || words.is(each, 'dataType'));
  object.set('itemSubjectRef', undefined);
  const drawn = [...elementsOf(process)].some((each) => each.get('dataObjectRef') === object);
  const rest = (process.get('flowElements') as ModdleElement[]).filter((each) => each !== object);
  if (!drawn && extensionsOf(object).length === 0) process.set('flowElements', rest);
}

/** The text that a data object begins with. */
export function valueTextOf(object: ModdleElement, words: FlowableWords): string | undefined {
  const value = extensionsOf(object).find((each) => words.is(each, 'value'));
  return (value && words.body(value).trim()) || undefined;
}

function readDataObject(
  object: ModdleElement,
  words: FlowableWords,
  problems: Problem[]
): StoredVariable | undefined {
  const name = object.get('name');
  const text = valueTextOf(object, words);
  const type = typeIn(object, words);
  if (typeof name !== 'string' || !name || (type === undefined && text === undefined)) return;
  if (type === undefined) {
    const template = 'The type of the data object <{name}> is not known: read as string';
    problems.push(problem('warning', idOf(object), template, { name }, idOf(object)));
  }
  const value = text === undefined ? undefined : valueIn(type ?? 'string', text);
  return {
    id: idOf(object),
    name,
    type: type ?? 'string',
    required: false,
    ...(value !== undefined && { value })
  };
}

function typeIn(object: ModdleElement, words: FlowableWords): string | undefined {
  const stored = extensionsOf(object).find((each) => words.is(each, 'dataType'));
  if (stored) return words.body(stored).trim();
  const item = object.get('itemSubjectRef') as ModdleElement | undefined;
  const schemaType = item && idOf(item).split(':')[1];
  if (schemaType === undefined) return;
  const found = [...TYPES].reverse().find(([, each]) => each === schemaType)?.[0];
  return schemaType === 'long' ? 'integer' : (found ?? 'json');
}
