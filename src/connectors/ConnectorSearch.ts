import type { Connector } from '../model/connector.js';
import { lazySearch } from '../search/lazy-search.js';
import type { Search, SearchFactory, SearchOptions, SearchOver } from '../search/search.js';

/** What a host says about searching, in the option `connectorPalette` of the modeler. */
export interface ConnectorSearchOptions {
  /** Groups of words, or of several words, that mean the same in a search; besides those built in. */
  readonly synonyms?: readonly (readonly string[])[];
  /** Makes the search over the connectors; absent: `createSearch`, fetched when something is searched for. */
  readonly search?: SearchFactory;
}

/**
 * The search of every list of connectors in a modeler, with the host's ranker and words: the service
 * `connectorSearch`.
 */
export class ConnectorSearch {
  static $inject = ['config.connectorPalette'];

  /** How much the user favours an implementation; see `SearchOptions.boost`. */
  boost: NonNullable<SearchOptions['boost']> = () => 0;

  readonly #options: ConnectorSearchOptions;
  // the registry gives the same list until it changes, and then another one
  readonly #searches = new WeakMap<readonly Connector[], Search>();

  constructor(options: ConnectorSearchOptions | null | undefined) {
    this.#options = options ?? {};
  }

  /** The search over a list of connectors: one for each list, made when it is first asked for. */
  readonly over: SearchOver = (connectors) => {
    const known = this.#searches.get(connectors);
    if (known) return known;
    const { search = lazySearch, synonyms = [] } = this.#options;
    const made = search(connectors, { synonyms, boost: (implementation) => this.boost(implementation) });
    this.#searches.set(connectors, made);
    return made;
  };
}
