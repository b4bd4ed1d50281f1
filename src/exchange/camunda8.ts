import { identifiersOf } from '../expression/identifiers.js';
import { ENGINE_NAMES } from '../expression/names.js';
import { isWholeExpression } from '../expression/parts.js';
import { elementsOf, idOf, processesOf } from '../model/elements.js';
import { activeMapping, isConnectorTask } from '../model/mapping.js';
import { is, type ModdleElement } from '../model/moddle.js';
import { problem, type Problem } from '../model/problem.js';
import { readVariables } from '../model/variable.js';
import type { ProcessVariable } from '../model/views.js';
import { withoutMappings } from './bare.js';
import { exportTask, isTarget, type Within } from './camunda8-task.js';
import { toFeel, toFeelLiteral, toFeelName, type Types } from './feel.js';
import { addParameters, ensureZeebe, findZeebe, type Parameter } from './zeebe-elements.js';

export { fromCamunda8 } from './camunda8-read.js';

/**
 * Writes what Camunda 8 needs to run a diagram into it: of each connector task a job of the type of its
 * `implementation` and mappings in FEEL, start values of process variables as outputs of the start events,
 * conditions of sequence flows in FEEL; then takes our own elements out. What cannot be said is left out and
 * reported. What the diagram carries for Camunda 8 stays, besides parameters of the same target.
 * It changes what it is given: hand it a copy that you parsed, not the definitions of an open modeler.
 */
export function toCamunda8(definitions: ModdleElement): { definitions: ModdleElement; problems: Problem[] } {
  const problems: Problem[] = [];
  for (const process of processesOf(definitions)) {
    const variables = readVariables(process);
    const types: Types = new Map(variables.map(({ name, type }) => [name, type]));
    exportStart(process, variables, problems);
    for (const element of elementsOf(process)) exportElement(element, { types, problems });
  }
  return { definitions: withoutMappings(definitions), problems };
}

function exportElement(element: ModdleElement, within: Within): void {
  if (is(element, 'bpmn:SequenceFlow')) return exportCondition(element, within);
  const mapping = activeMapping(element);
  if (isConnectorTask(element)) {
    checkLoop(element, within);
    return exportTask(element, mapping, within);
  }
  if (!mapping?.entries.some(({ kept }) => kept === undefined)) return;
  const id = idOf(element);
  const message = 'Only tasks of connectors have mappings in Camunda 8, and <{name}> is none';
  within.problems.push(problem('error', id, message, { name: id }, id));
}

function exportCondition(flow: ModdleElement, { types, problems }: Within): void {
  const condition = flow.get('conditionExpression') as ModdleElement | undefined;
  const expression = condition?.get('body');
  if (typeof expression !== 'string' || !expression.includes('{')) return;
  const text = expression.trim();
  if (text.startsWith('=')) return;
  // Activiti knows them in conditions; in FEEL they would be null
  const taken = identifiersOf(text).find((name) => ENGINE_NAMES.includes(name) && !types.has(name));
  const feel = isWholeExpression(text) && taken === undefined ? toFeel(text, types) : undefined;
  if (feel?.ok) return condition?.set('body', `=${feel.text}`);
  const id = idOf(flow);
  const reason = feel?.reason ?? (taken ? `Camunda 8 gives no ${taken}` : 'it is not one expression');
  const message = 'Camunda 8 cannot have the condition {expression}: {reason}';
  problems.push(problem('error', id, message, { expression, reason }, id));
}

/** Start values: what the process is given wins. */
function exportStart(
  process: ModdleElement,
  variables: readonly ProcessVariable[],
  problems: Problem[]
): void {
  const id = idOf(process);
  const parameters = variables.flatMap((variable) => startOf(id, variable, problems));
  if (!parameters.length) return;
  const events = ((process.get('flowElements') as ModdleElement[] | undefined) ?? []).filter((element) =>
    is(element, 'bpmn:StartEvent')
  );
  for (const event of events) {
    const carries = ((event.get('eventDefinitions') as ModdleElement[] | undefined) ?? []).some(
      (definition) =>
        is(definition, 'bpmn:MessageEventDefinition') || is(definition, 'bpmn:SignalEventDefinition')
    );
    if (!carries) addParameters(ensureZeebe(event, 'IoMapping'), 'Output', parameters);
    else problems.push(unstarted(event));
  }
  const message = 'The process <{name}> has no start event that could give its variables their values';
  if (!events.length) problems.push(problem('error', id, message, { name: id }, id));
}

function unstarted(event: ModdleElement): Problem {
  const id = idOf(event);
  const message =
    'Variables get no start values from <{name}>: in Camunda 8 they would take the place of what its message or signal carries';
  return problem('error', id, message, { name: id }, id);
}

function startOf(process: string, { name, value }: ProcessVariable, problems: Problem[]): Parameter[] {
  if (value === undefined || value === null) return [];
  const [variable, feel] = [toFeelName(name), toFeelLiteral(value)];
  if (isTarget(name) && variable.ok && feel.ok)
    return [{ source: `=if ${variable.text} = null then ${feel.text} else ${variable.text}`, target: name }];
  const reason = feel.ok ? 'Camunda 8 takes no such name' : feel.reason;
  const message = 'Camunda 8 cannot give <{name}> its start value: {reason}';
  problems.push(problem('error', `${process}/variables/${name}`, message, { name, reason }, process));
  return [];
}

function checkLoop(task: ModdleElement, { problems }: Within): void {
  const loop = task.get('loopCharacteristics') as ModdleElement | undefined;
  if (!loop || !is(loop, 'bpmn:MultiInstanceLoopCharacteristics') || findZeebe(loop, 'LoopCharacteristics'))
    return;
  const id = idOf(task);
  const message =
    'Camunda 8 repeats <{name}> for the items of an input collection (zeebe:loopCharacteristics), which is missing';
  problems.push(problem('error', id, message, { name: id }, id));
}
