import { expect } from 'chai';
import { exportCamunda8, inputOf, type Exported } from './camunda8-case.js';
import { Comparison, type Difference, type Reason, type ToldCamunda8 } from './camunda8-compare.js';
import { runEngine } from './engine.js';
import { camunda8Golden } from './camunda8-golden.js';
import { golden } from './golden.js';
import { findJdk } from './jdk.js';
import { randomCases } from './random.js';
import { SEED as USUAL_SEED, Tally, type Verdict } from './tally.js';

const COUNT = Number(process.env['CASES'] ?? 200);
const SEED = Number(process.env['SEED'] ?? USUAL_SEED);
const BATCH = 100;
const JAVA = 21;

interface Result {
  readonly failure?: string;
  readonly processes: readonly ToldCamunda8[];
}

/** What Camunda 8 does in another way than Activiti, with the line of docs/engines/camunda8.md that says so. */
const DOCUMENTED: ReadonlyMap<Reason, string> = new Map<Reason, string>([
  ['nothing is null', 'What holds nothing is null'],
  ['null', 'Null in an expression'],
  ['conversion', 'No conversions'],
  ['numbers of JSON', 'Members of JSON variables'],
  ['objects in texts', 'Objects and lists within a text'],
  ['empty objects', 'Empty objects'],
  ['replacement', '`$` and `\\` within a text'],
  ['contents', 'Expressions in the contents of variables'],
  ['results with expressions', 'Results that hold `${…}`'],
  ['what outputs see', 'What outputs see'],
  ['nothing returned', 'A worker that returns nothing'],
  ['not declared', 'Variables that are not declared'],
  ['start', 'No checks at the start']
]);

/** Without it, Camunda 8 takes no diagram. */
const UNDEPLOYED = /input collection \(zeebe:loopCharacteristics\), which is missing$/;

/** Why the export leaves something out; each has its line in the documentation, too. */
const REFUSED: readonly RegExp[] = [
  /so the output is left out$/,
  /^No value \(null\)/,
  /^Camunda 8 takes no </,
  /: The (expression|quoted text) /,
  /reads differently within a text$/,
  /has no members in FEEL/,
  /is no list \(/,
  /could mean several things$/,
  /, and FEEL does not convert it$/,
  /takes a text and nothing else$/,
  /of different types, which FEEL does not compare$/,
  /the remainder of negative numbers/,
  /take their values from each other/,
  UNDEPLOYED
];

const jdk = findJdk(JAVA);
if (jdk === undefined)
  console.log(`Camunda 8 was not run: its engine needs a JDK of version ${String(JAVA)} or later.`);
else
  describe('Camunda 8.8.21', function () {
    this.timeout(1_500_000);
    const listed = [...golden, ...camunda8Golden];
    const specs = [...listed, ...randomCases(COUNT, SEED)];
    const counted = specs.filter((spec) => !camunda8Golden.includes(spec));
    const tally = new Tally('Camunda 8.8.21');
    let exported: readonly Exported[];
    let results: readonly Result[];
    let found: readonly (readonly Difference[])[];

    before(async () => {
      exported = await Promise.all(specs.map(exportCamunda8));
      const cases = await Promise.all(exported.map(inputOf));
      results = (await runEngine('camunda8', cases, jdk)) as unknown as readonly Result[];
      found = exported.map(check);
      for (const spec of counted) tally.add(spec, verdictOf(specs.indexOf(spec)));
      tally.print(SEED);
    });

    function check(each: Exported, index: number): Difference[] {
      const { failure, processes } = results[index] as Result;
      const isWhole = each.problems.some(({ message }) => UNDEPLOYED.test(message));
      if (isWhole) return failure === undefined ? [{ text: 'it is deployed all the same' }] : [];
      if (failure !== undefined) return [{ text: `not deployed: ${failure}` }];
      return each.spec.processes.flatMap((process) => {
        const told = processes.find(({ id }) => id === (process.id ?? 'Process_1'));
        if (!told) return [{ text: 'the engine knows no such process' }];
        const comparison = new Comparison(process, each, told);
        comparison.run(each.spec.start ?? {});
        return comparison.differences;
      });
    }

    const isKnown = ({ reason }: Difference) => reason !== undefined && DOCUMENTED.has(reason);

    function verdictOf(at: number): Verdict {
      const differences = found[at] ?? [];
      if (!differences.every(isKnown)) return 'unexplained';
      if (exported[at]?.problems.some(({ severity }) => severity === 'error')) return 'refused';
      if (differences.length === 0) return 'equal';
      return differences.every(({ reason }) => reason === 'nothing is null') ? 'null' : 'different';
    }

    /** Differences that nobody has explained, a line each. */
    function unexplained(from: number, to: number): string {
      const all = specs.slice(from, to).flatMap(({ id }, at) => {
        const differences = found[from + at] ?? [];
        const unknown = differences.filter((each) => !isKnown(each));
        return unknown.map(
          ({ text, reason }) => `${id}: ${text}${reason === undefined ? '' : ` (${reason})`}`
        );
      });
      return all.join('\n');
    }

    listed.forEach(({ id }, at) => {
      it(`should agree on ${id}`, () => {
        expect(unexplained(at, at + 1)).to.equal('');
      });
    });

    for (let from = listed.length; from < specs.length; from += BATCH)
      it(`should agree on random mappings from ${String(from - listed.length + 1)} on (seed ${String(SEED)})`, () => {
        expect(unexplained(from, from + BATCH)).to.equal('');
      });

    for (const [reason, line] of DOCUMENTED)
      it(`should have a case for what is documented: ${line}`, () => {
        expect(found.flat().some((difference) => difference.reason === reason)).to.equal(true);
      });

    it('should come to the figures of docs/engines.md', async () => {
      expect(await tally.untold({ count: COUNT, seed: SEED })).to.eql([]);
    });

    it('should refuse for documented reasons alone', () => {
      const messages = exported.flatMap(({ problems }) => problems.map(({ message }) => message));
      expect(messages.filter((message) => !REFUSED.some((why) => why.test(message)))).to.eql([]);
    });
  });
