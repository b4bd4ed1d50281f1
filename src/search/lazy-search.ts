import type { Search, SearchFactory } from './search.js';

let create: SearchFactory | undefined;
let coming: Promise<void> | undefined;

/** Fetches the engine and its synonyms. Rejects where it cannot be fetched; asked again, it tries again. */
const fetchEngine = (): Promise<void> =>
  (coming ??= import('./search.js').then(
    (engine) => void (create = engine.createSearch),
    (reason: unknown) => {
      coming = undefined;
      throw reason;
    }
  ));

/** `createSearch`, whose engine is fetched when it is needed: see `Search.load`. Until then it finds nothing. */
export const lazySearch: SearchFactory = (connectors, options) => {
  let made: Search | undefined;
  const search = () => (made ??= create?.(connectors, options));
  return {
    size: connectors.reduce((sum, { actions }) => sum + 1 + actions.length, 0),
    load: () => (create ? undefined : fetchEngine()),
    prepare: (more) => search()?.prepare(more) ?? true,
    find: (query, limit) => search()?.find(query, limit) ?? { hits: [], total: 0 },
    search: (query, limit) => search()?.search(query, limit) ?? [],
    alike: (words) => search()?.alike?.(words) ?? []
  };
};
