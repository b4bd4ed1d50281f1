import type { Connector } from '../model/connector.js';

/** A connector that gives way to another, or to none; without one before it, one that comes. */
export interface Swap {
  readonly from?: Connector | undefined;
  readonly to?: Connector | undefined;
  /** Where in the list it comes, where there was none before; absent: at the end. */
  readonly at?: number;
}

/** Does one of several swaps; what takes it back, in the order in which it was done. */
export function swapIn(list: Connector[], { from, to, at = list.length }: Swap): Swap[] {
  const back: Swap[] = [];
  const taken = to ? list.findIndex((each) => each !== from && each.name === to.name) : -1;
  if (taken >= 0) back.push({ to: list.splice(taken, 1)[0], at: taken });
  const index = from ? list.indexOf(from) : -1;
  if (index >= 0) list.splice(index, 1, ...(to ? [to] : []));
  else if (to) list.splice(Math.min(at, list.length), 0, to);
  if (index >= 0) back.push(to ? { from: to, to: from } : { to: from, at: index });
  else if (to) back.push({ from: to });
  return back;
}
