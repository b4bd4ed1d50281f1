import { is, type ModdleElement } from '../model/moddle.js';
import { childOf } from './bpmn.js';
import { buildGraph, type Graph } from './flow-graph.js';
import { orderOf } from './flow-order.js';
import type { Flow } from './rule.js';

/** The variables that an element sets; `everything`: code that we do not see may set any. */
export type Sets = ReadonlySet<string> | 'everything';

export interface FlowInput {
  readonly process: ModdleElement;
  /** The variables that anything reads. */
  readonly names: Iterable<string>;
  /** Those that have a value when the process starts. */
  readonly atStart: ReadonlySet<string>;
  readonly setsOf: (element: ModdleElement) => Sets | undefined;
}

/** How many vertices are worked on between two looks at the clock. */
const STEP = 64;
const ALL = 0xffffffff;

/**
 * Which variables have a value wherever a process comes to, on every path: a forward must-analysis. Paths
 * that meet keep what all of them set, a parallel join what any of them does; a boundary event knows
 * nothing of what its host would have set; loops are gone round until nothing changes any more.
 */
export function* analyseFlow(input: FlowInput): Generator<void, Flow> {
  const graph = yield* buildGraph(input.process);
  const index = new Map<string, number>();
  for (const name of input.names) if (!input.atStart.has(name)) index.set(name, index.size);
  yield;
  const state = new FlowState(graph, index, input.setsOf);
  yield;
  const { order, after } = orderOf(graph);
  const waits = new Uint8Array(order.length).fill(1);
  const rank = new Int32Array(order.length);
  for (const [place, vertex] of order.entries()) rank[vertex] = place;
  yield;
  for (let again = true; again;) {
    again = false;
    for (const [place, vertex] of order.entries()) {
      if (place % STEP === 0) yield;
      if (!waits[vertex]) continue;
      waits[vertex] = 0;
      if (!state.update(vertex)) continue;
      for (const next of after[vertex] ?? []) {
        waits[next] = 1;
        again ||= (rank[next] ?? 0) <= place;
      }
    }
  }
  return state;
}

class FlowState implements Flow {
  readonly #graph: Graph;
  readonly #index: ReadonlyMap<string, number>;
  readonly #width: number;
  /** What is set when a vertex is entered, and when it is left: one bit for each name. */
  readonly #entered: Uint32Array;
  readonly #left: Uint32Array;
  readonly #sets: readonly (readonly number[] | 'everything' | undefined)[];
  readonly #anywhere = new Set<number>();
  readonly #starts: ReadonlySet<number>;

  constructor(graph: Graph, index: ReadonlyMap<string, number>, setsOf: FlowInput['setsOf']) {
    this.#graph = graph;
    this.#index = index;
    this.#width = Math.ceil(index.size / 32);
    this.#entered = new Uint32Array(graph.elements.length * this.#width).fill(ALL);
    this.#left = this.#entered.slice();
    this.#starts = new Set(graph.starts);
    this.#sets = graph.elements.map((element) => this.#bitsOf(element && setsOf(element)));
  }

  #bitsOf(sets: Sets | undefined): number[] | 'everything' | undefined {
    const bits = sets === 'everything' ? [...this.#index.values()] : this.#indexes(sets);
    for (const bit of bits) this.#anywhere.add(bit);
    return sets === 'everything' ? sets : bits;
  }

  #indexes(sets: ReadonlySet<string> | undefined): number[] {
    return [...(sets ?? [])].flatMap((name) => this.#index.get(name) ?? []);
  }

  /** @returns whether less is known to be set than before. */
  update(vertex: number): boolean {
    const before = this.#graph.before[vertex] ?? [];
    const isStart = this.#starts.has(vertex);
    if (!isStart && before.length === 0) return false;
    const isJoin = this.#graph.joins.has(vertex);
    let changed = false;
    for (let word = 0; word < this.#width; word++) {
      let bits = isStart || isJoin ? 0 : ALL;
      if (!isStart)
        for (const from of before)
          bits = isJoin ? bits | this.#bits(from, word) : bits & this.#bits(from, word);
      const at = vertex * this.#width + word;
      changed ||= this.#entered[at] !== bits >>> 0;
      this.#entered[at] = bits;
    }
    if (changed) this.#leave(vertex);
    return changed;
  }

  #leave(vertex: number): void {
    const [from, to] = [vertex * this.#width, (vertex + 1) * this.#width];
    const sets = this.#sets[vertex];
    if (sets === 'everything') return;
    this.#left.set(this.#entered.subarray(from, to), from);
    for (const bit of sets ?? []) {
      const at = from + (bit >> 5);
      this.#left[at] = (this.#left[at] ?? 0) | (1 << (bit & 31));
    }
  }

  #bits(from: number, word: number): number {
    const bits = from < 0 ? this.#entered[~from * this.#width + word] : this.#left[from * this.#width + word];
    return bits ?? 0;
  }

  never(): string[] {
    return [...this.#index].filter(([, bit]) => !this.#anywhere.has(bit)).map(([name]) => name);
  }

  missing(element: ModdleElement, names: Iterable<string>): { name: string; never: boolean }[] {
    // a condition is looked at when its source is left
    const isFlow = is(element, 'bpmn:SequenceFlow');
    const source = isFlow ? childOf(element, 'sourceRef') : undefined;
    const vertex = source ? this.#graph.leave.get(source) : this.#graph.enter.get(element);
    if (vertex === undefined) return [];
    const place = isFlow ? vertex : ~vertex;
    return [...names].flatMap((name) => {
      const bit = this.#index.get(name);
      if (bit === undefined || (this.#bits(place, bit >> 5) >>> (bit & 31)) & 1) return [];
      return { name, never: !this.#anywhere.has(bit) };
    });
  }
}
