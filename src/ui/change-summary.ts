import type { TaskPlan } from '../lifecycle/plan.js';
import type { Translate } from './messages.js';

/** Tasks that change in the same way. */
export interface ChangeGroup {
  /** The same for the same change, whatever the tasks. */
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly missing: boolean;
  readonly plans: readonly TaskPlan[];
}

/** Plans by what they make of which action, in the order in which they come. */
export function groupsOf(plans: readonly TaskPlan[]): ChangeGroup[] {
  const groups = new Map<string, TaskPlan[]>();
  for (const plan of plans) {
    const key = `${plan.from}\n${plan.to}\n${String(plan.missing)}`;
    const group = groups.get(key);
    if (group) group.push(plan);
    else groups.set(key, [plan]);
  }
  return [...groups].flatMap(([key, all]) => {
    const [first] = all;
    return first ? [{ key, from: first.from, to: first.to, missing: first.missing, plans: all }] : [];
  });
}

const COUNTS = {
  moved: ['1 value moves', '{count} values move'],
  same: ['1 value stays', '{count} values stay'],
  kept: ['1 value is kept aside', '{count} values are kept aside'],
  returned: ['1 value comes back', '{count} values come back'],
  asks: ['1 input needs a value', '{count} inputs need a value'],
  missing: ['1 task is left without its action', '{count} tasks are left without their action']
} as const;

type Count = keyof typeof COUNTS;

/** "3 tasks change: 5 values move, 2 values are kept aside, 1 input needs a value". */
export function summaryOf(plans: readonly TaskPlan[], translate: Translate): string {
  if (plans.length === 0) return translate('No task changes.');
  const counts: Record<Count, number> = { moved: 0, same: 0, kept: 0, returned: 0, asks: 0, missing: 0 };
  for (const { fates, stays, asks, missing } of plans) {
    for (const { outcome } of fates) counts[outcome]++;
    counts.same += stays.length;
    counts.asks += asks.length;
    if (missing) counts.missing++;
  }
  const told = (Object.keys(COUNTS) as Count[]).filter((name) => counts[name] > 0);
  const details = told.map((name) => numbered(COUNTS[name], counts[name], translate)).join(', ');
  const tasks = numbered(['1 task changes', '{count} tasks change'], plans.length, translate);
  return details ? translate('{tasks}: {details}', { tasks, details }) : tasks;
}

/** A text for one or for many. */
export function numbered(
  [one, many]: readonly [one: string, many: string],
  count: number,
  translate: Translate
): string {
  return translate(count === 1 ? one : many, { count: String(count) });
}
