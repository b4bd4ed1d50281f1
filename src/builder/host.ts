import type { JsonObject } from '../model/json.js';
import type { DefinitionPlan } from '../modeler/index.js';

/** What the builder knows of the connectors around. */
export interface BuilderHost {
  /** The definition that is known by a name. */
  source(name: string): JsonObject | undefined;
  /** The headings under which connectors are listed. */
  readonly categories: readonly string[];
  /** Reads a definition ahead of what is done with it, which takes a while for a large one. */
  read(value: JsonObject): void;
  /** What putting a definition in the place of a known one does. */
  plan(known: string, value: JsonObject): DefinitionPlan;
  /** What an element of the diagram is called. */
  nameOf(id: string): string;
}

export const NO_HOST: BuilderHost = {
  source: () => undefined,
  categories: [],
  read: () => undefined,
  plan: () => ({ problems: [], tasks: [] }),
  nameOf: (id) => id
};
