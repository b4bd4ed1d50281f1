import type { Connectors } from '../connectors/Connectors.js';
import { followConnection, planAction, type Replacement, type TaskPlan } from '../lifecycle/index.js';
import type { Connector } from '../model/connector.js';
import { parseImplementation } from '../model/implementation.js';
import { readMapping } from '../model/mapping.js';
import { is, type ModdleElement } from '../model/moddle.js';
import { parseConnector } from '../model/parse-connector.js';
import type { Problem } from '../model/problem.js';
import { withoutSecrets } from '../model/samples.js';
import { nameChanges, suggestionsFor } from './action-changes.js';
import type { Change } from './ChangeHandler.js';
import type { Swap } from '../connectors/swap.js';
import { replaceMapping, setAttribute } from './changes.js';

/** What a definition would change, before it does. */
export interface DefinitionPlan {
  /** What is wrong with the definition; with an `error` nothing can be done. */
  readonly problems: readonly Problem[];
  /** Elements that do not stay as they are; empty where the definition cannot be read. */
  readonly tasks: readonly TaskPlan[];
}

/** What `connectorDefinitions.replace` is told besides. */
export interface ReplaceOptions {
  /** Actions that one of another name and id takes the place of, by their names. */
  readonly actions?: ReadonlyMap<string, string>;
}

/**
 * What another action means for service tasks; those that have it already stay out.
 * Throws where there is no such action, and where an element is no service task.
 */
export function planTasks(
  tasks: readonly ModdleElement[],
  implementation: string,
  connectors: Connectors
): TaskPlan[] {
  const { action: to } = connectors.resolve(implementation);
  if (!to || !parseImplementation(implementation)) throw new Error(`unknown action <${implementation}>`);
  return tasks.flatMap((task) => {
    if (!is(task, 'bpmn:ServiceTask')) throw new Error(`no service task <${task.get('id') as string}>`);
    const { action: from } = connectors.resolve(task.get('implementation'));
    return planAction(task, implementation, { ...(from && { from }), to }) ?? [];
  });
}

/** The changes that give tasks the action that they are planned for; a name that nobody typed goes with it. */
export function changesToPlans(plans: readonly TaskPlan[], connectors: Connectors): Change[] {
  return plans.flatMap(({ element, to, mapping }) => [
    ...nameChanges(element, suggestionsFor(element, connectors), connectors.resolve(to).action?.title),
    ...setAttribute(element, 'implementation', to),
    ...(mapping ? replaceMapping(element, () => mapping) : [])
  ]);
}

/** The changes that another definition makes to an element: a task keeps its name, and what is a secret then goes. */
export function changesTo(
  element: ModdleElement,
  plan: TaskPlan | undefined,
  to: Connector | undefined
): Change[] {
  const implementation = element.get('implementation') as string | undefined;
  const waits = implementation ?? readMapping(element)?.dormant;
  const { action: name } = parseImplementation(plan?.to ?? waits) ?? {};
  const action = to?.actions.find((each) => each.name === name);
  return [
    ...(plan && implementation === plan.from ? setAttribute(element, 'implementation', plan.to) : []),
    ...replaceMapping(element, (mapping) => withoutSecrets(plan?.mapping ?? mapping, action))
  ];
}

/** The definition, and the connections that were made from it. */
export function swapsOf({ from, to }: Replacement, all: readonly Connector[]): Swap[] {
  const made = to ? all.filter((each) => each.template === from.name && each !== from) : [];
  const others = made.flatMap((each): Swap[] => {
    const source = to && followConnection(each, from, to);
    const connector = source && parseConnector(source).connector;
    return connector ? [{ from: each, to: connector }] : [];
  });
  return [{ from, to }, ...others];
}

/** The swaps, and behind them the connections of what has another name then, unless they are among them. */
export function withConnections(swaps: readonly Swap[], all: readonly Connector[]): Swap[] {
  const known = new Set(swaps.map(({ from }) => from));
  const others = swaps.flatMap(({ from, to }) => (from && to ? swapsOf({ from, to }, all).slice(1) : []));
  return [...swaps, ...others.filter(({ from }) => !known.has(from))];
}

/** What several definitions mean for tasks; for one that speaks of several, what its own connector does. */
export function mergedPlans(
  swaps: readonly Swap[],
  planFor: (replacement: Replacement) => readonly TaskPlan[],
  options: ReplaceOptions = {}
): TaskPlan[] {
  const plans = new Map<ModdleElement, TaskPlan>();
  for (const { from, to } of swaps)
    for (const plan of from ? planFor({ from, ...(to && { to }), ...options }) : []) {
      const own = parseImplementation(plan.from)?.connector === from?.name;
      if (own || !plans.has(plan.element)) plans.set(plan.element, plan);
    }
  return [...plans.values()];
}
