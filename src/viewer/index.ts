import { ConnectorRegistryModule } from '../connectors/index.js';
import { ConnectorIcons } from './ConnectorIcons.js';

/** Icons of connectors on the canvas; for `Viewer`, `NavigatedViewer` and `Modeler`. */
export const ConnectorViewerModule = {
  __depends__: [ConnectorRegistryModule],
  __init__: ['connectorIcons'],
  connectorIcons: ['type', ConnectorIcons]
};

export { ConnectorPackageRegistryModule } from '../connectors/index.js';
