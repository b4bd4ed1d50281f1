import type { Connector } from '../../src/model/connector.js';
import type { JsonValue } from '../../src/model/json.js';
import { parseConnector } from '../../src/model/parse-connector.js';

/** `id:name:type`, with `!` behind it where it is required and `*` where it is secret. */
export type Text = string;

const parameter = (text: Text) => {
  const [id = '', name = '', type = ''] = text.replace(/[!*]/g, '').split(':');
  return {
    ...{ id, name, type, description: '', required: text.includes('!') },
    ...(text.includes('*') && { secure: true })
  };
};

export interface Feature {
  readonly id: string;
  readonly name: string;
  readonly inputs?: readonly Text[];
  readonly outputs?: readonly Text[];
}

/** A connector of some actions. */
export function connectorOf(name: string, actions: readonly Feature[], more: object = {}): Connector {
  const features = actions.map(({ id, name: action, inputs = [], outputs = [] }) => [
    id,
    {
      ...{ id, name: action, description: '' },
      ...{ inputs: inputs.map(parameter), outputs: outputs.map(parameter) }
    }
  ]);
  const definition = { id: 'it', name, description: '', actions: Object.fromEntries(features), ...more };
  const { connector } = parseConnector(definition);
  if (!connector) throw new Error(`no connector ${name}`);
  return connector;
}

export const json = (value: unknown): JsonValue => value as JsonValue;
