import type { JsonValue } from '../model/json.js';

/** A name that an expression can refer to. */
export interface ContextVariable {
  readonly name: string;
  /** string, integer, boolean, date, datetime, json, array, file, … */
  readonly type: string;
  /** Where the value comes from: declared by the process (where it is not given), returned by the connector, set by the engine. */
  readonly origin?: 'process' | 'output' | 'engine';
  readonly description?: string;
  /** JSON Schema that refines the type. */
  readonly model?: JsonValue;
  /** An example of the value: its members are offered where there is no schema. */
  readonly sample?: JsonValue;
}

/** A function that a deployment adds to those of the engine. */
export interface ContextFunction {
  /** `name` or `prefix:name`. */
  readonly name: string;
  /** As people read it: `round(number)`. */
  readonly signature: string;
  /** Type of what it gives, as of a variable. */
  readonly type: string;
  readonly description: string;
}

/** What the expressions of a field can refer to. Of the same name, the first counts: outputs stand before variables. */
export interface ExpressionContext {
  readonly variables: readonly ContextVariable[];
  readonly functions?: readonly ContextFunction[];
}
