import { expect } from 'chai';
import { toFlowable } from '../../src/exchange/flowable.js';
import type { JsonObject } from '../../src/model/json.js';
import type { Problem } from '../../src/model/problem.js';
import { moddle } from '../moddle.js';
import { runEngine } from './engine.js';
import { exportCase, type Pair } from './export.js';
import { flowableCases } from './flowable-cases.js';
import { isRefused, reasonOf, REASONS } from './flowable-reasons.js';
import { compareSteps, evaluable, type FlowableTold } from './flowable-steps.js';
import { golden } from './golden.js';
import { randomCases } from './random.js';
import type { CaseSpec } from './spec.js';

const COUNT = Number(process.env['CASES'] ?? 200);
const SEED = Number(process.env['SEED'] ?? 20_261_122);
const BATCH = 100;
/** How many of the cases are checked against the XML Schema. */
const CHECKED = 200;

interface Result {
  readonly failure?: string;
  /** What the engine's own validator says, and what its own converter does not write back. */
  readonly lost: readonly string[];
  readonly processes: readonly FlowableTold[];
}

interface Run {
  readonly spec: CaseSpec;
  readonly pair: Pair;
  readonly problems: readonly Problem[];
  readonly input: JsonObject;
}

async function prepare(spec: CaseSpec, at: number): Promise<Run> {
  const pair = await exportCase(spec);
  const { read, write } = moddle();
  const { definitions, problems } = toFlowable(await read(pair.bpmn));
  const steps = spec.processes.flatMap((process) => process.steps);
  const input: JsonObject = {
    id: spec.id,
    bpmn: await write(definitions),
    checked: at < CHECKED,
    answers: Object.fromEntries(steps.map((step) => [step.id, step.answer as JsonObject])),
    implementations: steps.map((step) => step.implementation),
    variables: spec.start ?? {}
  };
  return { spec, pair, problems, input };
}

describe('Flowable 7.2.0', function () {
  this.timeout(900_000);
  const given = [...golden, ...flowableCases, ...randomCases(COUNT, SEED)];
  const listed = golden.length + flowableCases.length;
  const seen = new Map<string, number>();
  const counts = { cases: 0, equal: 0, different: 0, refused: 0 };
  let nearly = 0;
  const began = Date.now();
  let runs: readonly Run[];
  let results: readonly Result[];

  before(async () => {
    runs = await Promise.all(given.map(prepare));
    const some = runs.slice(listed, listed + COUNT / 10);
    runs = [
      ...runs,
      ...(await Promise.all(some.map(({ spec, pair }) => prepare(evaluable(spec, pair.parts), Infinity))))
    ];
    results = (await runEngine(
      'flowable',
      runs.map(({ input }) => input)
    )) as unknown as readonly Result[];
  });

  /** What no reason explains. */
  function check(at: number): string[] {
    const { spec, pair, problems } = runs[at] as Run;
    const { failure, lost, processes } = results[at] as Result;
    if (failure !== undefined) return [`not deployed: ${failure}`];
    const lines = spec.processes.flatMap((process) => {
      const id = process.id ?? 'Process_1';
      const told = processes.find((each) => each.id === id);
      return told ? compareSteps(process, pair.parts.get(id) ?? {}, told, spec.start ?? {}) : [];
    });
    const others = lines.filter((line) => !isRefused(line, problems));
    const reasons = others.map((line) => reasonOf(line)?.reason);
    for (const reason of new Set(reasons)) if (reason) seen.set(reason, (seen.get(reason) ?? 0) + 1);
    counts.cases++;
    const refused = problems.some(({ severity }) => severity === 'error');
    counts[refused ? 'refused' : lines.length ? 'different' : 'equal']++;
    if (!refused && lines.length && reasons.every((each) => each === REASONS[0]?.reason)) nearly++;
    return [...lost, ...others.filter((_line, index) => !reasons[index]).map(({ text }) => text)];
  }

  given.slice(0, listed).forEach(({ id }, at) => {
    it(`should agree on ${id}, or say why not`, () => expect(check(at)).to.eql([]));
  });

  function checkAll(from: number, to: number): void {
    const found = runs
      .slice(from, to)
      .flatMap(({ spec }, at) => check(from + at).map((text) => `${spec.id}: ${text}`));
    expect(found.join('\n')).to.equal('');
  }

  for (let from = 0; from < COUNT; from += BATCH)
    it(`should agree on random mappings ${String(from + 1)} to ${String(from + BATCH)} (seed ${String(SEED)})`, () => {
      checkAll(listed + from, Math.min(listed + from + BATCH, given.length));
    });

  it('should agree on random mappings without what cannot be evaluated', () => {
    checkAll(given.length, runs.length);
  });

  it('should show each documented difference', () => {
    expect(REASONS.map(({ reason }) => reason).filter((reason) => !seen.has(reason))).to.eql([]);
  });

  after(() => {
    const said = Object.entries(counts).map(([name, count]) => `${name} ${String(count)}`);
    for (const [reason, count] of seen) console.log(`  ${String(count)} different: ${reason}`);
    console.log(`  ${String(nearly)} of the different ones are so only by null in the place of nothing`);
    console.log(`Flowable 7.2.0: ${said.join(', ')}; ${String(Math.round((Date.now() - began) / 1000))} s`);
  });
});
