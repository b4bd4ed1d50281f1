import { originOf } from '../lifecycle/origin.js';
import type { Connector } from '../model/connector.js';
import { idOf } from '../model/elements.js';
import { formatImplementation, parseImplementation } from '../model/implementation.js';
import { readMapping } from '../model/mapping.js';
import { is, type ModdleElement } from '../model/moddle.js';
import { problem, type Problem } from '../model/problem.js';
import { withoutSecrets } from '../model/samples.js';
import type { Connectors } from '../connectors/Connectors.js';
import type { Change } from './ChangeHandler.js';
import { replaceMapping, setAttribute } from './changes.js';

/** What a task is changed by, or why it is not. */
export interface ConnectionChanges {
  readonly changes: readonly Change[];
  readonly problem?: Problem;
}

interface Said {
  /** What a service task runs. */
  readonly runs: string | undefined;
  /** That, or what the element waits for, or asks for. */
  readonly text: string | undefined;
}

/**
 * The changes that give a task another connection of its connector: what it says that it runs, waits for or asks for;
 * its mapping stays. A task whose connection is not there any more takes any that has its action.
 */
export function changesToConnection(
  task: ModdleElement,
  to: Connector,
  connectors: Connectors
): ConnectionChanges {
  const said = saidBy(task);
  const reference = parseImplementation(said.text);
  const action = reference && to.actions.find((each) => each.name === reference.action);
  const why = refusalOf(said, to, connectors);
  if (why !== undefined) {
    const name = textOf(task.get('name')) ?? idOf(task);
    const values = { task: name, name: to.name, action: reference?.action ?? '' };
    return { changes: [], problem: problem('error', idOf(task), why, values, idOf(task)) };
  }
  const next = action ? formatImplementation(to.name, action.name) : to.name;
  const replaced = replaceMapping(task, (mapping) => {
    if (said.runs !== undefined) return withoutSecrets(mapping, action);
    const key = mapping.dormant === undefined ? 'template' : 'dormant';
    return mapping[key] === next ? mapping : withoutSecrets({ ...mapping, [key]: next }, action);
  });
  const runs = said.runs === undefined ? [] : setAttribute(task, 'implementation', next);
  return { changes: [...runs, ...replaced] };
}

function saidBy(task: ModdleElement): Said {
  const { dormant, template } = readMapping(task) ?? {};
  const runs = is(task, 'bpmn:ServiceTask') ? textOf(task.get('implementation')) : undefined;
  return { runs, text: runs ?? dormant ?? template };
}

function refusalOf({ runs, text }: Said, to: Connector, connectors: Connectors): string | undefined {
  const reference = parseImplementation(text);
  // without an action it is a connector's name, unless a task runs something that is none
  if (text === undefined || (!reference && runs !== undefined)) return 'the task <{task}> has no connector';
  const from = connectors.get(reference?.connector ?? text) ?? connectors.resolve(text).connector;
  if (from && originOf(from) !== originOf(to))
    return 'the task <{task}> is of another connector than <{name}>';
  const has = !reference || to.actions.some(({ name }) => name === reference.action);
  return has ? undefined : '<{name}> has no action <{action}>, which the task <{task}> runs';
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
