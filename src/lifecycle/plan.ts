import type { Action, Connector, Parameter } from '../model/connector.js';
import { idOf } from '../model/elements.js';
import { parseImplementation } from '../model/implementation.js';
import { NO_MAPPING } from '../model/edits.js';
import { readMapping, type Mapping } from '../model/mapping.js';
import { is, type ModdleElement } from '../model/moddle.js';
import { withoutSecrets } from '../model/samples.js';
import { actionPairs, diffActions, type ActionDiff, type Pair } from './diff.js';
import { actionOf } from './former.js';
import { migrateMapping, type Fate } from './migrate.js';
import { usagesOf } from './usages.js';

/** A definition that gives way to another: a new version, one of another name, or none. */
export interface Replacement {
  readonly from: Connector;
  /** Absent: the connector is removed. */
  readonly to?: Connector;
  /** Actions of `from` that one of another name and id takes the place of, by their names. */
  readonly actions?: ReadonlyMap<string, string>;
}

/** What a change of definitions means for one element of a diagram. */
export interface TaskPlan {
  readonly element: ModdleElement;
  readonly id: string;
  /** What the element says, `<connector>.<action>` or the connector's name alone, now and then. */
  readonly from: string;
  readonly to: string;
  /** Its action, or its connector, is no more: it stays as it is, and its values with it. */
  readonly missing: boolean;
  /** What becomes of each value that does not stay as it is. */
  readonly fates: readonly Fate[];
  /** Those that do, without what was kept aside before. */
  readonly stays: readonly Fate[];
  /** Inputs that need a value now. */
  readonly asks: readonly Parameter[];
  /** The mapping as it is then; absent where it stays. */
  readonly mapping?: Mapping;
}

/**
 * What a change of definitions means for a diagram: a plan for each element that does not stay as it is, in the order of
 * the file. Nothing is changed. What is said of connectors by an older name of theirs follows too.
 */
export function planReplacement(definitions: ModdleElement, replacement: Replacement): TaskPlan[] {
  const { from } = replacement;
  const names = [from.name, ...from.aliases];
  const elements = usagesOf(definitions).flatMap(({ element, connector }) =>
    names.includes(connector) ? [element] : []
  );
  if (!elements.length) return [];
  const diffs = diffsOf(replacement);
  return [...new Set(elements)].flatMap((element) => planElement(element, replacement, diffs) ?? []);
}

/**
 * What another action means for one element; `undefined` where all stays as it is. Of a former action that no
 * definition tells of, each value is matched by its name, and a static one by what it is.
 */
export function planAction(
  element: ModdleElement,
  implementation: string,
  actions: { readonly from?: Action; readonly to?: Action }
): TaskPlan | undefined {
  const before = readMapping(element) ?? NO_MAPPING;
  const from = implementationOf(element, before);
  const { to } = actions;
  const former = actions.from ?? (to && parseImplementation(from) && actionOf(element, before, to));
  const diff = diffActions({ ...(former && { from: former }), ...(to && { to }) });
  const { mapping, fates, asks } = migrateMapping(before, diff, { kept: from, implementation });
  const next = from === implementation ? mapping : applied(mapping, to);
  return planned(element, { from, to: implementation, missing: false, fates, asks, mapping: next }, before);
}

/** The mapping of a task that waits or asks no more. */
function applied(
  { template: _template, dormant: _dormant, ...mapping }: Mapping,
  to: Action | undefined
): Mapping {
  return withoutSecrets({ ...mapping, type: mapping.type ?? 'listed' }, to);
}

/** What became of a former action, by its name. */
type Diffs = (name: string) => ActionDiff | undefined;

/** Of thousands of actions only those that are asked for are compared, each once. */
function diffsOf({ from, to, actions }: Replacement): Diffs {
  if (!to) return () => undefined;
  const pairs = new Map<string, Pair<Action>>(
    actionPairs(from, to).flatMap((pair) => (pair.from ? [[pair.from.name, pair] as const] : []))
  );
  for (const [name, other] of actions ?? []) {
    const [old, next] = [from, to].map(({ actions: all }, index) =>
      all.find((action) => action.name === (index ? other : name))
    );
    if (old && next) pairs.set(name, { from: old, to: next });
  }
  const known = new Map<string, ActionDiff>();
  return (name) => {
    const pair = pairs.get(name);
    const diff = known.get(name) ?? (pair && diffActions(pair));
    if (diff) known.set(name, diff);
    return diff;
  };
}

const implementationOf = (element: ModdleElement, { dormant, template }: Mapping): string =>
  (is(element, 'bpmn:ServiceTask') && (element.get('implementation') as string | undefined)) ||
  dormant ||
  template ||
  '';

function planElement(element: ModdleElement, replacement: Replacement, diffs: Diffs): TaskPlan | undefined {
  const before = readMapping(element) ?? NO_MAPPING;
  const from = implementationOf(element, before);
  const kept = renameWaiting(renameKept(before, replacement, diffs), replacement, diffs);
  const diff = diffOf(from, replacement, diffs);
  const to = renameIn(from, replacement, diffs);
  if (!diff?.to) {
    const missing = !replacement.to || diff !== undefined;
    return planned(element, { from, to, missing, fates: [], asks: [], mapping: kept }, before);
  }
  const isOther = replacement.actions?.has(diff.from?.name ?? '') ?? false;
  const given = { kept: isOther ? from : to, implementation: to };
  const { mapping, fates, asks } = migrateMapping(kept, diff, given);
  return planned(element, { from, to, missing: false, fates, asks, mapping }, before);
}

function planned(
  element: ModdleElement,
  plan: Omit<TaskPlan, 'element' | 'id' | 'mapping' | 'stays'> & { readonly mapping: Mapping },
  before: Mapping
): TaskPlan | undefined {
  const { mapping, ...rest } = plan;
  if (!rest.missing && rest.from === rest.to && !rest.asks.length && mapping === before) return;
  const fates = rest.fates.filter(({ outcome }) => outcome !== 'same');
  const stays = rest.fates.filter(({ outcome, entry }) => outcome === 'same' && entry.kept === undefined);
  return { element, id: idOf(element), ...rest, fates, stays, ...(mapping !== before && { mapping }) };
}

function diffOf(text: string, { from }: Replacement, diffs: Diffs): ActionDiff | undefined {
  const reference = parseImplementation(text);
  return reference && [from.name, ...from.aliases].includes(reference.connector)
    ? diffs(reference.action)
    : undefined;
}

/** `<connector>.<action>` or a connector's name, with the names of today. */
function renameIn(text: string, replacement: Replacement, diffs: Diffs): string {
  const { from, to } = replacement;
  const reference = parseImplementation(text);
  const name = reference?.connector ?? text;
  if (!to || ![from.name, ...from.aliases].includes(name)) return text;
  const connector = name !== from.name && to.aliases.includes(name) ? name : to.name;
  if (!reference) return connector;
  const action = diffOf(text, replacement, diffs)?.to?.name ?? reference.action;
  return `${connector}.${action}`;
}

/** A mapping that waits, or asks for its action, says what for. */
function renameWaiting(mapping: Mapping, replacement: Replacement, diffs: Diffs): Mapping {
  const { dormant, template } = mapping;
  const [waits, asks] = [dormant, template].map((text) => text && renameIn(text, replacement, diffs));
  if (waits === dormant && asks === template) return mapping;
  return { ...mapping, ...(waits && { dormant: waits }), ...(asks && { template: asks }) };
}

/** Values that are kept of an action stay under its name. */
function renameKept(mapping: Mapping, replacement: Replacement, diffs: Diffs): Mapping {
  let changed = false;
  const entries = mapping.entries.map((entry) => {
    const kept = entry.kept === undefined ? undefined : renameIn(entry.kept, replacement, diffs);
    if (kept === undefined || kept === entry.kept) return entry;
    changed = true;
    return { ...entry, kept };
  });
  return changed ? { ...mapping, entries } : mapping;
}
