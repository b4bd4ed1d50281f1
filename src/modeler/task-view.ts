import type { Action, Parameter } from '../model/connector.js';
import { getOwn, isObject, type JsonValue } from '../model/json.js';
import { idOf, processOf } from '../model/elements.js';
import { errorsOf } from '../model/errors.js';
import { NO_MAPPING } from '../model/edits.js';
import { lookUp } from '../model/look-up.js';
import { entriesOn, nameIn, readMapping, type Mapping } from '../model/mapping.js';
import type { ModdleElement } from '../model/moddle.js';
import type { Problem } from '../model/problem.js';
import { readVariables } from '../model/variable.js';
import type {
  AssignmentView,
  InputView,
  KeptEntry,
  OutputView,
  ProcessView,
  TaskView
} from '../model/views.js';
import type { Connectors } from '../connectors/Connectors.js';

/** What is known besides the model when a task is described. */
interface Circumstances {
  readonly problems: readonly Problem[];
  /** The boundary events on the task. */
  readonly attached: readonly ModdleElement[];
  /** Reads the variables of a process; several tasks that are described together share them. */
  readonly variablesOf?: typeof readVariables;
}

/** All that the panel shows of a service task; computed from the model, nothing is stored. */
export function describeTask(task: ModdleElement, connectors: Connectors, given: Circumstances): TaskView {
  const mapping = readMapping(task) ?? NO_MAPPING;
  const found = lookUp(task, mapping.template, connectors);
  const { action } = found;
  const process = processOf(task);
  const variables = process ? (given.variablesOf ?? readVariables)(process) : [];
  const id = idOf(task);
  const { problems } = given;
  const at = (side: string, name: string) => problems.filter(({ path }) => path === `${id}/${side}/${name}`);
  const implementation = task.get('implementation') as string | undefined;
  return {
    element: id,
    name: (task.get('name') as string | undefined) ?? '',
    ...found,
    ...(implementation && { implementation }),
    mappingType: mapping.type ?? 'listed',
    mapped: mapping.type !== undefined,
    inputs: inputsOf(mapping, action, at),
    outputs: outputsOf(mapping, action, at),
    assignments: assignmentsOf(mapping, at),
    kept: keptOf(mapping, connectors),
    ...{ variables, constants: constantsOf(mapping.json), problems },
    errors: errorsOf(found.state === 'connector' ? found.connector?.errors : [], given.attached)
  };
}

function keptOf({ entries }: Mapping, connectors: Connectors): KeptEntry[] {
  return entries.flatMap((entry) => {
    if (entry.kept === undefined) return [];
    const inputs = connectors.resolve(entry.kept).action?.inputs ?? [];
    const secret = entry.side === 'input' && inputs.some(({ name, secure }) => secure && name === entry.name);
    return secret && entry.mapped?.kind === 'value' ? { ...entry, secret } : entry;
  });
}

type At = (side: string, name: string) => Problem[];

const undeclared = (name: string): Parameter => ({
  id: name,
  name,
  description: '',
  type: 'json',
  required: false
});

function inputsOf(mapping: Mapping, action: Action | undefined, at: At): InputView[] {
  const entries = entriesOn(mapping, 'input');
  const declared = action?.inputs ?? [];
  const names = new Set(declared.map(({ name }) => name));
  const view = (parameter: Parameter, isUndeclared: boolean): InputView => {
    const mapped = entries.find(({ name }) => name === parameter.name)?.mapped;
    return {
      parameter,
      undeclared: isUndeclared,
      problems: at('inputs', parameter.name),
      ...(mapped && { mapped })
    };
  };
  return [
    ...declared.map((parameter) => view(parameter, false)),
    ...entries.filter(({ name }) => !names.has(name)).map(({ name }) => view(undeclared(name), true))
  ];
}

function outputsOf(mapping: Mapping, action: Action | undefined, at: At): OutputView[] {
  const targets = new Map<string, string[]>();
  for (const { name, mapped } of entriesOn(mapping, 'output')) {
    if (mapped?.kind !== 'variable') continue;
    const output = nameIn(mapped);
    targets.set(output, [...(targets.get(output) ?? []), name]);
  }
  const view = (parameter: Parameter, isUndeclared: boolean): OutputView => {
    const variables = targets.get(parameter.name) ?? [];
    const problems = variables.flatMap((variable) => at('outputs', variable));
    return { parameter, variables, undeclared: isUndeclared, problems };
  };
  const declared = action?.outputs ?? [];
  const names = new Set(declared.map(({ name }) => name));
  return [
    ...declared.map((parameter) => view(parameter, false)),
    ...[...targets.keys()].filter((name) => !names.has(name)).map((name) => view(undeclared(name), true))
  ];
}

function assignmentsOf(mapping: Mapping, at: At): AssignmentView[] {
  return entriesOn(mapping, 'output')
    .filter(({ mapped }) => mapped?.kind !== 'variable')
    .map(({ name, mapped }) => ({
      variable: name,
      problems: at('outputs', name),
      ...(mapped && { mapped })
    }));
}

function constantsOf(json: Mapping['json']): { name: string; value: JsonValue }[] {
  const constants = getOwn(json, 'constants');
  if (!isObject(constants)) return [];
  return Object.entries(constants).map(([name, constant]) => ({
    name,
    value: (isObject(constant) ? getOwn(constant, 'value') : constant) ?? null
  }));
}

/** All that the panel shows of a process. */
export function describeProcess(process: ModdleElement, problems: readonly Problem[]): ProcessView {
  const variables = readVariables(process);
  const id = idOf(process);
  const name = (process.get('name') as string | undefined) ?? '';
  return { element: id, name, variables, problems };
}
