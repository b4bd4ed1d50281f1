import type { Parameter } from '../model/connector.js';
import { isIdentifier } from '../expression/names.js';
import { identifiersOf } from '../expression/identifiers.js';
import { takes } from '../model/edits.js';
import { textsIn, type JsonValue } from '../model/json.js';
import { nameIn, type Mapping } from '../model/mapping.js';
import { renameInTexts } from '../model/rename.js';
import type { MappingEntry } from '../model/views.js';
import type { ActionDiff } from './diff.js';

/** What becomes of a value. */
export type Outcome =
  | 'same' // it stays as it is
  | 'moved' // it belongs to another name now, or speaks of one
  | 'kept' // nothing takes it: it is kept aside
  | 'returned'; // it was kept aside, and there is something for it again

/** Why nothing takes a value. */
export type Barrier =
  | 'gone' // there is no such input or output any more
  | 'type' // it has another type
  | 'secret' // it is a secret, which takes references only
  | 'taken'; // another value is there

export interface Fate {
  readonly entry: MappingEntry;
  readonly outcome: Outcome;
  /** Of what is kept aside. */
  readonly why?: Barrier;
  /** The entry as it is then. */
  readonly next: MappingEntry;
  /** A text in a place for a secret: never shown. */
  readonly secret?: boolean;
}

/** A mapping for another version of its action, or for the action that takes its place. */
export interface Migration {
  readonly mapping: Mapping;
  readonly fates: readonly Fate[];
  /** Required inputs that have no value and did not need one before, or lose it. */
  readonly asks: readonly Parameter[];
}

/** `<connector>.<action>` of the action that a mapping is for then, and that under which values are kept aside. */
export interface MigrationNames {
  readonly implementation: string;
  readonly kept: string;
}

/**
 * Brings a mapping to another version of its action: a value goes to the input or output of the same id, else to that
 * of the same name and a type that takes it; what nothing takes is kept aside.
 * Nothing is thrown away.
 */
export function migrateMapping(mapping: Mapping, diff: ActionDiff, names: MigrationNames): Migration {
  const taken = new Set<string>();
  const fates: (Fate | undefined)[] = mapping.entries.map(() => undefined);
  // the same id counts more than the same name, whichever entry comes first
  for (const place of PLACES)
    mapping.entries.forEach((entry, index) => {
      const next = fates[index] ? undefined : place(entry, diff, names.implementation);
      if (!next || taken.has(keyOf(next))) return;
      taken.add(keyOf(next));
      fates[index] = { entry, next, outcome: outcomeOf(entry, next) };
    });
  const isSecret = secretIn(diff);
  const all = mapping.entries
    .map((entry, index) => fates[index] ?? aside(entry, diff, names.kept))
    .map((fate): Fate => (isSecret(fate) ? { ...fate, secret: true } : fate));
  const entries = all.map(({ next }) => next);
  const changed = all.some(({ entry, next }) => entry !== next);
  return {
    mapping: changed ? { ...mapping, entries } : mapping,
    fates: all,
    asks: newlyAsked(diff, mapping.entries, entries)
  };
}

/** Is it a text for an input that is a secret, before or then? */
function secretIn({ inputs }: ActionDiff): (fate: Fate) => boolean {
  const names = (side: 'from' | 'to') =>
    new Set(inputs.flatMap((pair) => (pair[side]?.secure ? [pair[side].name] : [])));
  const [before, then] = [names('from'), names('to')];
  return ({ entry, next }) =>
    entry.side === 'input' &&
    entry.mapped?.kind === 'value' &&
    (before.has(entry.name) || then.has(next.name));
}

type Place = (entry: MappingEntry, diff: ActionDiff, implementation: string) => MappingEntry | undefined;

const PLACES: readonly Place[] = [
  (entry, { inputs, outputs }) => {
    if (entry.kept !== undefined) return;
    if (entry.side === 'output') return moveOutput(entry, outputs, false);
    const pair = inputs.find(({ from }) => from?.name === entry.name);
    return pair?.to && takes(pair.to, entry.mapped, pair.from) ? renamed(entry, pair.to.name) : undefined;
  },
  (entry, { from, to, inputs, outputs }) => {
    if (entry.kept !== undefined) return;
    if (entry.side === 'output') return moveOutput(entry, outputs, true);
    const old = inputs.find((pair) => pair.from?.name === entry.name)?.from;
    const next = to?.inputs.find(({ name }) => name === entry.name);
    // what the former version did not know either is none of our business
    if (!next) return from && old ? undefined : entry;
    return takes(next, entry.mapped, old) ? entry : undefined;
  },
  (entry, { from, to }, implementation) => {
    if (entry.kept !== implementation || entry.side === 'output') return;
    const next = to?.inputs.find(({ name }) => name === entry.name);
    if (!next || from?.inputs.some(({ name }) => name === entry.name)) return;
    const { kept: _kept, ...active } = entry;
    return takes(next, entry.mapped, undefined) ? active : undefined;
  }
];

const keyOf = ({ side, name, kept }: MappingEntry) => `${side}/${kept ?? ''}/${name}`;

const renamed = (entry: MappingEntry, name: string): MappingEntry =>
  entry.name === name ? entry : { ...entry, name };

function outcomeOf(entry: MappingEntry, next: MappingEntry): Outcome {
  if (entry === next) return 'same';
  return entry.kept === undefined ? 'moved' : 'returned';
}

function aside(entry: MappingEntry, diff: ActionDiff, kept: string): Fate {
  if (entry.kept !== undefined) return { entry, next: entry, outcome: 'same' };
  return { entry, next: { ...entry, kept }, outcome: 'kept', why: barrierOf(entry, diff) };
}

function barrierOf({ side, name, mapped }: MappingEntry, { to, inputs }: ActionDiff): Barrier {
  if (side === 'output') return 'gone';
  const pair = inputs.find(({ from }) => from?.name === name);
  const next = pair?.to ?? to?.inputs.find((input) => input.name === name);
  if (!next) return 'gone';
  if (takes(next, mapped, pair?.from)) return 'taken';
  return next.secure ? 'secret' : 'type';
}

/** An output entry with the names of today's outputs; nothing where it speaks of one that is no more. */
function moveOutput(
  entry: MappingEntry,
  outputs: ActionDiff['outputs'],
  unknown: boolean
): MappingEntry | undefined {
  const { mapped } = entry;
  const nexts = new Map(outputs.flatMap(({ from, to }) => (from ? [[from.name, to?.name] as const] : [])));
  if (mapped?.kind === 'variable') {
    const name = nameIn(mapped);
    const next = nexts.get(name);
    if (next === undefined) return unknown && !nexts.has(name) ? entry : undefined;
    return next === name ? entry : { ...entry, mapped: { ...mapped, value: next } };
  }
  if (mapped?.kind !== 'expression') return entry;
  const used = new Set([...textsIn(mapped.value)].flatMap((text) => identifiersOf(text)));
  const moves = [...nexts].filter(([from, to]) => used.has(from) && from !== to);
  if (moves.some(([, to]) => to === undefined || !isIdentifier(to))) return;
  const value = renameAll(mapped.value, moves as [string, string][]);
  return moves.length ? { ...entry, mapped: { ...mapped, value } } : entry;
}

/** All at once, as two names may have been exchanged. */
function renameAll(value: JsonValue, moves: readonly (readonly [string, string])[]): JsonValue {
  const between = moves.map(([from, to], index) => [from, `_${String(index)}_moving_`, to] as const);
  const away = between.reduce((text, [from, via]) => renameInTexts(text, from, via), value);
  return between.reduce((text, [, via, to]) => renameInTexts(text, via, to), away);
}

function newlyAsked(
  { inputs }: ActionDiff,
  before: readonly MappingEntry[],
  after: readonly MappingEntry[]
): Parameter[] {
  const has = (entries: readonly MappingEntry[], name: string | undefined) =>
    entries.some((entry) => entry.side === 'input' && entry.kept === undefined && entry.name === name);
  return inputs.flatMap(({ from, to }) => {
    if (!to?.required || has(after, to.name)) return [];
    return from?.required && !has(before, from.name) ? [] : [to];
  });
}
