import type { Shape } from 'bpmn-js/lib/model/Types';

/** Marks a creation as ours, in the context that the `create.*` events carry. */
export const OURS = 'connectorPalette';

/** A creation of ours: what is placed, and again while a key asks for it. */
export interface OurCreation {
  readonly implementation: string;
  /** For people. */
  readonly label: string;
  /** A new shape of the same kind. */
  readonly make: () => Shape;
  /** What it is connected to. */
  readonly source?: object;
}

export interface EndedEvent {
  readonly originalEvent?: Event;
  readonly context: { readonly [OURS]?: OurCreation; readonly shape: Shape };
}
