import { successorOf, type Successor } from '../lifecycle/successor.js';
import { createCatalog, type Catalog } from '../model/catalog.js';
import type { Connector } from '../model/connector.js';
import { parseImplementation } from '../model/implementation.js';
import type { TaskView } from '../model/views.js';
import type { Search } from '../search/search.js';
import { isDeprecated } from './missing.js';

const catalogs = new WeakMap<readonly Connector[], Catalog>();

/** What took the place of a task's action; `undefined` where nothing did that is there. */
export function successorIn(connectors: readonly Connector[], task: TaskView): Successor | undefined {
  if (!isDeprecated(task)) return;
  const catalog = catalogs.get(connectors) ?? createCatalog(connectors);
  catalogs.set(connectors, catalog);
  return successorOf(task, catalog);
}

/** What to search for to find something like what is missing: of its own connector first, where that is there. */
export function queryFor(task: TaskView, search: Search): string {
  const queries = queriesFor(task);
  const found = (query: string) => search.find(query, 1).hits[0]?.connector.name;
  const own = queries.find((query) => task.connector && found(query) === task.connector.name);
  return own ?? queries.find(found) ?? '';
}

function queriesFor({ implementation, connector }: TaskView): string[] {
  const reference = parseImplementation(implementation);
  if (!reference) return [];
  const [named, action] = [connector?.title ?? wordsOf(reference.connector), wordsOf(reference.action)];
  return [`${named} ${action}`, action, named];
}

/** `CREATE_ISSUE` and `createIssue` as people write them. */
const wordsOf = (name: string): string =>
  name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
