import { isConnection, originOf, type Usage } from '../lifecycle/index.js';
import type { Connector } from '../model/connector.js';

/** An element of the diagram that uses a connection. */
export interface UserView {
  readonly id: string;
  /** Its name, or its id where it has none. */
  readonly name: string;
}

/** A definition and who uses it. */
export interface ConnectionView {
  readonly connector: Connector;
  readonly users: readonly UserView[];
}

/** A connector with its connections. */
export interface FamilyView {
  readonly name: string;
  readonly title: string;
  readonly icon?: string;
  /** Absent where only connections of it are there. */
  readonly itself?: ConnectionView;
  readonly connections: readonly ConnectionView[];
}

/** The connectors with their connections, in the order of the list; libraries have none. */
export function familiesOf(connectors: readonly Connector[], usages: readonly Usage[]): FamilyView[] {
  const users = usersOf(usages);
  const families = new Map<string, ConnectionView[]>();
  for (const connector of connectors) {
    if (connector.kind === 'library') continue;
    const view = { connector, users: users.get(connector.name) ?? [] };
    const origin = originOf(connector);
    families.set(origin, [...(families.get(origin) ?? []), view]);
  }
  return [...families].map(([name, views]) => familyOf(name, views));
}

function familyOf(name: string, views: readonly ConnectionView[]): FamilyView {
  const itself = views.find(({ connector }) => !isConnection(connector));
  const { title = name, icon } = (itself ?? views[0])?.connector ?? {};
  return {
    ...{ name, title },
    ...(icon && { icon }),
    ...(itself && { itself }),
    connections: views.filter((view) => view !== itself)
  };
}

/** By the names of connectors; each element once, whatever it says of one. */
function usersOf(usages: readonly Usage[]): Map<string, UserView[]> {
  const users = new Map<string, Map<string, UserView>>();
  for (const { connector, element, id, kind } of usages) {
    if (kind === 'kept') continue;
    const name = element.get('name');
    const user = { id, name: typeof name === 'string' && name.trim() ? name : id };
    users.set(connector, (users.get(connector) ?? new Map<string, UserView>()).set(id, user));
  }
  return new Map([...users].map(([name, each]) => [name, [...each.values()]]));
}

/** All definitions of a family: what a task of it can use. */
export const membersOf = ({ itself, connections }: FamilyView): ConnectionView[] => [
  ...connections,
  ...(itself ? [itself] : [])
];

/** The family that a definition is in, and what is known of it. */
export function findIn(
  families: readonly FamilyView[],
  name: string
): { readonly family: FamilyView; readonly view: ConnectionView } | undefined {
  for (const family of families) {
    const view = membersOf(family).find(({ connector }) => connector.name === name);
    if (view) return { family, view };
  }
  return;
}

/** Has it connections, or do elements of the diagram use it? */
export const isInUse = (family: FamilyView): boolean =>
  family.connections.length > 0 || membersOf(family).some(({ users }) => users.length > 0);
