import { identifiersOf } from '../expression/identifiers.js';
import { idOf } from '../model/elements.js';
import { getOwn, isObject, textsIn } from '../model/json.js';
import { entriesOn, nameIn, type Mapping } from '../model/mapping.js';
import type { ModdleElement } from '../model/moddle.js';
import { problem, type Problem, type Severity } from '../model/problem.js';
import type { Mapped, MappingEntry, Side } from '../model/views.js';
import { inOrder, type Assignment } from './camunda8-order.js';
import { toFeel, toFeelLiteral, toFeelName, type Feel, type Types } from './feel.js';
import { addParameters, ensureZeebe, findZeebe, parametersOf, setZeebeAttribute } from './zeebe-elements.js';

/** Names that Camunda 8 takes as a target (`ZeebeExpressionValidator`). */
const TARGET = /^(?!(?:null|true|false|function|if|then|else|for|between|instance|of)$)[a-z_]\w*$/i;

/** Can a variable of that name be set? */
export const isTarget = (name: string): boolean => TARGET.test(name);

/** The name of the variable that stands for "no outputs": without any output, all of a job's variables are kept. */
export const NO_OUTPUT = 'noOutput';

interface Source extends Assignment {
  readonly side: Side;
  readonly source: string;
}

/** A task with what its process declares. */
export interface Within {
  readonly types: Types;
  readonly problems: Problem[];
}

/** Camunda 8's job and its mappings for a connector task. */
export function exportTask(task: ModdleElement, mapping: Mapping | undefined, within: Within): void {
  setZeebeAttribute(ensureZeebe(task, 'TaskDefinition'), 'type', String(task.get('implementation')));
  const type = mapping?.type ?? 'all';
  const lists = (side: Side) => type === 'listed' || type === (side === 'input' ? 'outputs' : 'inputs');
  const inputs = lists('input') ? entriesOn(mapping, 'input') : [];
  const sources = [
    ...inputs.flatMap((entry) => inputOf(task, entry, within)),
    ...constantsOf(task, mapping, within)
  ];
  write(task, 'Input', unique(sources), within);
  if (type !== 'none' && !lists('output')) return;
  const names = new Set(sources.map(({ target }) => target));
  const outputs = lists('output') ? entriesOn(mapping, 'output') : [];
  write(
    task,
    'Output',
    outputs.flatMap((entry) => outputOf(task, entry, names, within)),
    within
  );
  if (parametersOf(findZeebe(task, 'IoMapping'), 'Output').length) return;
  addParameters(ensureZeebe(task, 'IoMapping'), 'Output', [
    { source: '=null', target: noOutput(within.types) }
  ]);
}

/** The name that stands for "no outputs" in a process. */
export function noOutput(types: { has(name: string): boolean }): string {
  let name = NO_OUTPUT;
  while (types.has(name)) name += '_';
  return name;
}

const unique = (sources: readonly Source[]) => [
  ...new Map(sources.map((each) => [each.target, each])).values()
];

function write(
  task: ModdleElement,
  side: 'Input' | 'Output',
  sources: readonly Source[],
  within: Within
): void {
  const { ordered, circular } = inOrder(sources);
  for (const { side, target } of circular) {
    const message =
      '<{name}> and others take their values from each other, and Camunda 8 sets one after the other';
    report('error', task, side, target, message, within);
  }
  if (ordered.length) addParameters(ensureZeebe(task, 'IoMapping'), side, ordered);
}

function report(
  severity: Severity,
  task: ModdleElement,
  side: Side,
  name: string,
  template: string,
  { problems }: Within,
  values: Record<string, string> = {}
): void {
  const id = idOf(task);
  problems.push(problem(severity, `${id}/${side}s/${name}`, template, { name, ...values }, id));
}

function inputOf(task: ModdleElement, entry: MappingEntry, within: Within): Source[] {
  const { mapped, name } = entry;
  if (!checkEntry(task, entry, within) || !mapped) return [];
  const reads = readsOf(entry);
  const feel = mapped.kind === 'variable' ? toFeelName(nameIn(mapped)) : toFeel(mapped.value, within.types);
  return said(task, 'input', name, feel, reads, within);
}

function readsOf({ mapped }: MappingEntry): Set<string> {
  if (!mapped) return new Set();
  return new Set(
    mapped.kind === 'variable'
      ? [nameIn(mapped)]
      : [...textsIn(mapped.value)].flatMap((text) => identifiersOf(text))
  );
}

function outputOf(
  task: ModdleElement,
  entry: MappingEntry,
  inputs: ReadonlySet<string>,
  within: Within
): Source[] {
  const { mapped, name } = entry;
  if (!checkEntry(task, entry, within) || !mapped) return [];
  if (!within.types.has(name)) {
    report(
      'warning',
      task,
      'output',
      name,
      'The process does not declare <{name}>, so the output is left out',
      within
    );
    return [];
  }
  return said(task, 'output', name, outputFeel(mapped, name, inputs), readsOf(entry), within);
}

function outputFeel(mapped: Mapped, name: string, inputs: ReadonlySet<string>): Feel {
  // the types that are declared are those of process variables, and an output may have the same name
  if (mapped.kind !== 'variable') return toFeel(mapped.value);
  const output = nameIn(mapped);
  const feel = toFeelName(output);
  return inputs.has(name) || output === name ? feel : orElse(feel, name);
}

/** What is not returned leaves the variable as it is. */
export function orElse(output: Feel, variable: string): Feel {
  const old = toFeelName(variable);
  if (!output.ok || !old.ok) return output;
  return { ok: true, text: `if ${output.text} = null then ${old.text} else ${output.text}` };
}

function said(
  task: ModdleElement,
  side: Side,
  target: string,
  feel: Feel,
  reads: ReadonlySet<string>,
  within: Within
): Source[] {
  if (feel.ok) return [{ side, target, source: `=${feel.text}`, reads }];
  const { expression, reason } = feel;
  report('error', task, side, target, 'Camunda 8 cannot have {expression} in <{name}>: {reason}', within, {
    expression,
    reason
  });
  return [];
}

function checkEntry(task: ModdleElement, { side, name, mapped }: MappingEntry, within: Within): boolean {
  const fault = !mapped
    ? 'Camunda 8 has nothing for the mapping of <{name}>'
    : mapped.value === null
      ? 'No value (null) is mapped to <{name}>, on which Activiti fails'
      : !isTarget(name) &&
        'Camunda 8 takes no <{name}> as a name: letters from A to Z, digits and "_" only, and no word of FEEL';
  if (fault) report('error', task, side, name, fault, within);
  return !fault;
}

function constantsOf(task: ModdleElement, mapping: Mapping | undefined, within: Within): Source[] {
  const constants = getOwn(mapping?.json, 'constants');
  if (!isObject(constants)) return [];
  return Object.keys(constants).flatMap((name) => {
    const constant = getOwn(constants, name);
    const value = isObject(constant) ? getOwn(constant, 'value') : undefined;
    const entry: MappingEntry = { side: 'input', name, mapped: { kind: 'value', value: value ?? null } };
    if (!checkEntry(task, entry, within)) return [];
    return said(task, 'input', name, toFeelLiteral(value ?? null), new Set(), within);
  });
}
