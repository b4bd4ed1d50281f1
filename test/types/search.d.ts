declare module '*/search/places.mjs' {
  interface Place {
    readonly kind: string;
    readonly query: string;
    readonly expected: readonly string[];
    readonly place: number;
    readonly found: readonly string[];
  }

  interface Searching {
    search(query: string): readonly { readonly implementation: string; readonly action?: unknown }[];
  }

  export function placesOf(
    search: Searching,
    queries: readonly (readonly [kind: string, query: string, ...expected: string[]])[]
  ): Place[];

  export function reportOf(places: readonly Place[]): {
    first: number;
    three: number;
    total: number;
    lines: string[];
  };
}
