import { idOf } from '../model/elements.js';
import { createMapping, readJson, readMapping } from '../model/mapping.js';
import { parseImplementation } from '../model/implementation.js';
import { extensionsOf, type ModdleElement } from '../model/moddle.js';
import { problem, type Problem } from '../model/problem.js';
import type { Mapped, MappingEntry, MappingType, Side } from '../model/views.js';
import { changeExtensions } from './extension-elements.js';
import { WORKER_TYPES, type FlowableWords } from './flowable-elements.js';
import { fromFlowableExpression } from './flowable-expression.js';
import { constantName, isForget, NOTHING, PARAMETERS } from './flowable-task.js';
import { dataObjectsOf, takeOut, valueTextOf } from './flowable-variables.js';
import { replaceOurs } from './own-elements.js';

const SOURCES = ['source', 'sourceExpression', 'target'];

/** Reads an external worker task as a connector task; leaves one alone whose topic names no connector. */
export function readTask(
  process: ModdleElement,
  element: ModdleElement,
  words: FlowableWords,
  problems: Problem[]
): void {
  if (!WORKER_TYPES.includes(words.get(element, 'type'))) return;
  const id = idOf(element);
  const topic = words.get(element, 'topic');
  if (!parseImplementation(topic)) {
    const template = 'The topic <{name}> names no connector and action; left as it is';
    problems.push(problem('warning', id, template, { name: topic ?? '' }, id));
    return;
  }
  const type = typeOf(element, words);
  const entries = (['input', 'output'] as const).flatMap((side) =>
    takeEntries(process, element, side, words, problems)
  );
  changeExtensions(element, (each) => isForget(each, words) || isNothing(each, words));
  for (const name of ['type', 'topic', 'doNotIncludeVariables']) words.set(element, name, undefined);
  element.set('implementation', topic);
  const { json = {} } = readMapping(element) ?? {};
  replaceOurs(element, 'Task', [createMapping(element.$model, { type, entries, json })]);
}

const isNothing = (element: ModdleElement, words: FlowableWords) =>
  words.is(element, PARAMETERS.output) && words.attribute(element, 'target') === NOTHING;

function typeOf(element: ModdleElement, words: FlowableWords): MappingType {
  const has = (side: Side) => extensionsOf(element).some((each) => words.is(each, PARAMETERS[side]));
  const inputs = !has('input') && words.get(element, 'doNotIncludeVariables') !== 'true';
  if (inputs) return has('output') ? 'inputs' : 'all';
  return has('output') ? 'listed' : 'outputs';
}

function takeEntries(
  process: ModdleElement,
  element: ModdleElement,
  side: Side,
  words: FlowableWords,
  problems: Problem[]
): MappingEntry[] {
  const entries: MappingEntry[] = [];
  const taken = new Set<ModdleElement>();
  for (const parameter of extensionsOf(element)) {
    if (!words.is(parameter, PARAMETERS[side]) || isNothing(parameter, words)) continue;
    const name = words.attribute(parameter, 'target') ?? '';
    const others = words.attributes(parameter).some((attribute) => !SOURCES.includes(attribute));
    const mapped = name && !others ? mappedIn(process, element, parameter, words) : undefined;
    if (mapped) {
      entries.push({ side, name, mapped });
      taken.add(parameter);
    } else {
      const template = 'The parameter <{name}> of Flowable says what no mapping can; left as it is';
      const id = idOf(element);
      problems.push(problem('warning', `${id}/${side}s/${name}`, template, { name }, id));
    }
  }
  changeExtensions(element, (each) => taken.has(each));
  return entries;
}

function mappedIn(
  process: ModdleElement,
  element: ModdleElement,
  parameter: ModdleElement,
  words: FlowableWords
): Mapped | undefined {
  const expression = words.attribute(parameter, 'sourceExpression');
  if (expression) return fromFlowableExpression(expression);
  const source = words.attribute(parameter, 'source');
  if (!source) return;
  const constant =
    source === constantName(element, words.attribute(parameter, 'target') ?? '')
      ? dataObjectsOf(process).find((each) => each.get('name') === source)
      : undefined;
  const value = constant && readJson(valueTextOf(constant, words));
  if (!constant || value === undefined) return { kind: 'variable', value: source };
  takeOut(process, constant, words);
  return { kind: 'value', value };
}
