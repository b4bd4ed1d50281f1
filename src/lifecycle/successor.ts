import type { Catalog } from '../model/catalog.js';
import { implementationFor, type Action, type Connector } from '../model/connector.js';
import { parseImplementation } from '../model/implementation.js';
import { labelOf } from './origin.js';

/** What took the place of something: a connector, and its action where that is known. */
export interface Successor {
  readonly connector: Connector;
  readonly action?: Action;
}

/**
 * What `replacedBy` of a deprecated action, or else of its connector, leads to; `undefined` where nothing is deprecated
 * or what it names is not there. Where only a connector is named, its action is that of the same id, else of the same
 * name.
 */
export function successorOf(
  { connector, action }: { readonly connector?: Connector; readonly action?: Action },
  catalog: Catalog
): Successor | undefined {
  const named = action?.replacedBy ?? connector?.replacedBy;
  if (named === undefined) return;
  if (parseImplementation(named)) {
    const found = catalog.resolve(named);
    return found.connector && found.action && { connector: found.connector, action: found.action };
  }
  const next = catalog.get(named);
  if (!next) return;
  const same =
    next.actions.find(({ id }) => id === action?.id) ??
    next.actions.find(({ name }) => name === action?.name);
  return { connector: next, ...(action && same && { action: same }) };
}

/**
 * How people know it: by its action alone where that is of their own connector, and by its technical name too where
 * anything else has the same title.
 */
export function titleOfSuccessor(
  { connector, action }: Successor,
  connectors: readonly Connector[],
  own: Connector | undefined
): string {
  const label = labelOf(connector);
  const isOwn = action !== undefined && connector.name === own?.name;
  const twice =
    (!isOwn && connectors.some((each) => each.name !== connector.name && labelOf(each) === label)) ||
    connector.actions.some((each) => action && each.name !== action.name && each.title === action.title);
  const title = [...(isOwn ? [] : [label]), ...(action ? [action.title] : [])].join(': ');
  return twice ? `${title} (${implementationFor(connector, action)})` : title;
}
