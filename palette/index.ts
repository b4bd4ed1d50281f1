import { ConnectorSearchModule } from '../src/connectors/index.js';
import { ConnectorsBaseModule } from '../src/modeler/base.js';
import { ConnectorPalette } from './ConnectorPalette.js';
import { ConnectorMenu } from './ConnectorMenu.js';
import { MenuEntries } from './MenuEntries.js';
import { PaletteDrag } from './PaletteDrag.js';
import { PaletteElements } from './PaletteElements.js';
import { PaletteKeys } from './PaletteKeys.js';
import { ScrollGuard } from './ScrollGuard.js';

/** The connector palette, for a bpmn-js `Modeler`; configured by its option `connectorPalette`. */
export const ConnectorPaletteModule = {
  __depends__: [ConnectorsBaseModule, ConnectorSearchModule],
  __init__: [
    'connectorPalette',
    'connectorPaletteScrollGuard',
    'connectorPaletteKeys',
    'connectorMenuEntries'
  ],
  connectorPalette: ['type', ConnectorPalette],
  connectorMenu: ['type', ConnectorMenu],
  connectorMenuEntries: ['type', MenuEntries],
  connectorPaletteDrag: ['type', PaletteDrag],
  connectorPaletteElements: ['type', PaletteElements],
  connectorPaletteScrollGuard: ['type', ScrollGuard],
  connectorPaletteKeys: ['type', PaletteKeys]
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
