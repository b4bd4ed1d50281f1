import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { toCamunda7 } from '../../src/exchange/camunda7.js';
import type { JsonObject } from '../../src/model/json.js';
import { moddle } from '../moddle.js';
import { differing, own, type OwnCase } from './camunda7-cases.js';
import { DIFFERENCES, predictCamunda7, type Difference } from './camunda7-predict.js';
import { differences, type Told } from './compare.js';
import { runEngine } from './engine.js';
import { exportCase, type Pair } from './export.js';
import { golden } from './golden.js';
import { predict, type Outcome } from './predict.js';
import { randomCases } from './random.js';
import type { CaseSpec, ProcessSpec } from './spec.js';
import { SEED as USUAL_SEED, Tally, type Verdict } from './tally.js';

const COUNT = Number(process.env['CASES'] ?? 200);
const SEED = Number(process.env['SEED'] ?? USUAL_SEED);
const BATCH = 100;
const ENGINES = [
  ['camunda7', 'Camunda 7.24.0'],
  ['operaton', 'Operaton 1.0.3']
] as const;
const PAGE = path.join(import.meta.dirname, '../../docs/engines/camunda7.md');

interface Exported extends Pair {
  readonly camunda: string;
  /** Why something is left out; none: the engine is given the case. */
  readonly refused: readonly string[];
}

interface Result {
  readonly failure?: string;
  readonly processes: readonly Told[];
}

/** What one case comes to: lines where the engine does what nobody says. */
interface Checked {
  readonly unexplained: readonly string[];
  readonly differences: ReadonlySet<Difference>;
  /** As Activiti does, but for null where that has nothing. */
  readonly isNull: boolean;
}

/** What a whole engine comes to. */
interface Ran {
  readonly checked: ReadonlyMap<CaseSpec, Checked>;
  readonly tally: Tally;
}

const { read, write } = moddle();
const random = randomCases(COUNT, SEED);
const owned = new Map<CaseSpec, OwnCase>(own.map((each) => [each.spec, each]));
const listed = [...golden, ...differing, ...owned.keys()];
const specs = [...listed, ...random];
/** What all engines are given. */
const counted = [...golden, ...random];
let exports: Promise<readonly Exported[]> | undefined;

async function exported(spec: CaseSpec): Promise<Exported> {
  const pair = await exportCase(spec);
  const { definitions, problems } = toCamunda7(await read(pair.bpmn));
  const refused = problems
    .filter(({ severity }) => severity === 'error')
    .map(({ values, template }) => values['reason'] ?? template);
  return { ...pair, camunda: await write(definitions), refused };
}

function inputOf({ id, processes, start = {} }: CaseSpec, { camunda }: Exported): JsonObject {
  const steps = processes.flatMap((process) => process.steps);
  const answers = Object.fromEntries(steps.map((step) => [step.id, step.answer as JsonObject]));
  const implementations = steps.map((step) => step.implementation);
  return { id, bpmn: camunda, answers, implementations, variables: start };
}

/** To a worker null and nothing are the same, and so they are here. */
function withoutNulls<T extends Told | Outcome>(of: T): T {
  const clean = <V>(values: Readonly<Record<string, V>> = {}) =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  const calls = of.calls.map(({ element, inputs }) => ({ element, inputs: clean(inputs) }));
  return { ...of, calls, variables: clean(of.variables) };
}

function checkProcess(spec: CaseSpec, process: ProcessSpec, pair: Exported, result: Result): Checked {
  const id = process.id ?? 'Process_1';
  const told = result.processes.find((each) => each.id === id);
  const actual = told && withoutNulls(told);
  const predicted = predictCamunda7(process, spec.start);
  const unexplained = differences(actual, withoutNulls(owned.get(spec)?.outcome ?? predicted.outcome));
  if (unexplained.length > 0 && actual?.failure !== undefined) unexplained.push(actual.failure);
  const said = predict(process, pair.parts.get(id) ?? {}, spec.start);
  const activiti = withoutNulls(said);
  const fromActiviti = differences(actual, activiti);
  const isNull = fromActiviti.length === 0 && differences(told, said).length > 0;
  if (owned.has(spec) || fromActiviti.length === 0) return { unexplained, differences: new Set(), isNull };
  const reasons = new Set(predicted.differences);
  if (activiti.failed && activiti.calls.length === 0) reasons.add('starts-anyway');
  if (reasons.size === 0) unexplained.push(...fromActiviti);
  return { unexplained, differences: reasons, isNull };
}

function check(spec: CaseSpec, pair: Exported, result: Result): Checked {
  const { failure } = result;
  if (failure !== undefined)
    return { unexplained: [`not deployed: ${failure}`], differences: new Set(), isNull: false };
  const all = spec.processes.map((process) => checkProcess(spec, process, pair, result));
  return {
    unexplained: all.flatMap(({ unexplained }) => unexplained),
    differences: new Set(all.flatMap((each) => [...each.differences])),
    isNull: all.some((each) => each.isNull)
  };
}

function verdictOf(checked: Checked | undefined): Verdict {
  if (!checked) return 'refused';
  if (checked.unexplained.length > 0) return 'unexplained';
  if (checked.differences.size > 0) return 'different';
  return checked.isNull ? 'null' : 'equal';
}

/** Runs what is exported on an engine, and says how it went. */
async function run(engine: string, title: string): Promise<Ran> {
  const tally = new Tally(title);
  const pairs = await (exports ??= Promise.all(specs.map(exported)));
  const taken = specs.flatMap((spec, index) => {
    const pair = pairs[index];
    return pair && pair.refused.length === 0 ? [{ spec, pair }] : [];
  });
  const cases = taken.map(({ spec, pair }) => inputOf(spec, pair));
  const results = (await runEngine(engine, cases)) as unknown as readonly Result[];
  const checked = new Map(
    taken.map(({ spec, pair }, index) => [spec, check(spec, pair, results[index] as Result)])
  );
  for (const spec of counted) tally.add(spec, verdictOf(checked.get(spec)));
  tally.print(SEED);
  return { checked, tally };
}

for (const [engine, title] of ENGINES)
  describe(title, function () {
    this.timeout(1_200_000);
    let checked: ReadonlyMap<CaseSpec, Checked>;
    let tally: Tally;

    before(async () => {
      ({ checked, tally } = await run(engine, title));
    });

    const unexplained = (spec: CaseSpec) => checked.get(spec)?.unexplained ?? [];

    for (const spec of listed)
      it(`should do what is said of ${spec.id}`, () => expect(unexplained(spec)).to.eql([]));

    for (let from = 0; from < random.length; from += BATCH)
      it(`should do what is said of random mappings ${String(from + 1)} to ${String(from + BATCH)}`, () => {
        const found = random
          .slice(from, from + BATCH)
          .flatMap((spec) => unexplained(spec).map((text) => `${spec.id}: ${text}`));
        expect(found.join('\n')).to.equal('');
      });

    for (const difference of Object.keys(DIFFERENCES) as Difference[])
      it(`should differ: ${DIFFERENCES[difference]}`, () => {
        const shown = [...checked.values()].some((each) => each.differences.has(difference));
        expect(shown).to.equal(true);
      });

    it('should come to the figures of docs/engines.md', async () => {
      expect(await tally.untold({ count: COUNT, seed: SEED })).to.eql([]);
    });

    it('should be given every case that only Camunda 7 tells apart', () =>
      expect([...owned.keys()].filter((spec) => !checked.has(spec)).map(({ id }) => id)).to.eql([]));
  });

describe('docs/engines/camunda7.md', () => {
  it('should tell each difference, and each reason for which something is refused', async () => {
    const page = (await readFile(PAGE, 'utf8')).replaceAll('&lt;', '<');
    const pairs = (await exports) ?? [];
    const texts = [...Object.values(DIFFERENCES), ...pairs.flatMap(({ refused }) => refused)];
    expect([...new Set(texts)].filter((text) => !page.includes(text))).to.eql([]);
  });
});
