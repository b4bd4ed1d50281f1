import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import { elementsOf } from '../model/elements.js';
import { isConnectorTask, readMapping } from '../model/mapping.js';
import { is, type ModdleElement } from '../model/moddle.js';
import { CONVERT, type ConvertContext } from './Conversion.js';
import { CATCH, type CatchContext } from './ErrorCatching.js';

const KEEP = 'connector.keepOrder';
const FIRST = 5000;
const LAST = 100;
const LISTS = ['flowElements', 'artifacts', 'flowNodeRef', 'laneSets', 'lanes'];
const FLOWS = ['incoming', 'outgoing'];

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

  readonly #injector: Injector;
  #depth = 0;
  #before: Order = new Map();

  constructor(eventBus: EventBus, injector: Injector) {
    super(eventBus);
    this.#injector = injector;
    const commandStack = injector.get<CommandStack | null>('commandStack', false);
    if (!commandStack) return;
    commandStack.register(KEEP, new KeepHandler());
    const commands = ['shape.append', 'elements.create', 'shape.create', CONVERT, CATCH];
    this.preExecute(commands, FIRST, (context: Context) => this.#begin(context, commandStack), true);
    this.postExecuted(commands, LAST, (context: Context) => this.#end(context, commandStack), true);
    eventBus.on('commandStack.changed', () => {
      this.#depth = 0;
    });
  }

  #begin(context: Context, commandStack: CommandStack): void {
    if (!concernsConnector(context) || this.#depth++ > 0) return;
    this.#before = this.#order();
    commandStack.execute(KEEP, { before: this.#before } satisfies KeepContext);
  }

  #end(context: Context, commandStack: CommandStack): void {
    if (!concernsConnector(context) || --this.#depth > 0) return;
    const after = inPlace(context, this.#before, this.#order());
    this.#before = new Map();
    commandStack.execute(KEEP, { after } satisfies KeepContext);
  }

  #order(): Order {
    return orderOf(this.#injector.get<{ getDefinitions(): ModdleElement }>('bpmnjs').getDefinitions());
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

type Context = Partial<ConvertContext & CatchContext> & {
  readonly shape?: Element;
  readonly elements?: Element[];
};

function concernsConnector(context: Context): boolean {
  if (context.oldShape || context.catching) return true;
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
    // a file may leave them out; bpmn-js would fill in those that it touches, when it is undone too
    if (is(element, 'bpmn:FlowNode')) for (const name of FLOWS) note(element.get(name));
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

/** A task that was converted stands in the lists where the former one stood. */
function inPlace({ oldShape, newShape }: Context, before: Order, after: Order): Order {
  if (!oldShape || !newShape) return after;
  const former: unknown = oldShape.businessObject;
  for (const [list, members] of before) note(after, list, members);
  for (const name of FLOWS) note(after, listOf(newShape, name), before.get(listOf(oldShape, name) ?? []));
  return after;

  function note(order: Order, list: unknown[] | undefined, members: unknown[] = []): void {
    const wanted = members.map((member) =>
      member === former ? (newShape?.businessObject as unknown) : member
    );
    if (list && order.has(list) && sameMembers(list, wanted)) order.set(list, wanted);
  }
}

const listOf = ({ businessObject }: Shape, name: string) =>
  (businessObject as Record<string, unknown[] | undefined>)[name];

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

// only ever changes the order: a list with other members is left alone, unless it is one of sequence flows
function restore(order: Order): void {
  for (const [list, wanted] of order) {
    if (list.length === wanted.length && list.every((item, index) => item === wanted[index])) continue;
    const flows = [...list, ...wanted].every((item) => is(item as ModdleElement, 'bpmn:SequenceFlow'));
    if (flows || sameMembers(list, wanted)) list.splice(0, list.length, ...wanted);
  }
}

function sameMembers(list: readonly unknown[], wanted: readonly unknown[]): boolean {
  const members = new Set(list);
  return list.length === wanted.length && wanted.every((item) => members.has(item));
}
