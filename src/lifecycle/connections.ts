import type { ConfigParameter, Connector } from '../model/connector.js';
import { parseImplementation } from '../model/implementation.js';
import { equalJson, getOwn, isObject, setOwn, type JsonObject, type JsonValue } from '../model/json.js';
import { nameOrId } from '../model/reading.js';
import { isSecret } from '../model/secret.js';
import { isConnection, originOf } from './origin.js';
import { withoutSecretValues } from './secrets.js';

/**
 * The definition of a connection: a copy of its connector under a name of its own, which says what it was made from.
 * `values` are those of the configuration, by parameter; of a secret none is taken, and what the connector's own file
 * holds of one stays behind, unless it is a reference. Does not check the name, see {@link checkConnectorName}.
 */
export function createConnection(
  connector: Connector,
  name: string,
  values: ReadonlyMap<string, string> = new Map()
): JsonObject {
  const { template = connector.name, config } = connector;
  return withValues({ ...renameDefinition(connector, name), template }, config, values);
}

/** The connections of a connector, by its name; the connector itself where it has none, and nothing of a library. */
export function connectionsOf(connectors: readonly Connector[], name: string): Connector[] {
  const made = connectors.filter((each) => isConnection(each) && each.template === name);
  if (made.length) return made;
  return connectors.filter((each) => each.name === name && each.kind !== 'library' && !isConnection(each));
}

/** The connections of all connectors, and those connectors that have none; in the order of the list. */
export function allConnections(connectors: readonly Connector[]): Connector[] {
  const templates = new Set(connectors.filter(isConnection).map(originOf));
  return connectors.filter(
    (each) => each.kind !== 'library' && (isConnection(each) || !templates.has(each.name))
  );
}

/**
 * What a task is to say for `<connector>.<action>`, or for a connector alone: a task of that connector keeps its
 * connection, and any other takes the connection where there is exactly one; else what was given.
 * @param current the `implementation` that the task has
 */
export function connectionFor(
  connectors: readonly Connector[],
  implementation: string,
  current?: string
): string {
  const { connector: name = implementation, action } = parseImplementation(implementation) ?? {};
  const had = parseImplementation(current)?.connector ?? current;
  const kept = connectors.find((each) => each.name === had && originOf(each) === name);
  const [only, ...others] = kept ? [kept] : connectionsOf(connectors, name);
  if (!only || others.length || only.name === name) return implementation;
  if (action === undefined) return only.name;
  // a copy may be older than what it was made from
  return only.actions.some((each) => each.name === action) ? `${only.name}.${action}` : implementation;
}

/** The definition of a connection with other values; one that is not given stays, an empty one is taken out. */
export function configureConnection(
  { source, config }: Connector,
  values: ReadonlyMap<string, string>
): JsonObject {
  return withValues(source, config, values);
}

/** The definition under another name; all else stays, and its presentation finds it, also where its name was its id. */
export const renameDefinition = (
  { source, id }: Pick<Connector, 'source' | 'id'>,
  name: string
): JsonObject => ({
  ...(Object.hasOwn(source, 'id') ? {} : { id }),
  ...source,
  name
});

/**
 * What becomes of a connection as what it was made from becomes another: one that is still a copy, apart from its name,
 * its values and how it is shown, is a copy of that then, with its own values. One that somebody has changed follows a
 * name only. `undefined`: it stays as it is.
 */
export function followConnection(
  connection: Connector,
  from: Connector,
  to: Connector
): JsonObject | undefined {
  const { name, source } = connection;
  const isCopy = equalJson(bareOf(createConnection(from, name)), bareOf(source));
  if (!isCopy) return from.name === to.name ? undefined : { ...source, template: to.name };
  const own = itemsOf(getOwn(source, 'config'));
  const next = (item: JsonValue): JsonValue => {
    const had = isObject(item) && (own.find(same('id', item)) ?? own.find(same('name', item)));
    if (!had) return item;
    const { value: _value, ...rest } = item;
    const value = getOwn(had, 'value');
    return value === undefined ? rest : { ...rest, value };
  };
  const { presentation: _shown, ...copy } = mapConfig(createConnection(to, name), next);
  const shown = shownAs(source, from.source, to.source);
  return withoutSecretValues({ ...copy, ...(shown !== undefined && { presentation: shown }) });
}

const itemsOf = (config: JsonValue | undefined): JsonObject[] =>
  (Array.isArray(config) ? config : isObject(config) ? Object.values(config) : []).filter(isObject);

const same = (key: 'id' | 'name', item: JsonObject) => (other: JsonObject) => {
  const value = getOwn(item, key);
  return value !== undefined && value === getOwn(other, key);
};

/** Its own presentation; that of what it is a copy of, where it had that. */
function shownAs(own: JsonObject, from: JsonObject, to: JsonObject): JsonValue | undefined {
  const [mine, theirs, next] = [own, from, to].map((each) => getOwn(each, 'presentation'));
  return mine !== undefined && equalJson(mine, theirs) ? next : mine;
}

/** A definition without what connections have of their own. */
function bareOf(source: JsonObject): JsonObject {
  const { presentation: _shown, ...rest } = source;
  return mapConfig(rest, (item) => {
    if (!isObject(item)) return item;
    const { value: _value, ...bare } = item;
    return bare;
  });
}

function withValues(
  definition: JsonObject,
  parameters: readonly ConfigParameter[],
  values: ReadonlyMap<string, string>
): JsonObject {
  const source = withoutSecretValues(definition);
  const secrets = new Set(parameters.flatMap(({ name, secure }) => (secure ? [name] : [])));
  const next = (item: JsonValue): JsonValue => {
    const name = isObject(item) ? (nameOrId(item) ?? '') : '';
    return !isObject(item) || isSecret(item) || secrets.has(name) ? item : configured(item, values.get(name));
  };
  return mapConfig(source, next);
}

function mapConfig(source: JsonObject, next: (item: JsonValue) => JsonValue): JsonObject {
  const config = getOwn(source, 'config');
  if (Array.isArray(config)) return { ...source, config: config.map(next) };
  if (!isObject(config)) return source;
  const keyed: JsonObject = {};
  for (const [key, item] of Object.entries(config)) setOwn(keyed, key, next(item));
  return { ...source, config: keyed };
}

function configured(item: JsonObject, value: string | undefined): JsonValue {
  if (value === undefined) return item;
  const { value: _value, ...rest } = item;
  return value === '' ? rest : { ...rest, value };
}
