import type { TaskPlan } from '../lifecycle/index.js';
import type { Problem } from '../model/problem.js';
import type { Translate } from '../ui/messages.js';

/** A package, as it is listed. */
export interface PackageItem {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  /** How many connectors it has. */
  readonly connectors: number;
  /** Names of the tasks that use them. */
  readonly users: readonly string[];
}

/** What is asked before a package is upgraded, or removed where something uses it. */
export interface PackageQuestion {
  readonly kind: 'upgrade' | 'remove';
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** Titles of connectors. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly plans: readonly TaskPlan[];
  readonly users: readonly string[];
}

/** What came of a file. */
export interface PackageReport {
  readonly title: string;
  readonly problems: readonly Problem[];
}

/** How many there are of something, in words for none, one and several. */
export const counted = (translate: Translate, number: number, [none, one, many]: [string, string, string]) =>
  translate(number === 0 ? none : number === 1 ? one : many, { count: number.toLocaleString() });
