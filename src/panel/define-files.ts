import { createCatalog } from '../model/catalog.js';
import type { Connector } from '../model/connector.js';
import { JsonError, parseJson } from '../model/json-reader.js';
import { parseImplementation } from '../model/implementation.js';
import type { JsonValue } from '../model/json.js';
import { parseConnector } from '../model/parse-connector.js';
import type { TaskView } from '../model/views.js';
import type { ConnectorChanges } from './ConnectorChanges.js';
import { message, type Message } from './messages.js';

/** A text for the user in the place of what was wanted. */
class Told extends Error {
  readonly told: Message;
  constructor(template: string, values: Record<string, string>) {
    super(template);
    this.told = message(template, values);
  }
}

/**
 * Adds the definitions in files, where they hold what a task lacks.
 * @returns why they were not added
 */
export async function defineFiles(
  files: readonly File[],
  task: TaskView,
  changes: ConnectorChanges
): Promise<Message | undefined> {
  const file = files.map(({ name }) => name).join(', ');
  try {
    const read = await Promise.all(files.map(readFile));
    const definitions = read.flat();
    const connectors = definitions.map((definition) => connectorOf(definition, file));
    const lacks = lackOf(connectors, task);
    if (lacks) return message(lacks.template, { ...lacks.values, file });
    await changes.add(definitions);
    return;
  } catch (error) {
    if (error instanceof Told) return error.told;
    throw error;
  }
}

async function readFile(file: File): Promise<JsonValue[]> {
  const text = (await file.text()).replace(/^\uFEFF/, '');
  try {
    const json = parseJson(text);
    return Array.isArray(json) ? json : [json];
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    const values = { file: file.name, reason: error.message };
    throw new Told('“{file}” was not added: it is no valid JSON: {reason}.', values);
  }
}

function connectorOf(definition: JsonValue, file: string): Connector {
  const { connector, problems } = parseConnector(definition);
  if (connector) return connector;
  const reason = problems.find(({ severity }) => severity === 'error')?.message ?? '';
  throw new Told('“{file}” was not added: it is no connector: {reason}.', { file, reason });
}

/** What is missing in definitions that a task needs. */
function lackOf(connectors: readonly Connector[], task: TaskView): Message | undefined {
  const catalog = createCatalog(connectors);
  const names = connectors.map(({ name }) => `“${name}”`).join(', ');
  const reference = parseImplementation(task.implementation);
  const name = reference?.connector ?? task.alias ?? '';
  const other = message('“{file}” was not added: it holds {names}, not the connector “{name}”.', {
    ...{ names, name }
  });
  if (!reference) return catalog.get(name) ? undefined : other;
  const { state } = catalog.resolve(task.implementation);
  if (state === 'connector') return;
  if (state !== 'unknown-action') return other;
  const { action } = reference;
  return message('“{file}” was not added: its connector “{name}” has no action “{action}”.', {
    name,
    action
  });
}
