import { ConnectorMenu } from './ConnectorMenu.js';
import { DropReports } from './DropReports.js';
import { MenuEntries } from './MenuEntries.js';
import { PaletteDrag } from './PaletteDrag.js';
import { PalettePicks } from './PalettePicks.js';
import { ScrollGuard } from './ScrollGuard.js';

/** What is not needed before something is placed or changed. */
export const paletteParts = {
  __init__: ['connectorDropReports', 'connectorMenuEntries', 'connectorPaletteScrollGuard'],
  connectorDropReports: ['type', DropReports],
  connectorMenu: ['type', ConnectorMenu],
  connectorMenuEntries: ['type', MenuEntries],
  connectorPaletteDrag: ['type', PaletteDrag],
  connectorPalettePicks: ['type', PalettePicks],
  connectorPaletteScrollGuard: ['type', ScrollGuard]
};
