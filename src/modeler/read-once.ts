import { parseConnector, type ParsedConnector } from '../model/parse-connector.js';

const read = new WeakMap<object, ParsedConnector>();

/** Reads a definition; a connector that came of this takes no time, and nothing else is taken for one. */
export function readOnce(definition: unknown): ParsedConnector {
  const known = typeof definition === 'object' && definition ? read.get(definition) : undefined;
  if (known) return known;
  const parsed = parseConnector(definition);
  if (parsed.connector) read.set(parsed.connector, parsed);
  return parsed;
}
