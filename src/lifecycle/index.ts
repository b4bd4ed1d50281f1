/** How connectors change, what that means for diagrams, and what they need to run. */
export {
  allConnections,
  configureConnection,
  connectionFor,
  connectionsOf,
  createConnection,
  followConnection,
  renameDefinition
} from './connections.js';
export {
  deploymentFile,
  deploymentSettings,
  type DeploymentSetting,
  type ExtraSettings
} from './deployment.js';
export { diffActions, diffConnectors, type ActionDiff, type ConnectorDiff, type Pair } from './diff.js';
export {
  migrateMapping,
  type Barrier,
  type Fate,
  type Migration,
  type MigrationNames,
  type Outcome
} from './migrate.js';
export { checkConnectorName, freeName, type Names } from './names.js';
export { changePackage, type InstalledPackage, type PackageChange } from './packages.js';
export { isConnection, labelOf, originOf } from './origin.js';
export { planAction, planReplacement, type Replacement, type TaskPlan } from './plan.js';
export { withoutSecretValues } from './secrets.js';
export { successorOf, type Successor } from './successor.js';
export { usagesOf, type Usage, type UsageKind } from './usages.js';
