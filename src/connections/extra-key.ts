import type { Connector } from '../model/connector.js';
import { problem, type Problem } from '../model/problem.js';

/** What is typed for a setting that a definition does not name. */
export interface ExtraKey {
  readonly connection: string;
  readonly name: string;
  readonly value: string;
}

/** Why it may not be in the sheet. What was typed as its value is not told, as it may be a secret. */
export function checkExtra(
  { connection, name, value }: ExtraKey,
  connectors: readonly Connector[]
): Problem | undefined {
  const refuse = (template: string) => problem('error', '', template, { name, connection });
  if (name === '') return refuse('a name is needed');
  if (!/^[A-Za-z_][\w.-]*$/.test(name))
    return refuse('the name <{name}> should have letters, digits, _, . and - only, and begin with a letter');
  const known = (each: Connector) => each.config.filter((parameter) => parameter.name === name);
  if (value !== '' && connectors.some((each) => known(each).some(({ secure }) => secure)))
    return refuse('<{name}> is a secret: it is set at deployment and never saved');
  const own = connectors.find((each) => each.name === connection);
  if (own && known(own).length > 0)
    return refuse('<{name}> is listed already: its value stands in the configuration of {connection}');
  return;
}
