import { ConnectorSearchModule } from '../src/connectors/index.js';
import { ConnectorsBaseModule } from '../src/modeler/base.js';
import { late } from '../src/modeler/LateServices.js';
import { ConnectorPalette } from './ConnectorPalette.js';
import type { ConnectorMenu } from './ConnectorMenu.js';
import { PaletteElements } from './PaletteElements.js';
import { PaletteKeys } from './PaletteKeys.js';
import { PaletteParts } from './PaletteParts.js';

/** The connector palette, for a bpmn-js `Modeler`; configured by its option `connectorPalette`. */
export const ConnectorPaletteModule = {
  __depends__: [ConnectorsBaseModule, ConnectorSearchModule],
  __init__: ['connectorPalette', 'connectorPaletteKeys'],
  connectorPalette: ['type', ConnectorPalette],
  connectorPaletteElements: ['type', PaletteElements],
  connectorPaletteKeys: ['type', PaletteKeys],
  connectorPaletteParts: ['type', PaletteParts],
  ...late('connectorPaletteParts', ['connectorMenu', 'connectorPaletteDrag'])
};

/** The services of {@link ConnectorPaletteModule} that are meant for use. */
export interface ConnectorPaletteServices {
  connectorPalette: ConnectorPalette;
  connectorMenu: ConnectorMenu;
}

export { ConnectorPaletteElement } from './connector-palette.js';
export type { ConnectorMenu, MenuPurpose } from './ConnectorMenu.js';
export type { Found, Hit, Search, SearchFactory, SearchOptions } from '../src/search/search.js';
export type { ConnectorPalette } from './ConnectorPalette.js';
export type { FilterName, Sort, Usage } from './filters.js';
export type { PaletteStore } from './memory.js';
export type {
  ConnectorBuildEvent,
  ConnectorPaletteEvents,
  ConnectorPaletteOptions,
  ConnectorPlacedEvent
} from './options.js';
export {
  BuildEvent,
  ConnectorPickEvent,
  FavouriteToggleEvent,
  PaletteLeaveEvent,
  PaletteToggleEvent,
  type PickCause
} from './events.js';
