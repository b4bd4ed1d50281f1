import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { SORTS, type CaseSpec, type Sort } from './spec.js';

/**
 * How an engine fares with a case: as Activiti 7.1.0.M6 does, but for null where that has nothing, in another way that
 * its page tells, not given to it as something has no equal there, or in a way that nobody knows.
 */
const VERDICTS = ['equal', 'null', 'different', 'refused', 'unexplained'] as const;
export type Verdict = (typeof VERDICTS)[number];

const PAGE = path.join(import.meta.dirname, '../../docs/engines.md');
/** The random cases that the page is about. */
export const SEED = 20_261_122;
const COUNT = 1000;

const NAMES: Readonly<Record<Sort, string>> = {
  usual: 'usual',
  trap: 'traps',
  random: 'random',
  nonsense: 'random nonsense'
};

const grouped = (count: number) => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** Counts what became of the cases, and prints it as the table of docs/engines.md has it. */
export class Tally {
  readonly #engine: string;
  readonly #counts = new Map<Sort, Map<Verdict, number>>();
  readonly #began = performance.now();

  constructor(engine: string) {
    this.#engine = engine;
  }

  add({ sort = 'trap' }: CaseSpec, verdict: Verdict): void {
    const counts = this.#counts.get(sort) ?? new Map<Verdict, number>();
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    this.#counts.set(sort, counts);
  }

  /** A row of the table for each sort of cases. */
  rows(): ReadonlyMap<Sort, string> {
    const rows = SORTS.flatMap((sort): [Sort, string][] => {
      const counts = this.#counts.get(sort);
      if (!counts) return [];
      const cases = [...counts.values()].reduce((sum, each) => sum + each, 0);
      const each = VERDICTS.map((verdict) => counts.get(verdict) ?? 0);
      return [[sort, `| ${[this.#engine, NAMES[sort], ...[cases, ...each].map(grouped)].join(' | ')} |`]];
    });
    return new Map(rows);
  }

  print(seed: number): void {
    const seconds = Math.round((performance.now() - this.#began) / 1000);
    console.log(
      `    ${this.#engine}, ${String(seconds)} s, seed ${String(seed)}: cases, ${VERDICTS.join(', ')}`
    );
    for (const row of this.rows().values()) console.log(`    ${row}`);
  }

  /** The rows that docs/engines.md does not have; of random cases only where it is about these. */
  async untold({ count, seed }: { readonly count: number; readonly seed: number }): Promise<string[]> {
    const page = (await readFile(PAGE, 'utf8')).replace(/ +\|/g, ' |');
    const isSame = count === COUNT && seed === SEED;
    const rows = [...this.rows()].filter(([sort]) => isSame || sort === 'usual' || sort === 'trap');
    return rows.map(([, row]) => row).filter((row) => !page.includes(row));
  }
}
