import type { ConfigParameter, Connector } from '../model/connector.js';
import { getOwn, isObject, type JsonObject, type JsonValue } from '../model/json.js';

/**
 * The definition of a connection: a copy of its connector under a name of its own, which says what it was made from.
 * `values` are those of the configuration, by parameter; of a secret none is taken, and what the connector's own file
 * holds of one stays behind. Does not check the name, see {@link checkConnectorName}.
 */
export function createConnection(
  { source, name: connector, template = connector, config }: Connector,
  name: string,
  values: ReadonlyMap<string, string> = new Map()
): JsonObject {
  return withValues({ ...source, name, template }, config, values);
}

/** The definition of a connection with other values; one that is not given stays, an empty one is taken out. */
export function configureConnection(
  { source, config }: Connector,
  values: ReadonlyMap<string, string>
): JsonObject {
  return withValues(source, config, values);
}

/** The definition under another name; all else stays. */
export const renameDefinition = ({ source }: Connector, name: string): JsonObject => ({ ...source, name });

function withValues(
  source: JsonObject,
  parameters: readonly ConfigParameter[],
  values: ReadonlyMap<string, string>
): JsonObject {
  const config = getOwn(source, 'config');
  if (!Array.isArray(config)) return source;
  const secrets = new Set(parameters.flatMap(({ name, secure }) => (secure ? [name] : [])));
  const next = config.map((item) => {
    if (!isObject(item)) return item;
    const name = getOwn(item, 'name') ?? getOwn(item, 'id');
    return typeof name === 'string' ? configured(item, secrets.has(name) ? '' : values.get(name)) : item;
  });
  return { ...source, config: next };
}

function configured(item: JsonObject, value: string | undefined): JsonValue {
  if (value === undefined) return item;
  const { value: _value, ...rest } = item;
  return value === '' ? rest : { ...rest, value };
}
