import type { JsonObject, JsonValue } from './json.js';

/** An input or output of an action or event. */
export interface Parameter {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Lower case; an open set: string, integer, boolean, date, datetime, file, json, folder, array, … */
  readonly type: string;
  readonly required: boolean;
  /** Of all inputs with the same group, at least one must be mapped. */
  readonly requiredGroup?: string;
  /** Takes references only, never text that is saved. */
  readonly secure?: boolean;
  /** JSON Schema that refines `type`. */
  readonly model?: JsonValue;
}

/** What a connector can do (`actions`) or report (`events`). */
export interface Action {
  readonly id: string;
  readonly name: string;
  /** The name for people: `presentation.title`, else made from the name ("SEND_MESSAGE" → "Send message"). */
  readonly title: string;
  readonly description: string;
  readonly inputs: readonly Parameter[];
  readonly outputs: readonly Parameter[];
  /** JSON Schema of all that it gives back, by the names of its outputs. */
  readonly model?: JsonValue;
  readonly keywords: readonly string[];
  readonly documentation?: string;
  readonly icon?: string;
  /** `<connector>.<action>` that took its place; set where it is deprecated. */
  readonly replacedBy?: string;
}

/** An environment variable of the deployed connector. */
export interface ConfigParameter {
  readonly name: string;
  readonly description: string;
  readonly value?: string;
  readonly required: boolean;
  readonly secure: boolean;
}

/** A BPMN error that the connector can raise; `code` is the `errorCode` of `bpmn:error`. */
export interface ConnectorError {
  readonly name: string;
  readonly description: string;
  readonly code?: string;
}

/** A connector definition that was read and checked; frozen. */
export interface Connector {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The name of the definition that it was made from. */
  readonly template?: string;
  /** A library needs no connection. */
  readonly kind: 'connector' | 'library';
  readonly category: string;
  readonly keywords: readonly string[];
  /** Older names under which it is found too. */
  readonly aliases: readonly string[];
  /** `https:` address. */
  readonly documentation?: string;
  /** `data:image/…` address. */
  readonly icon?: string;
  readonly replacedBy?: string;
  readonly actions: readonly Action[];
  readonly events: readonly Action[];
  readonly config: readonly ConfigParameter[];
  readonly errors: readonly ConnectorError[];
  /** The definition as it was given, unknown keys included. */
  readonly source: JsonObject;
}

/** What a task says for it: `<connector>.<action>`, or the connector's name alone. */
export function implementationFor({ name }: Pick<Connector, 'name'>, action?: Pick<Action, 'name'>): string {
  return action ? `${name}.${action.name}` : name;
}
