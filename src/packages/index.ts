import { ConnectorPackageRegistryModule, type ConnectorPackages } from '../connectors/index.js';
import { ConnectorDefinitionsModule } from '../modeler/definitions.js';
import { ConnectorPackagesView } from './ConnectorPackagesView.js';

/** Packages of connectors and the view of them, for a bpmn-js modeler; those of the option `packages` are there first. */
export const ConnectorPackagesModule = {
  __depends__: [ConnectorDefinitionsModule, ConnectorPackageRegistryModule],
  __init__: ['connectorPackagesView'],
  connectorPackagesView: ['type', ConnectorPackagesView]
};

/** The services of {@link ConnectorPackagesModule}. */
export interface ConnectorPackagesServices {
  connectorPackages: ConnectorPackages;
  connectorPackagesView: ConnectorPackagesView;
}

export { ConnectorPackageRegistryModule } from '../connectors/index.js';
export type { ConnectorPackages, ConnectorPackagesChangedEvent, PackagePlan } from '../connectors/index.js';
export type { ConnectorPackagesView } from './ConnectorPackagesView.js';
export type { PackageFile } from './PackagesDialog.js';
