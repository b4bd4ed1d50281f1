/** What a connector task's `implementation` names. */
export interface Reference {
  readonly connector: string;
  readonly action: string;
}

/**
 * Connector names that the modeling service keeps for itself
 * (Activiti Cloud `ServiceTaskImplementationType`): no new connector or connection may take one.
 */
export const RESERVED_NAMES: readonly string[] = [
  'email-service',
  'docgen-service',
  'content-service',
  'hxp-content-service',
  'script',
  'dmn-connector'
];

/** Prefixes that stand for a script or a decision table, never for a connector. */
export const FOREIGN_NAMES: readonly string[] = ['script', 'dmn-connector'];

/**
 * Reads `<connector>.<action>`, split at the first dot, as no connector name may hold one
 * (Activiti `ConnectorDefinitionService`). Absent, empty, `##…`, a URI and `${…}` name no connector.
 */
export function parseImplementation(implementation: unknown): Reference | undefined {
  if (typeof implementation !== 'string' || /^##|^[\w.+-]+:|\/\/|[$#]\{/.test(implementation)) return;
  const dot = implementation.indexOf('.');
  if (dot < 1 || dot === implementation.length - 1) return;
  return { connector: implementation.slice(0, dot), action: implementation.slice(dot + 1) };
}

/** The `implementation` that names an action. Throws where the connector's name is empty or holds a dot. */
export function formatImplementation(connector: string, action: string): string {
  if (!connector || connector.includes('.')) throw new Error(`invalid connector name <${connector}>`);
  if (!action) throw new Error(`action required for connector <${connector}>`);
  return `${connector}.${action}`;
}
