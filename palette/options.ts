import type { Shape } from 'bpmn-js/lib/model/Types';
import type { ConnectorSearchOptions } from '../src/connectors/index.js';
import type { PaletteStore } from './memory.js';

/** The option `connectorPalette` of the modeler. */
export interface ConnectorPaletteOptions extends ConnectorSearchOptions {
  /** An element, or a selector of one; absent: beside the BPMN palette, on the canvas. */
  readonly parent?: HTMLElement | string;
  /** The side of the canvas that it lies at, where no `parent` is given; `left` is beside the BPMN palette. */
  readonly dock?: 'left' | 'right';
  /** Open at first; absent: as `store` remembers it, else open where there is room. */
  readonly open?: boolean;
  /** Remembers favourites, what was used and the layout; absent: `localStorage`; `null`: nothing is remembered. */
  readonly store?: PaletteStore | null;
  /**
   * Offers to build a connector where a search finds none: the event `connectorPalette.build` tells what was
   * searched for.
   */
  readonly build?: boolean;
}

/** Fired as `connectorPalette.build` when the user wants to build what a search did not find. */
export interface ConnectorBuildEvent {
  readonly query: string;
}

/** Fired as `connectorPalette.placed` after the user placed a connector task, or made one of a task. */
export interface ConnectorPlacedEvent {
  readonly element: Shape;
}

/** The events of the palette by name, for a typed `EventBus`. */
export interface ConnectorPaletteEvents {
  'connectorPalette.build': ConnectorBuildEvent;
  'connectorPalette.placed': ConnectorPlacedEvent;
}
