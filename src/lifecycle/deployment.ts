import type { ConfigParameter, Connector } from '../model/connector.js';

/** One setting of one connection, as it is needed where the connector is deployed. */
export interface DeploymentSetting {
  readonly connection: string;
  readonly name: string;
  readonly description: string;
  /** Absent: it is set at the deployment. Never that of a secret. */
  readonly value?: string;
  readonly required: boolean;
  readonly secure: boolean;
}

/** Settings that a definition does not name, by connection. */
export type ExtraSettings = ReadonlyMap<string, readonly Pick<DeploymentSetting, 'name' | 'value'>[]>;

/** What has to be set for connections to run, those that are required first; libraries need none. */
export function deploymentSettings(
  connections: readonly Connector[],
  extra: ExtraSettings = new Map()
): DeploymentSetting[] {
  return connections.flatMap(({ name: connection, kind, config }) => {
    if (kind === 'library') return [];
    const declared = config.map((parameter) => settingOf(connection, parameter));
    const names = new Set(config.map(({ name }) => name));
    const others = (extra.get(connection) ?? [])
      .filter(({ name }) => !names.has(name))
      .map((setting) => ({ ...PLAIN, ...setting, connection }));
    return [
      ...declared.filter(({ required }) => required),
      ...declared.filter(({ required }) => !required),
      ...others
    ];
  });
}

const PLAIN = { description: '', required: false, secure: false };

function settingOf(connection: string, parameter: ConfigParameter): DeploymentSetting {
  const { name, description, value, required, secure } = parameter;
  return {
    ...{ connection, name, description, required, secure },
    ...(value !== undefined && !secure && { value })
  };
}

/**
 * The settings as an `.env` file to be filled in: a part for each connection, what a setting is for above it, and what
 * is a secret said and left empty.
 */
export function deploymentFile(settings: readonly DeploymentSetting[]): string {
  const connections = [...new Set(settings.map(({ connection }) => connection))];
  const parts = connections.map((connection) => {
    const own = settings.filter((setting) => setting.connection === connection);
    return [`# ${oneLine(connection)}`, ...own.flatMap(linesOf)].join('\n');
  });
  return parts.map((part) => `${part}\n`).join('\n');
}

function linesOf({ name, description, value, required, secure }: DeploymentSetting): string[] {
  const about = [oneLine(description), required ? 'required' : '', secure ? 'secret: set at deployment' : ''];
  const said = about.filter((text) => text !== '').join(' · ');
  return [...(said ? [`# ${said}`] : []), `${keyOf(name)}=${secure ? '' : quoted(value ?? '')}`];
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What stands before the `=`; a name must not end the line and begin one of its own. */
const keyOf = (name: string) => name.replace(/[^\w.-]/g, '_');

/** As it is where that is safe, else in double quotes; `$` is escaped, as readers put variables there. */
const quoted = (value: string) =>
  /^[\w.,:/@+-]*$/.test(value)
    ? value
    : `"${value
        .replace(/[\\"$`]/g, '\\$&')
        .replaceAll('\r', '\\r')
        .replaceAll('\n', '\\n')}"`;
