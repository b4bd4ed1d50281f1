import { expect } from 'chai';
import type { JsonObject } from '../../src/model/json.js';
import { differences, type Told } from './compare.js';
import { runEngine } from './engine.js';
import { exportCase, type Pair } from './export.js';
import { activitiCases, golden } from './golden.js';
import { predict } from './predict.js';
import { randomCases } from './random.js';
import type { CaseSpec } from './spec.js';
import { SEED as USUAL_SEED, Tally } from './tally.js';

const COUNT = Number(process.env['CASES'] ?? 1000);
const SEED = Number(process.env['SEED'] ?? USUAL_SEED);
const BATCH = 100;

interface Result {
  readonly failure?: string;
  readonly processes: readonly Told[];
}

function inputOf({ id, processes, start = {} }: CaseSpec, { bpmn, extensions }: Pair): JsonObject {
  const steps = processes.flatMap((process) => process.steps);
  const answers = Object.fromEntries(steps.map((step) => [step.id, step.answer as JsonObject]));
  return {
    id,
    bpmn,
    extensions,
    answers,
    implementations: steps.map((step) => step.implementation),
    variables: start
  };
}

describe('Activiti 7.1.0.M6', function () {
  this.timeout(900_000);
  const listed = [...golden, ...activitiCases];
  const specs = [...listed, ...randomCases(COUNT, SEED)];
  let pairs: readonly Pair[];
  let results: readonly Result[];
  const tally = new Tally('Activiti 7.1.0.M6');

  before(async () => {
    pairs = await Promise.all(specs.map(exportCase));
    const cases = specs.map((spec, index) => inputOf(spec, pairs[index] as Pair));
    results = (await runEngine('activiti', cases)) as unknown as readonly Result[];
    // what all engines are given
    const counted = specs.filter((spec) => !activitiCases.includes(spec));
    for (const spec of counted) tally.add(spec, check(spec).length ? 'unexplained' : 'equal');
    tally.print(SEED);
  });

  function check(spec: CaseSpec): string[] {
    const index = specs.indexOf(spec);
    const { failure, processes } = results[index] as Result;
    if (failure !== undefined) return [`not deployed: ${failure}`];
    return spec.processes.flatMap((process) => {
      const id = process.id ?? 'Process_1';
      const predicted = predict(process, pairs[index]?.parts.get(id) ?? {}, spec.start);
      return differences(
        processes.find((each) => each.id === id),
        predicted
      );
    });
  }

  for (const spec of listed) it(`should agree on ${spec.id}`, () => expect(check(spec)).to.eql([]));

  const random = specs.slice(listed.length);
  for (let from = 0; from < random.length; from += BATCH)
    it(`should agree on random mappings ${String(from + 1)} to ${String(from + BATCH)} (seed ${String(SEED)})`, () => {
      const found = random
        .slice(from, from + BATCH)
        .flatMap((spec) => check(spec).map((text) => `${spec.id}: ${text}`));
      expect(found.join('\n')).to.equal('');
    });

  it('should come to the figures of docs/engines.md', async () => {
    expect(await tally.untold({ count: COUNT, seed: SEED })).to.eql([]);
  });
});
