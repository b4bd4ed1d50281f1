import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Connector } from '../src/model/connector.js';
import { lazySearch } from '../src/search/lazy-search.js';
import type { Search, SearchOver } from '../src/search/search.js';
import { SearchWait } from '../src/viewer/SearchWait.js';
import type { FiltersChangeEvent, RowToggleEvent } from './events.js';
import { narrowed, packageIn, passes, sorted, type FilterName, type Sort, type Usage } from './filters.js';
import { loadMarks } from './lazy-marks.js';
import type { Alike } from './marks.js';
import type { Offers } from './offers.js';
import { catalogueRows, hitRows, itemsOf, type Row } from './rows.js';

/** Lines of a result that are listed; who needs more than these types another word. */
const LISTED = 500;

/** The palette, as far as it decides on what is listed. */
export interface ListingHost extends ReactiveControllerHost, EventTarget {
  readonly connectors: readonly Connector[];
  readonly query: string;
  readonly favourites: ReadonlySet<string>;
  readonly recents: readonly string[];
  readonly countUses: () => Usage;
  readonly offers: Offers;
  readonly searchFactory: SearchOver;
}

/** The lines of the palette, for what is searched for or browsed. */
export class Listing implements ReactiveController {
  rows: readonly Row[] = [];
  /** How many a search found; absent while browsing. */
  found: number | undefined;
  /** Those listed while browsing. */
  connectors: readonly Connector[] = [];
  filters: ReadonlySet<FilterName> = new Set();
  sort: Sort = 'catalogue';

  readonly #host: ListingHost;
  #toggled: ReadonlySet<string> = new Set();
  #usage: Usage = new Map();
  #listed: readonly unknown[] = [];
  #search: Search = lazySearch([]);
  /** How often the search was waited for, in vain or not. */
  #waits = 0;
  readonly #wait = new SearchWait(() => {
    this.#waits++;
    this.#host.requestUpdate();
  }, loadMarks);

  constructor(host: ListingHost) {
    this.#host = host;
    host.addController(this);
    for (const type of ['pointerenter', 'focusin']) {
      host.addEventListener(type, this.#count);
      // where that fails, it is tried again for what is typed
      host.addEventListener(type, () => void loadMarks()?.catch(() => undefined));
      host.addEventListener(type, this.#prepare);
    }
  }

  /** Runs when what is listed is what was asked for. */
  whenListed(run: () => void): void {
    const { coming } = this.#wait;
    if (!coming) return run();
    void coming.then(() => this.#host.updateComplete).then(() => this.whenListed(run));
  }

  /** Runs when something was found of what is searched for: its first line is what was asked for. */
  whenFound(run: () => void): void {
    this.whenListed(() => this.found && run());
  }

  /** Says how the lines are chosen and ordered. */
  get arrangement(): string {
    return [this.sort, ...this.filters].join(' ');
  }

  hostUpdate(): void {
    const { connectors, query, favourites, recents } = this.#host;
    const own = [this.filters, this.sort, this.#toggled, this.#usage, this.#waits];
    const by = [connectors, query, favourites, recents, ...own];
    const before = this.#listed;
    if (by.every((value, index) => value === before[index])) return;
    this.#listed = by;
    if (connectors !== before[0]) this.#index(connectors);
    if (query.trim()) this.#find();
    else this.#browse();
  }

  /** Other words for those of a query, as the search knows them. */
  readonly alike: Alike = (phrase) => this.#search.alike?.(phrase) ?? [];

  hostDisconnected(): void {
    this.#wait.stop();
  }

  readonly toggle = ({ key }: RowToggleEvent): void => {
    const toggled = new Set(this.#toggled);
    if (!toggled.delete(key)) toggled.add(key);
    this.#toggled = toggled;
    this.#host.requestUpdate();
  };

  readonly filter = ({ filters, sort }: Pick<FiltersChangeEvent, 'filters' | 'sort'>): void => {
    this.filters = filters;
    this.sort = sort;
    // what is few is open at first, what is many is not
    this.#toggled = new Set();
    this.#count();
    this.#host.requestUpdate();
  };

  readonly #count = (): void => {
    if (this.sort !== 'used' && !this.filters.has('used')) return;
    this.#usage = this.#host.countUses();
    this.#host.requestUpdate();
  };

  #index(connectors: readonly Connector[]): void {
    this.#search = this.#host.searchFactory(connectors);
    // what is there already is made ready at once, and what takes long so that the first key need not wait
    if (!this.#search.load || this.#wait.isLarge(this.#search)) this.#prepare();
  }

  readonly #prepare = (): void => this.#wait.prepare(this.#search);

  #find(): void {
    if (!this.#wait.isReady(this.#search)) return;
    const narrow = this.filters.size > 0;
    const { hits, total } = this.#search.find(this.#host.query, narrow ? undefined : LISTED);
    const by = this.#narrowing;
    const passing = narrow ? hits.filter(({ connector, action }) => passes(by, connector, action)) : hits;
    this.found = narrow ? passing.length : total;
    this.rows = hitRows(passing.slice(0, LISTED), this.#toggled);
  }

  #browse(): void {
    const { connectors, favourites, recents } = this.#host;
    const { filters, sort } = this;
    this.found = undefined;
    this.connectors = sorted(narrowed(connectors, this.#narrowing), sort, this.#usage);
    const items = (list: Iterable<string>) => (filters.size ? [] : itemsOf(connectors, list));
    const layout = { favourites: items(favourites), recents: items(recents), flat: sort !== 'catalogue' };
    this.rows = catalogueRows(this.connectors, this.#toggled, layout);
  }

  get #narrowing() {
    const { filters } = this;
    const { favourites, offers } = this.#host;
    const packages = [...filters].flatMap((filter) => packageIn(filter) ?? []);
    return { filters, favourites, usage: this.#usage, packages, packageOf: offers.packageOf };
  }
}
