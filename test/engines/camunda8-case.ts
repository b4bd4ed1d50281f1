import { toCamunda8 } from '../../src/exchange/camunda8.js';
import { elementsOf, idOf, processesOf } from '../../src/model/elements.js';
import { isObject, type JsonObject } from '../../src/model/json.js';
import type { ModdleElement } from '../../src/model/moddle.js';
import type { Problem } from '../../src/model/problem.js';
import { moddle } from '../moddle.js';
import { exportCase, type Pair } from './export.js';
import type { CaseSpec } from './spec.js';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };

/** What is deployed of a case, and what could not be said. */
export interface Exported {
  readonly spec: CaseSpec;
  /** What the evaluator is asked with. */
  readonly pair: Pair;
  readonly bpmn: string;
  readonly problems: readonly Problem[];
}

export async function exportCamunda8(spec: CaseSpec): Promise<Exported> {
  const pair = await exportCase(spec);
  const { read, write } = moddle();
  const { definitions, problems } = toCamunda8(await read(pair.bpmn));
  const bpmn = await write(definitions);
  return { spec, pair, bpmn, problems };
}

/** The inputs of each task: what a worker asks for that knows them. */
async function fetchedOf({ spec, bpmn }: Exported): Promise<JsonObject> {
  const definitions = await moddle({ zeebe }).read(bpmn);
  const elements = processesOf(definitions).flatMap((process) => [...elementsOf(process)]);
  const steps = spec.processes.flatMap((process) => process.steps);
  const lists = steps.filter(({ type }) => type && type !== 'all' && type !== 'inputs');
  return Object.fromEntries(
    lists.map(({ id }) => {
      const names = inputsOf(elements.find((element) => idOf(element) === id));
      // an empty list would ask for everything
      return [id, names.length ? names : ['-']];
    })
  );
}

function inputsOf(task: ModdleElement | undefined): string[] {
  const extensions = task?.get('extensionElements') as ModdleElement | undefined;
  const values = (extensions?.get('values') as ModdleElement[] | undefined) ?? [];
  const inputs = values.flatMap((value) =>
    value.$type === 'zeebe:IoMapping'
      ? ((value.get('inputParameters') as ModdleElement[] | undefined) ?? [])
      : []
  );
  return inputs.map((input) => String(input.get('target')));
}

/** A case as the engine is given it. */
export async function inputOf(exported: Exported): Promise<JsonObject> {
  const { id, processes, start = {} } = exported.spec;
  const steps = processes.flatMap((process) => process.steps);
  const answers = Object.fromEntries(
    steps.map(({ id, answer }) => [id, isObject(answer) ? (answer as JsonObject) : {}])
  );
  return { id, bpmn: exported.bpmn, fetched: await fetchedOf(exported), answers, variables: start };
}
