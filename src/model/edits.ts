import type { Action, Parameter } from './connector.js';
import { equalJson, isObject } from './json.js';
import type { Mapping } from './mapping.js';
import type { Mapped, MappingEntry, MappingType, Side } from './views.js';

/** A task that has no mapping yet. */
export const NO_MAPPING: Mapping = { entries: [], json: {} };

/** Sets, changes or (with `undefined`) removes an entry; the same mapping where that changes nothing. */
export function setEntry(mapping: Mapping, side: Side, name: string, mapped: Mapped | undefined): Mapping {
  const isIt = (entry: MappingEntry) =>
    entry.side === side && entry.name === name && entry.kept === undefined;
  const old = mapping.entries.find(isIt);
  if (!mapped) {
    return old ? listed({ ...mapping, entries: mapping.entries.filter((entry) => !isIt(entry)) }) : mapping;
  }
  if (old && sameMapped(old.mapped, mapped)) return mapping;
  if (!old) return listed({ ...mapping, entries: [...mapping.entries, { side, name, mapped }] });
  const rest = old.mapped && isObject(old.json) ? { json: old.json } : {};
  const next: MappingEntry = { side, name, mapped, ...rest };
  return listed({ ...mapping, entries: mapping.entries.map((entry) => (isIt(entry) ? next : entry)) });
}

/** Chooses the mapping type; entries stay, whatever it is. */
export function setMappingType(mapping: Mapping, type: MappingType): Mapping {
  return mapping.type === type ? mapping : { ...mapping, type };
}

const listed = (mapping: Mapping): Mapping => (mapping.type ? mapping : { ...mapping, type: 'listed' });

const sameMapped = (a: Mapped | undefined, b: Mapped) => a?.kind === b.kind && equalJson(a.value, b.value);

/** The action that a task had or gets; without `action` where no definition is known. */
export interface ActionChange {
  readonly implementation: string;
  readonly action?: Action | undefined;
  /** The task gets a connector that asks for its action: nothing fits yet. */
  readonly asks?: boolean;
}

/**
 * Gives a mapping to another action: values move by name and fitting type; the others are kept under the
 * name of the former action, and come back when that action does.
 */
export function changeAction(mapping: Mapping, from: Partial<ActionChange>, to: ActionChange): Mapping {
  const { template: _template, dormant: _dormant, ...rest } = mapping;
  const stays = (entry: MappingEntry) =>
    !from.implementation || (!to.asks && fits(entry, from.action, to.action));
  const returns = (entry: MappingEntry) =>
    entry.kept === to.implementation ||
    (!from.implementation && !!to.action && fits(entry, undefined, to.action));
  const taken = new Set(
    mapping.entries
      .filter((entry) => entry.kept === undefined && stays(entry))
      .map(({ side, name }) => `${side}/${name}`)
  );
  const entries = mapping.entries.map((entry) => {
    const { kept, ...active } = entry;
    if (kept === undefined) return stays(entry) ? entry : { ...entry, kept: from.implementation ?? '' };
    const key = `${entry.side}/${entry.name}`;
    if (!returns(entry) || taken.has(key)) return entry;
    taken.add(key);
    return active;
  });
  return listed({ ...rest, entries });
}

function fits(entry: MappingEntry, from: Action | undefined, to: Action | undefined): boolean {
  if (!to) return true;
  const { side, name, mapped } = entry;
  if (side === 'output') {
    if (mapped?.kind === 'value') return true;
    return mapped?.kind === 'variable' && to.outputs.some((output) => output.name === mapped.value);
  }
  const next = to.inputs.find((input) => input.name === name);
  const old = from?.inputs.find((input) => input.name === name);
  return !!next && takes(next, mapped, old);
}

/** May a value that was made for one input, or for one that nobody knows, go to another? References always may. */
export function takes(next: Parameter, mapped: Mapped | undefined, old: Parameter | undefined): boolean {
  if (mapped?.kind !== 'value') return true;
  return !next.secure && (!old || old.type === next.type || next.type === 'json');
}

/** Makes a value kept from a former action the value of an entry of today's. */
export function moveKept(mapping: Mapping, entry: MappingEntry, name: string): Mapping {
  const moved = removeKept(mapping, entry);
  return entry.mapped && moved !== mapping ? setEntry(moved, entry.side, name, entry.mapped) : moved;
}

/** Throws away a value kept from a former action. */
export function removeKept(mapping: Mapping, entry: MappingEntry): Mapping {
  const { side, name, kept } = entry;
  const isIt = (other: MappingEntry) =>
    other.kept !== undefined && other.kept === kept && other.side === side && other.name === name;
  return mapping.entries.some(isIt)
    ? { ...mapping, entries: mapping.entries.filter((other) => !isIt(other)) }
    : mapping;
}
