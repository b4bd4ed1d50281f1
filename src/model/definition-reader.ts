import type { Action, ConfigParameter, Connector, ConnectorError, Parameter } from './connector.js';
import { getOwn, type JsonObject, type JsonValue } from './json.js';
import { iconOf, type Presentation, present, readPresentation, textOf, titleOf } from './presentation.js';
import { pointer, type Problem } from './problem.js';
import { entriesOf, type Named, named, nameOrId, type Reading, warn } from './reading.js';
import { isReference } from './secret.js';
import { excerpt } from './violations.js';

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

/** `inputs`, or `input` as some older definitions have it. */
function readParameters(reading: Reading, path: string, item: JsonObject, key: string): readonly Parameter[] {
  const used = Object.hasOwn(item, key) ? key : key.slice(0, -1);
  const found = named(reading, `${path}/${used}`, getOwn(item, used), nameOrId);
  return Object.freeze(found.map(readParameter));
}

/** The id of an action or event, made unique where it is missing or taken. */
function claimId(reading: Reading, place: string, key: string, item: JsonObject): string {
  const given = textOf(getOwn(item, 'id'));
  let id = given ?? key;
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

function readFeature(reading: Reading, path: string, { key, item, name }: Named): Action {
  const place = path + pointer(key);
  const id = claimId(reading, place, key, item);
  const shown = reading.presentations.get(id) ?? PLAIN;
  return Object.freeze({
    id,
    name,
    title: shown.title ?? titleOf(name),
    description: descriptionOf(item),
    inputs: readParameters(reading, place, item, 'inputs'),
    outputs: readParameters(reading, place, item, 'outputs'),
    ...present('model', getOwn(item, 'model')),
    keywords: shown.keywords,
    ...present('documentation', shown.documentation),
    ...present('icon', shown.icon ?? iconOf(getOwn(item, 'icon'))),
    ...present('replacedBy', shown.replacedBy)
  });
}

function readFeatures(reading: Reading, path: string, value: JsonValue | undefined): readonly Action[] {
  const found = named(reading, path, value, (item, key) => nameOrId(item) ?? textOf(key));
  return Object.freeze(found.map((entry) => readFeature(reading, path, entry)));
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

/** Reads a definition that has a usable name; adds what the schema cannot say to the problems. */
export function readConnector(name: string, source: JsonObject, problems: Problem[]): Connector {
  const id = textOf(getOwn(source, 'id')) ?? name;
  const presented = entriesOf(getOwn(source, 'presentation'));
  const presentations = new Map(presented.map(([key, entry]) => [key, readPresentation(entry)]));
  const reading: Reading = { problems, presentations, ids: new Set([id]) };
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
  reportStrays(reading);
  return connector;
}
