import { originOf } from '../lifecycle/index.js';
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

/**
 * The changes that give a task another connection of its connector: what it says that it runs, waits for or asks for;
 * its mapping stays. A task whose connection is not there any more takes any that has its action.
 */
export function changesToConnection(
  task: ModdleElement,
  to: Connector,
  connectors: Connectors
): ConnectionChanges {
  const mapping = readMapping(task);
  const runs = is(task, 'bpmn:ServiceTask') ? textOf(task.get('implementation')) : undefined;
  const said = runs ?? mapping?.dormant ?? mapping?.template;
  const reference = parseImplementation(said);
  const name = reference?.connector ?? (said && said === mapping?.template ? said : undefined);
  const values = { task: textOf(task.get('name')) ?? idOf(task), name: to.name };
  const refuse = (template: string, more = {}): ConnectionChanges => ({
    changes: [],
    problem: problem('error', idOf(task), template, { ...values, ...more }, idOf(task))
  });
  if (name === undefined) return refuse('the task <{task}> has no connector');
  const from = connectors.get(name) ?? connectors.resolve(said).connector;
  if (from && originOf(from) !== originOf(to))
    return refuse('the task <{task}> is of another connector than <{name}>');
  const action = reference && to.actions.find((each) => each.name === reference.action);
  if (reference && !action)
    return refuse('<{name}> has no action <{action}>, which the task <{task}> runs', {
      action: reference.action
    });
  const next = action ? formatImplementation(to.name, action.name) : to.name;
  return {
    changes: [
      ...(runs === undefined ? [] : setAttribute(task, 'implementation', next)),
      ...replaceMapping(task, (old) => {
        if (runs !== undefined) return withoutSecrets(old, action);
        const key = old.dormant === undefined ? 'template' : 'dormant';
        return old[key] === next ? old : withoutSecrets({ ...old, [key]: next }, action);
      })
    ]
  };
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
