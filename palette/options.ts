import type { PaletteStore } from './memory.js';

/** The option `connectorPalette` of the modeler. */
export interface ConnectorPaletteOptions {
  /** An element, or a selector of one; absent: beside the BPMN palette, on the canvas. */
  readonly parent?: HTMLElement | string;
  /** Open at first; absent: as `store` remembers it, else open where there is room. */
  readonly open?: boolean;
  /** Remembers favourites, what was used and the layout; absent: `localStorage`; `null`: nothing is remembered. */
  readonly store?: PaletteStore | null;
}
