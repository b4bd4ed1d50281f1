/** An assignment to a name, with the names that its value is taken from. */
export interface Assignment {
  readonly target: string;
  readonly reads: ReadonlySet<string>;
}

/**
 * Puts assignments, of which each sees what those before it set, into an order in which none sees another's
 * (Zeebe's `VariableMappingTransformer`); in their own order as far as that goes.
 * @returns also those that take their values from each other, so that there is no such order
 */
export function inOrder<T extends Assignment>(assignments: readonly T[]): { ordered: T[]; circular: T[] } {
  const ordered: T[] = [];
  let left = [...assignments];
  for (;;) {
    const next = left.find(
      ({ target }) => !left.some((each) => each.target !== target && each.reads.has(target))
    );
    if (!next) return { ordered, circular: left };
    ordered.push(next);
    left = left.filter((each) => each !== next);
  }
}
