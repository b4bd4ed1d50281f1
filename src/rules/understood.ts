import { problem } from '../model/problem.js';
import type { Rule } from './rule.js';

/** Entries that we keep without understanding them. */
export const understood: Rule = ({ id, mapping }) =>
  mapping.entries
    .filter(({ mapped, kept }) => !mapped && kept === undefined)
    .map(({ side, name }) =>
      problem(
        'info',
        `${id}/${side}s/${name}`,
        'This entry is not of a known kind; it is kept as it is',
        {},
        id
      )
    );
