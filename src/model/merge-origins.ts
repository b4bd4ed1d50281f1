import type { VariableOrigin } from './views.js';

/** Where the variables that several elements can use get their values: what is unset before any of them is unset. */
export function mergedOrigins(
  each: readonly ReadonlyMap<string, VariableOrigin>[]
): Map<string, VariableOrigin> {
  const merged = new Map<string, VariableOrigin>();
  for (const [name, origin] of each.flatMap((origins) => [...origins])) {
    const other = merged.get(name);
    merged.set(name, other ? together(other, origin) : origin);
  }
  const everywhere = (name: string) => each.every((origins) => origins.has(name));
  for (const [name, origin] of merged) {
    if (everywhere(name)) continue;
    // a loop around some of them alone sets nothing for the others
    if (origin.loop) merged.delete(name);
    else merged.set(name, { ...origin, unset: true });
  }
  return merged;
}

function together(a: VariableOrigin, b: VariableOrigin): VariableOrigin {
  const events = [a, b].filter(({ from }) => from.length).every((origin) => origin.events);
  const from = [...new Set([...a.from, ...b.from])];
  return {
    from,
    unset: a.unset || b.unset,
    loop: a.loop || b.loop,
    ...(events && from.length > 0 && { events })
  };
}
