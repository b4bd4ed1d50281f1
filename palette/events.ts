import type { FilterName, Sort } from './filters.js';
import type { ActionRow, ConnectorRow } from './rows.js';

const UP = { bubbles: true, composed: true };

/** How a connector was picked: dragged, clicked (or tapped), or chosen with the Enter key. */
export type PickCause = 'pointer' | 'click' | 'enter';

/** The user picked a connector or an action, to be placed in the diagram. */
export class ConnectorPickEvent extends Event {
  /** `<connector>.<action>`, or the connector's name alone. */
  readonly implementation: string;
  /** For people: the action's title and the connector's. */
  readonly label: string;
  readonly cause: PickCause;
  /** For `pointer`, the move with which the drag began. */
  readonly originalEvent: UIEvent;
  constructor(implementation: string, label: string, cause: PickCause, originalEvent: UIEvent) {
    super('connector-pick', UP);
    this.implementation = implementation;
    this.label = label;
    this.cause = cause;
    this.originalEvent = originalEvent;
  }
}

/** The user opened or closed the palette, or its details. */
export class PaletteToggleEvent extends Event {
  readonly open: boolean;
  readonly details: boolean;
  constructor(open: boolean, details: boolean) {
    super('palette-toggle', UP);
    this.open = open;
    this.details = details;
  }
}

/** The user left the palette with Escape: the focus belongs to the diagram again. */
export class PaletteLeaveEvent extends Event {
  constructor() {
    super('palette-leave', UP);
  }
}

/** The user wants a connector or an action among the favourites, or no longer. */
export class FavouriteToggleEvent extends Event {
  /** `<connector>.<action>`, or the connector's name alone. */
  readonly implementation: string;
  /** For people: the action's title and the connector's. */
  readonly label: string;
  constructor(implementation: string, label: string) {
    super('favourite-toggle', UP);
    this.implementation = implementation;
    this.label = label;
  }
}

/** Filters or the order of the list were chosen. */
export class FiltersChangeEvent extends Event {
  readonly filters: ReadonlySet<FilterName>;
  readonly sort: Sort;
  constructor(filters: ReadonlySet<FilterName>, sort: Sort) {
    super('filters-change');
    this.filters = filters;
    this.sort = sort;
  }
}

/** The edge of the palette was moved. */
export class EdgeMoveEvent extends Event {
  /** The width that the palette is to have, in pixels. */
  readonly width: number;
  constructor(width: number) {
    super('edge-move', UP);
    this.width = width;
  }
}

/** Nothing was found, and the user wants to build what was searched for. */
export class BuildEvent extends Event {
  readonly query: string;
  constructor(query: string) {
    super('connector-build', UP);
    this.query = query;
  }
}

/** The user wants what was offered, of the palette as a whole or of one connector. */
export class OfferPickEvent extends Event {
  /** Which it is. */
  readonly id: string;
  /** The name of the connector; absent: of the palette. */
  readonly connector: string | undefined;
  constructor(id: string, connector: string | undefined) {
    super('offer-pick', UP);
    this.id = id;
    this.connector = connector;
  }
}

/** The details are to be shown or hidden. */
export class DetailsToggleEvent extends Event {
  constructor() {
    super('details-toggle');
  }
}

/** The user looks at a connector, an action or an event. */
export class RowAttendEvent extends Event {
  readonly row: ConnectorRow | ActionRow;
  constructor(row: ConnectorRow | ActionRow) {
    super('row-attend');
    this.row = row;
  }
}

/** A line of the list is to be opened or closed. */
export class RowToggleEvent extends Event {
  readonly key: string;
  constructor(key: string) {
    super('row-toggle');
    this.key = key;
  }
}

/** The focus goes from the list back to the search field; `clear` empties it first or leaves the palette. */
export class ListLeaveEvent extends Event {
  readonly clear: boolean;
  constructor(clear: boolean) {
    super('list-leave');
    this.clear = clear;
  }
}

declare global {
  interface HTMLElementEventMap {
    'connector-pick': ConnectorPickEvent;
    'palette-toggle': PaletteToggleEvent;
    'palette-leave': PaletteLeaveEvent;
    'favourite-toggle': FavouriteToggleEvent;
    'filters-change': FiltersChangeEvent;
    'connector-build': BuildEvent;
    'edge-move': EdgeMoveEvent;
    'offer-pick': OfferPickEvent;
    'details-toggle': DetailsToggleEvent;
    'row-attend': RowAttendEvent;
    'row-toggle': RowToggleEvent;
    'list-leave': ListLeaveEvent;
  }
}
