const THREE = 3;

/**
 * For each query the place of the first hit that was expected, from 1, or 0 where none was found. Hits that
 * are whole connectors count only where one is expected.
 */
export function placesOf(search, queries) {
  return queries.map(([kind, query, ...expected]) => {
    const actionsOnly = expected.every((implementation) => implementation.includes('.'));
    const hits = search.search(query).filter(({ action }) => action || !actionsOnly);
    const found = hits.map(({ implementation }) => implementation);
    const place = found.findIndex((implementation) => expected.includes(implementation)) + 1;
    return { kind, query, expected, place, found: found.slice(0, THREE) };
  });
}

/** How many are first and in the first three, and a line for each that is not first. */
export function reportOf(places) {
  return {
    first: places.filter(({ place }) => place === 1).length,
    three: places.filter(({ place }) => place > 0 && place <= THREE).length,
    total: places.length,
    lines: places.filter(({ place }) => place !== 1).map(lineOf)
  };
}

const lineOf = ({ kind, query, expected, place, found }) =>
  `${place || '-'}  ${kind}: ${query} → ${found.join(', ') || 'nothing'} (expected ${expected.join(' or ')})`;
