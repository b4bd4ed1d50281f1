import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';
import { elementsOf } from '../model/elements.js';
import { isConnectorTask, readMapping } from '../model/mapping.js';
import { is, type ModdleElement } from '../model/moddle.js';

const KEEP = 'connector.keepOrder';
const FIRST = 5000;
const LAST = 100;
const LISTS = ['flowElements', 'artifacts', 'incoming', 'outgoing', 'flowNodeRef', 'laneSets', 'lanes'];

type Order = Map<unknown[], unknown[]>;
interface KeepContext {
  /** Restored on undo. */
  before?: Order;
  /** Restored on redo. */
  after?: Order;
}

/**
 * Makes the placing of a connector task reversible to the byte: bpmn-js takes elements out of lists and
 * puts them back at the end, so the order of the lists is noted before and after, inside the same undo step.
 */
export class OrderKeeper extends CommandInterceptor {
  static override $inject = ['eventBus', 'injector'];

  constructor(eventBus: EventBus, injector: Injector) {
    super(eventBus);
    const commandStack = injector.get<CommandStack | null>('commandStack', false);
    if (!commandStack) return;
    commandStack.register(KEEP, new KeepHandler());
    const definitions = () => injector.get<{ getDefinitions(): ModdleElement }>('bpmnjs').getDefinitions();
    const commands = ['shape.append', 'elements.create', 'shape.create'];
    let depth = 0;
    this.preExecute(
      commands,
      FIRST,
      (context: object) => {
        if (placesConnector(context) && depth++ === 0)
          commandStack.execute(KEEP, { before: orderOf(definitions()) } satisfies KeepContext);
      },
      true
    );
    this.postExecuted(
      commands,
      LAST,
      (context: object) => {
        if (placesConnector(context) && --depth === 0)
          commandStack.execute(KEEP, { after: orderOf(definitions()) } satisfies KeepContext);
      },
      true
    );
    eventBus.on('commandStack.changed', () => {
      depth = 0;
    });
  }
}

class KeepHandler {
  execute({ after }: KeepContext): Element[] {
    if (after) restore(after);
    return [];
  }

  revert({ before }: KeepContext): Element[] {
    if (before) restore(before);
    return [];
  }
}

function placesConnector(context: { shape?: Element; elements?: Element[] }): boolean {
  return [context.shape, ...(context.elements ?? [])].some((element) => {
    const task = element?.businessObject as ModdleElement | undefined;
    return (
      !!task && is(task, 'bpmn:ServiceTask') && (isConnectorTask(task) || readMapping(task) !== undefined)
    );
  });
}

function orderOf(definitions: ModdleElement): Order {
  const order: Order = new Map();
  const note = (list: unknown) => Array.isArray(list) && order.set(list, [...(list as unknown[])]);
  const noteAll = (element: ModdleElement) => {
    for (const name of LISTS) note((element as unknown as Record<string, unknown>)[name]);
  };
  note(definitions.get('rootElements'));
  for (const diagram of definitions.get('diagrams') as ModdleElement[])
    note((diagram.get('plane') as ModdleElement | undefined)?.get('planeElement'));
  for (const root of definitions.get('rootElements') as ModdleElement[]) {
    if (!is(root, 'bpmn:Process')) continue;
    noteAll(root);
    for (const element of elementsOf(root)) noteAll(element);
    noteLanes(root, noteAll);
  }
  return order;
}

function noteLanes(container: ModdleElement, noteAll: (element: ModdleElement) => void): void {
  const sets = (container.get('laneSets') as ModdleElement[] | undefined) ?? [];
  for (const set of sets) {
    noteAll(set);
    for (const lane of (set.get('lanes') as ModdleElement[] | undefined) ?? []) {
      noteAll(lane);
      const child = lane.get('childLaneSet') as ModdleElement | undefined;
      for (const inner of (child?.get('lanes') as ModdleElement[] | undefined) ?? []) noteAll(inner);
    }
  }
}

// only ever changes the order: a list with other members is left alone
function restore(order: Order): void {
  for (const [list, wanted] of order) {
    if (list.length !== wanted.length || list.every((item, index) => item === wanted[index])) continue;
    const members = new Set(list);
    if (wanted.every((item) => members.has(item))) list.splice(0, list.length, ...wanted);
  }
}
