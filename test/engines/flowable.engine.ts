import { expect } from 'chai';
import { toFlowable } from '../../src/exchange/flowable.js';
import type { JsonObject } from '../../src/model/json.js';
import type { Problem } from '../../src/model/problem.js';
import { moddle } from '../moddle.js';
import { runEngine } from './engine.js';
import { exportCase, type Pair } from './export.js';
import { flowableCases } from './flowable-cases.js';
import { isRefused, NULL_REASON, reasonOf, REASONS } from './flowable-reasons.js';
import { FlowablePrediction } from './flowable-predict.js';
import { compareSteps, type FlowableTold } from './flowable-steps.js';
import { golden } from './golden.js';
import { randomCases } from './random.js';
import type { CaseSpec } from './spec.js';
import { SEED as USUAL_SEED, Tally, type Verdict } from './tally.js';

const COUNT = Number(process.env['CASES'] ?? 200);
const SEED = Number(process.env['SEED'] ?? USUAL_SEED);
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

/** What one case comes to. */
interface Checked {
  readonly verdict: Verdict;
  readonly unexplained: readonly string[];
  readonly reasons: ReadonlySet<string>;
}

/** Compares with Activiti, where a reason must be known, and with what Flowable should do, which must be so. */
function check({ spec, pair, problems }: Run, { failure, lost, processes }: Result): Checked {
  if (failure !== undefined)
    return { verdict: 'unexplained', unexplained: [`not deployed: ${failure}`], reasons: new Set() };
  const errors = new Set(problems.filter(({ severity }) => severity === 'error').map(({ path }) => path));
  const wrong: string[] = [...lost];
  const lines = spec.processes.flatMap((process) => {
    const id = process.id ?? 'Process_1';
    const told = processes.find((each) => each.id === id);
    if (!told) {
      wrong.push('the engine knows no such process');
      return [];
    }
    const predicted = new FlowablePrediction(process, told, (path) => errors.has(path));
    predicted.run(spec.start ?? {});
    wrong.push(...predicted.wrong);
    return compareSteps(process, pair.parts.get(id) ?? {}, told, spec.start ?? {});
  });
  const others = lines.filter((line) => !isRefused(line, problems));
  const reasons = others.map((line) => reasonOf(line)?.reason);
  const unexplained = [...wrong, ...others.filter((_line, at) => !reasons[at]).map(({ text }) => text)];
  return {
    verdict: verdictOf({ wrong: unexplained.length > 0, refused: errors.size > 0, reasons }),
    unexplained,
    reasons: new Set(reasons.filter((reason) => reason !== undefined))
  };
}

interface Found {
  readonly wrong: boolean;
  readonly refused: boolean;
  readonly reasons: readonly (string | undefined)[];
}

function verdictOf({ wrong, refused, reasons }: Found): Verdict {
  if (wrong) return 'unexplained';
  if (refused) return 'refused';
  if (reasons.length === 0) return 'equal';
  return reasons.every((each) => each === NULL_REASON) ? 'null' : 'different';
}

describe('Flowable 7.2.0', function () {
  this.timeout(900_000);
  const counted = [...golden, ...randomCases(COUNT, SEED)];
  const given = [...counted.slice(0, golden.length), ...flowableCases, ...counted.slice(golden.length)];
  const listed = golden.length + flowableCases.length;
  const tally = new Tally('Flowable 7.2.0');
  let checked: ReadonlyMap<CaseSpec, Checked>;

  before(async () => {
    const runs = await Promise.all(given.map(prepare));
    const results = (await runEngine(
      'flowable',
      runs.map(({ input }) => input)
    )) as unknown as readonly Result[];
    checked = new Map(runs.map((run, at) => [run.spec, check(run, results[at] as Result)]));
    for (const spec of counted) tally.add(spec, checked.get(spec)?.verdict ?? 'unexplained');
    tally.print(SEED);
    for (const { reason } of REASONS) {
      const count = [...checked.values()].filter(({ reasons }) => reasons.has(reason)).length;
      console.log(`      ${String(count)} different: ${reason}`);
    }
  });

  const unexplained = (spec: CaseSpec) => checked.get(spec)?.unexplained ?? ['it was not run'];

  for (const spec of given.slice(0, listed))
    it(`should do what is said of ${spec.id}`, () => expect(unexplained(spec)).to.eql([]));

  for (let from = 0; from < COUNT; from += BATCH)
    it(`should do what is said of random mappings ${String(from + 1)} to ${String(from + BATCH)} (seed ${String(SEED)})`, () => {
      const found = given
        .slice(listed + from, listed + from + BATCH)
        .flatMap((spec) => unexplained(spec).map((text) => `${spec.id}: ${text}`));
      expect(found.join('\n')).to.equal('');
    });

  for (const { reason } of REASONS)
    it(`should differ: ${reason}`, () => {
      expect([...checked.values()].some(({ reasons }) => reasons.has(reason))).to.equal(true);
    });

  it('should come to the figures of docs/engines.md', async () => {
    expect(await tally.untold({ count: COUNT, seed: SEED })).to.eql([]);
  });
});
