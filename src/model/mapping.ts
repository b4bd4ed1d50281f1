import { hasExpression } from '../expression/parts.js';
import { isConnectorTask } from './connector-task.js';
import { getOwn, isObject, stringifyJson, textsIn, type JsonObject, type JsonValue } from './json.js';
import { JsonError, parseJson } from './json-reader.js';
import {
  attribute,
  createOurs,
  entriesOf,
  findOurs,
  is,
  isOurs,
  type Model,
  type ModdleElement
} from './moddle.js';
import type { Kind, Mapped, MappingEntry, MappingType, Side } from './views.js';

/** What a task maps, as the BPMN file says. */
export interface Mapping {
  /** Absent: the engine's file has no entry for the task, which engine versions read differently. */
  readonly type?: MappingType;
  readonly entries: readonly MappingEntry[];
  /** The connector that asks for an action. */
  readonly template?: string;
  /** The implementation of a task that is of another type for now. */
  readonly dormant?: string;
  /** What the engine's file says of the element and is not ours: `mapping`, `constants`, `assignment`, … */
  readonly json: JsonObject;
}

/** The key in `json` of what the engine's file says of an element whose mapping waits. */
export const LIVE = 'live';

const KINDS: readonly string[] = ['variable', 'value', 'expression'] satisfies Kind[];
export { isConnectorTask };

export const MAPPING_TYPES: readonly MappingType[] = ['listed', 'inputs', 'outputs', 'all', 'none'];

/** Reads the mapping of a BPMN element; `undefined` where it has none. Works without our descriptor too. */
export function readMapping(element: ModdleElement): Mapping | undefined {
  const task = findOurs(element, 'Task');
  if (!task) return;
  const type = MAPPING_TYPES.find((known) => known === attribute(task, 'mappingType'));
  const [template, dormant] = [attribute(task, 'template'), attribute(task, 'dormant')];
  return {
    entries: entriesOf(task).flatMap((entry) => readEntry(entry) ?? []),
    json: readJsonObject(attribute(task, 'json')),
    ...(type && { type }),
    ...(template && { template }),
    ...(dormant && { dormant })
  };
}

/** Reads one entry element; `undefined` where it has no name. */
function readEntry(entry: ModdleElement): MappingEntry | undefined {
  const [name, kind] = [attribute(entry, 'name'), attribute(entry, 'kind')];
  if (name === undefined) return;
  const value = readJson(attribute(entry, 'value'));
  const [kept, json] = [attribute(entry, 'kept'), readJson(attribute(entry, 'json'))];
  return {
    side: isOurs(entry, 'Input') ? 'input' : 'output',
    name,
    ...(kind && KINDS.includes(kind) && value !== undefined && { mapped: { kind: kind as Kind, value } }),
    ...(kept && { kept }),
    ...(json !== undefined && { json })
  };
}

/** Makes the element for an entry. */
function createEntry(model: Model, entry: MappingEntry): ModdleElement {
  return createOurs(model, entry.side === 'input' ? 'Input' : 'Output', {
    name: entry.name,
    kind: entry.mapped?.kind,
    value: entry.mapped && stringifyJson(entry.mapped.value),
    kept: entry.kept,
    json: entry.json === undefined ? undefined : stringifyJson(entry.json)
  });
}

/** Makes the element that holds a mapping. */
export function createMapping(model: Model, mapping: Mapping): ModdleElement {
  const { type, template, dormant, entries } = mapping;
  const json = Object.keys(mapping.json).length ? stringifyJson(mapping.json) : undefined;
  return createOurs(
    model,
    'Task',
    { mappingType: type, template, dormant, json },
    entries.map((entry) => createEntry(model, entry))
  );
}

/** JSON text of ours; text that somebody broke by hand is kept as the text that it is. */
export function readJson(text: string | undefined): JsonValue | undefined {
  if (text === undefined) return;
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof JsonError) return text;
    throw error;
  }
}

export function readJsonObject(text: string | undefined): JsonObject {
  const value = readJson(text);
  return value === undefined ? {} : isObject(value) ? value : { unreadable: value };
}

/** Does the mapping wait for the element to be a service task again? */
export function isAsleep(element: ModdleElement, { dormant, template }: Mapping): boolean {
  if (isConnectorTask(element)) return false;
  return dormant !== undefined || (template !== undefined && !is(element, 'bpmn:ServiceTask'));
}

/** The mapping that counts: of one that waits, what the engine's file says of the element as it is now. */
export function activeMapping(element: ModdleElement): Mapping | undefined {
  const mapping = readMapping(element);
  if (!mapping || !isAsleep(element, mapping)) return mapping;
  const live = getOwn(mapping.json, LIVE);
  return isObject(live) ? { entries: [], json: live } : undefined;
}

/** The values that count: of one side, and not kept from a former action. */
export function entriesOn(mapping: Mapping | undefined, side: Side): readonly MappingEntry[] {
  return mapping?.entries.filter((entry) => entry.side === side && entry.kept === undefined) ?? [];
}

/** Holds `${…}`, which the engine evaluates, at any depth. */
export function holdsExpression(value: JsonValue): boolean {
  return [...textsIn(value)].some(hasExpression);
}

/** A value as the engine's file has it; `${…}` in it makes it an expression. */
export function valueOrExpression(value: JsonValue): Mapped {
  return { kind: holdsExpression(value) ? 'expression' : 'value', value };
}

/** The variable or output that an entry names; whatever else stands there by hand as text. */
export function nameIn({ value }: Mapped): string {
  return typeof value === 'string' ? value : stringifyJson(value);
}
