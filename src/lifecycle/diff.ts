import type { Action, Connector, Parameter } from '../model/connector.js';

/** The same thing in two definitions; one of the two is missing where it was added or removed. */
export interface Pair<T> {
  readonly from?: T;
  readonly to?: T;
}

/** What became of an action: of the same id, else of the same name. */
export interface ActionDiff extends Pair<Action> {
  readonly inputs: readonly Pair<Parameter>[];
  readonly outputs: readonly Pair<Parameter>[];
}

/** What became of a connector. */
export interface ConnectorDiff {
  readonly from: Connector;
  readonly to: Connector;
  readonly actions: readonly ActionDiff[];
}

/**
 * What one definition makes of another: actions, inputs and outputs are the same where their ids are, and else where
 * their names are, so that a new name is told from a removal and an addition.
 */
export function diffConnectors(from: Connector, to: Connector): ConnectorDiff {
  return { from, to, actions: actionPairs(from, to).map(diffActions) };
}

/** Which action of a definition became which; what that makes of its parts is not looked at yet. */
export const actionPairs = (from: Connector, to: Connector): Pair<Action>[] =>
  pairs(from.actions, to.actions);

/** What one action makes of another, be it the next version of the same or one that takes its place. */
export function diffActions({ from, to }: Pair<Action>): ActionDiff {
  return {
    ...(from && { from }),
    ...(to && { to }),
    inputs: pairs(from?.inputs ?? [], to?.inputs ?? []),
    outputs: pairs(from?.outputs ?? [], to?.outputs ?? [])
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** In the order of what there was, then what is new in its order; each is in one pair only. */
function pairs<T extends Named>(from: readonly T[], to: readonly T[]): Pair<T>[] {
  const found = new Map<T, T>();
  const free = new Set(to);
  for (const key of ['id', 'name'] as const) {
    const byKey = new Map([...free].reverse().map((each) => [each[key], each]));
    for (const each of from) {
      const other = found.has(each) ? undefined : byKey.get(each[key]);
      if (!other || !free.delete(other)) continue;
      found.set(each, other);
    }
  }
  return [
    ...from.map((each): Pair<T> => {
      const other = found.get(each);
      return other ? { from: each, to: other } : { from: each };
    }),
    ...[...free].map((each) => ({ to: each }))
  ];
}
