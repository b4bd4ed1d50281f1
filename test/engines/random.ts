import fc from 'fast-check';
import { nonsense } from './random-nonsense.js';
import { sensible } from './random-sensible.js';
import type { CaseSpec } from './spec.js';

/** One case in so many is nonsense, so that it is known what an engine does with mistakes, too. */
const NONSENSE_EVERY = 3;

/** Random mappings and expressions over two tasks, the same for the same seed. */
export function randomCases(count: number, seed: number): CaseSpec[] {
  const odd = Math.floor(count / NONSENSE_EVERY);
  const others = fc.sample(nonsense, { numRuns: odd, seed });
  const usual = fc.sample(sensible, { numRuns: count - odd, seed });
  return Array.from({ length: count }, (_each, index): CaseSpec => {
    const isOdd = index % NONSENSE_EVERY === NONSENSE_EVERY - 1;
    const process = (isOdd ? others : usual).shift();
    if (!process) throw new Error('there are too few random cases');
    return {
      id: `random ${String(index + 1)}`,
      sort: isOdd ? 'nonsense' : 'random',
      processes: [process]
    };
  });
}
