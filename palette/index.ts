import { ConnectorsModule } from '../src/index.js';
import { ConnectorPalette } from './ConnectorPalette.js';
import { PaletteDrag } from './PaletteDrag.js';
import { PaletteKeys } from './PaletteKeys.js';
import { ScrollGuard } from './ScrollGuard.js';

/** The connector palette, for a bpmn-js `Modeler`; configured by its option `connectorPalette`. */
export const ConnectorPaletteModule = {
  __depends__: [ConnectorsModule],
  __init__: ['connectorPalette', 'connectorPaletteScrollGuard', 'connectorPaletteKeys'],
  connectorPalette: ['type', ConnectorPalette],
  connectorPaletteDrag: ['type', PaletteDrag],
  connectorPaletteScrollGuard: ['type', ScrollGuard],
  connectorPaletteKeys: ['type', PaletteKeys]
};

/** The services of {@link ConnectorPaletteModule} that are meant for use. */
export interface ConnectorPaletteServices {
  connectorPalette: ConnectorPalette;
}

export { ConnectorPaletteElement } from './connector-palette.js';
export type { ConnectorPalette } from './ConnectorPalette.js';
export type { FilterName, Sort, Usage } from './filters.js';
export type { PaletteStore } from './memory.js';
export type { ConnectorBuildEvent, ConnectorPaletteEvents, ConnectorPaletteOptions } from './options.js';
export {
  BuildEvent,
  ConnectorPickEvent,
  FavouriteToggleEvent,
  PaletteLeaveEvent,
  PaletteToggleEvent,
  type PickCause
} from './events.js';
