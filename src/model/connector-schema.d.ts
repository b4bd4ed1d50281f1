import type { Schema } from './validator.js';

/** Made from `definitions/connector.schema.json`, without the words for people. */
export const connectorSchema: Schema & { readonly definitions: Readonly<Record<string, Schema>> };
