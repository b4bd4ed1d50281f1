import type { Action, ConfigParameter, Connector, ConnectorError, Parameter } from './connector.js';
import { getOwn, isObject, setOwn, type JsonObject, type JsonValue } from './json.js';
import { ActionOfLists, type Head, itemOfLists } from './action-of-lists.js';
import { ParameterLists, ParameterPool } from './parameter-lists.js';
import { iconOf, type Presentation, present, readPresentation, textOf, titleOf } from './presentation.js';
import { pointer, type Problem } from './problem.js';
import { eachNamed, entriesOf, type Named, named, nameOrId, type Reading, warn } from './reading.js';
import { isReference } from './secret.js';
import { excerpt } from './violations.js';

interface Lists {
  readonly lists: ParameterLists;
  /** The action of the definition with these lists in the place of its own. */
  readonly lean: JsonObject;
}

const PLAIN: Presentation = { keywords: [], aliases: [] };

/** Of a text or a truth value; older definitions hold `"false"`. */
function isTrue(value: JsonValue | undefined): boolean {
  return value === true || (typeof value === 'string' && value.toLowerCase() === 'true');
}

function readParameter({ item, name }: Named): Parameter {
  const group = textOf(getOwn(item, 'requiredGroup'));
  const model = getOwn(item, 'model');
  // No spreads: definitions have most of their parts here.
  const parameter: { -readonly [K in keyof Parameter]: Parameter[K] } = {
    id: textOf(getOwn(item, 'id')) ?? name,
    name,
    description: descriptionOf(item),
    type: (textOf(getOwn(item, 'type')) ?? 'json').toLowerCase(),
    required: isTrue(getOwn(item, 'required'))
  };
  if (group !== undefined) parameter.requiredGroup = group;
  if (isTrue(getOwn(item, 'secure'))) parameter.secure = true;
  if (model !== undefined) parameter.model = model;
  return Object.freeze(parameter);
}

function descriptionOf(item: JsonObject): string {
  return textOf(getOwn(item, 'description')) ?? '';
}

function readParameters(list: JsonValue[]): readonly Parameter[] {
  return Object.freeze(named(newReading([]), '', list, nameOrId).map(readParameter));
}

const itemsOf = (value: JsonValue | undefined): readonly JsonValue[] =>
  Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];

/** Reads an action's parameters only as far as something may be wrong with them. */
function readLists(reading: Reading, path: string, item: JsonObject, id: string): Lists {
  // `input` and `output` as some older definitions have it
  const keyOf = (key: string) => (Object.hasOwn(item, key) ? key : key.slice(0, -1));
  const keys = { inputs: keyOf('inputs'), outputs: keyOf('outputs') };
  const [inputs, outputs] = [getOwn(item, keys.inputs), getOwn(item, keys.outputs)];
  eachNamed(reading, `${path}/${keys.inputs}`, inputs, nameOrId);
  eachNamed(reading, `${path}/${keys.outputs}`, outputs, nameOrId);
  const lists = new ParameterLists(reading.pool, id, itemsOf(inputs), itemsOf(outputs));
  return { lists, lean: itemOfLists(item, lists, keys, id) };
}

/** The id of an action or event, made unique where it is missing or taken. */
function claimId(reading: Reading, place: string, key: string, item: JsonObject): string {
  const given = textOf(getOwn(item, 'id'));
  // the key is kept anyway
  let id = given === key ? key : (given ?? key);
  if (given !== undefined && given !== key && !/^\d+$/.test(key)) {
    warn(reading, place, 'the key <{key}> is not the id <{id}>', { key: excerpt(key), id: excerpt(given) });
  }
  for (let n = 2; reading.ids.has(id); n++) id = `${given ?? key}-${n}`;
  if (given !== undefined && id !== given) {
    warn(reading, place, 'the id <{id}> is taken; <{used}> is used', {
      id: excerpt(given),
      used: excerpt(id)
    });
  }
  reading.ids.add(id);
  return id;
}

function readFeature(reading: Reading, id: string, { item, name }: Named, lists: ParameterLists): Action {
  const shown = reading.presentations.get(id) ?? PLAIN;
  const model = getOwn(item, 'model');
  const icon = shown.icon ?? iconOf(getOwn(item, 'icon'));
  const head: { -readonly [K in keyof Head]: Head[K] } = {
    id,
    name: name === id ? id : name,
    title: shown.title ?? titleOf(name),
    description: descriptionOf(item),
    keywords: shown.keywords
  };
  if (model !== undefined) head.model = model;
  if (shown.documentation !== undefined) head.documentation = shown.documentation;
  if (icon !== undefined) head.icon = icon;
  if (shown.replacedBy !== undefined) head.replacedBy = shown.replacedBy;
  return new ActionOfLists(head, lists);
}

function readFeatures(reading: Reading, path: string, value: JsonValue | undefined): readonly Action[] {
  const found = named(reading, path, value, (item, key) => nameOrId(item) ?? textOf(key));
  const actions = found.map((entry) => {
    const place = path + pointer(entry.key);
    const id = claimId(reading, place, entry.key, entry.item);
    const { lists, lean } = readLists(reading, place, entry.item, id);
    if (Array.isArray(value)) value[Number(entry.key)] = lean;
    else if (isObject(value)) setOwn(value, entry.key, lean);
    return readFeature(reading, id, entry, lists);
  });
  return Object.freeze(actions);
}

function readSetting(reading: Reading, { key, item, name }: Named): ConfigParameter {
  const secure = isTrue(getOwn(item, 'secure'));
  const value = textOf(getOwn(item, 'value'));
  if (secure && value !== undefined && !isReference(value)) {
    const path = pointer('config', key, 'value');
    warn(reading, path, 'the secret {name} should not be written into a definition', { name });
  }
  return Object.freeze({
    name,
    description: descriptionOf(item),
    ...present('value', value),
    required: isTrue(getOwn(item, 'required')),
    secure
  });
}

function nameOrCode(item: JsonObject): string | undefined {
  return nameOrId(item) ?? textOf(getOwn(item, 'code'));
}

function readError({ item, name }: Named): ConnectorError {
  return Object.freeze({
    name,
    description: descriptionOf(item),
    ...present('code', textOf(getOwn(item, 'code')))
  });
}

function reportStrays(reading: Reading): void {
  for (const id of reading.presentations.keys()) {
    if (reading.ids.has(id)) continue;
    warn(reading, pointer('presentation', id), 'nothing has the id <{id}>', { id: excerpt(id) });
  }
}

/** What is read of the connector itself, without what it can do. */
function readHead(name: string, source: JsonObject, shown: Presentation) {
  return {
    name,
    title: shown.title ?? titleOf(name),
    description: descriptionOf(source),
    ...present('template', textOf(getOwn(source, 'template'))),
    kind: shown.kind ?? 'connector',
    category: shown.category ?? 'Other',
    keywords: shown.keywords,
    aliases: shown.aliases,
    ...present('documentation', shown.documentation),
    ...present('icon', shown.icon ?? iconOf(getOwn(source, 'icon'))),
    ...present('replacedBy', shown.replacedBy)
  };
}

const newReading = (
  problems: Problem[],
  presentations: Reading['presentations'] = new Map(),
  id?: string
): Reading => ({
  problems,
  presentations,
  ids: new Set(id === undefined ? [] : [id]),
  pool: new ParameterPool(readParameters)
});

/** Reads a definition that has a usable name; adds what the schema cannot say to the problems. */
export function readConnector(name: string, source: JsonObject, problems: Problem[]): Connector {
  const id = textOf(getOwn(source, 'id')) ?? name;
  const presented = entriesOf(getOwn(source, 'presentation'));
  const presentations = new Map(presented.map(([key, entry]) => [key, readPresentation(entry)]));
  const reading = newReading(problems, presentations, id);
  const config = named(reading, '/config', getOwn(source, 'config'), nameOrId);
  const errors = named(reading, '/errors', getOwn(source, 'errors'), nameOrCode);
  const connector = Object.freeze({
    id,
    ...readHead(name, source, presentations.get(id) ?? PLAIN),
    actions: readFeatures(reading, '/actions', getOwn(source, 'actions')),
    events: readFeatures(reading, '/events', getOwn(source, 'events')),
    config: Object.freeze(config.map((entry) => readSetting(reading, entry))),
    errors: Object.freeze(errors.map(readError)),
    source
  });
  reading.pool.close();
  reportStrays(reading);
  return connector;
}
