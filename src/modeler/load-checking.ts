import type * as checking from './checking.js';

/** All of `checking.ts`. */
export type Checking = typeof checking;

/** Brings what checks diagrams, which no diagram needs in order to be shown. Rejects where it cannot be fetched. */
export const loadChecking = (): Promise<Checking> => import('./checking.js');
