import type { Connector } from '../model/connector.js';
import type { JsonObject } from '../model/json.js';
import { parseConnector } from '../model/parse-connector.js';
import { pointer, problem, type Problem } from '../model/problem.js';

/** Values of a configuration by the names of its parameters. */
export type Values = ReadonlyMap<string, string>;

/** A definition that was found, or why nothing can be done with it. */
export type Sought = { readonly found: Connector } | { readonly problems: readonly Problem[] };

export const isError = ({ severity }: Problem) => severity === 'error';
export const hasError = (problems: readonly Problem[]) => problems.some(isError);

/** A definition of ours, read. */
export function parsed(definition: JsonObject): Sought {
  const { connector, problems } = parseConnector(definition);
  return connector ? { found: connector } : { problems };
}

/** What is wrong with values; what they are is not told, as one may be a secret. */
export function checkValues({ config }: Connector, values: Values): Problem[] {
  return [...values.keys()].flatMap((name) => {
    const parameter = config.find((each) => each.name === name);
    const path = pointer('config', name);
    if (!parameter)
      return problem('warning', path, 'the connector has no configuration parameter <{name}>', { name });
    return parameter.secure && values.get(name)
      ? problem('error', path, '<{name}> is a secret: it is set at deployment and never saved', { name })
      : [];
  });
}
