import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import { is, type ModdleElement } from '../model/moddle.js';
import type { Connectors } from '../connectors/Connectors.js';
import { changesToAction } from './action-changes.js';
import type { Edits } from './Edits.js';

export const CONVERT = 'connector.convert';

export interface ConvertContext {
  readonly oldShape: Shape;
  readonly implementation: string;
  newShape?: Shape;
}

/** The part of bpmn-js' `bpmnReplace` that we use. */
interface BpmnReplace {
  replaceElement(element: Shape, target: { type: string }, hints: { select: false }): Shape;
}

/** Turns tasks of any type into connector tasks: the service `connectorConversion`. */
export class Conversion {
  static $inject = ['connectors', 'connectorEdits', 'eventBus', 'injector'];

  readonly #connectors: Connectors;
  readonly #edits: Edits;
  readonly #eventBus: EventBus;
  readonly #injector: Injector;

  constructor(connectors: Connectors, edits: Edits, eventBus: EventBus, injector: Injector) {
    this.#connectors = connectors;
    this.#edits = edits;
    this.#eventBus = eventBus;
    this.#injector = injector;
    injector.get<CommandStack | null>('commandStack', false)?.register(CONVERT, {
      preExecute: (context: ConvertContext) => this.#convert(context),
      execute: () => [],
      revert: () => []
    });
  }

  /** Can this be turned into a connector task? */
  allowed(element: object | undefined): element is Shape {
    if (!element || (element as { labelTarget?: object }).labelTarget) return false;
    if (!is((element as Shape).businessObject as ModdleElement | undefined, 'bpmn:Task')) return false;
    const rules = this.#injector.get<{ allowed(action: string, context: object): unknown } | null>(
      'rules',
      false
    );
    return rules?.allowed('shape.replace', { element }) === true;
  }

  /** Gives service tasks another action, in one undo step. */
  apply(elements: Element[], implementation: string): void {
    this.#edits.execute(elements, () =>
      elements.flatMap(({ businessObject }) =>
        changesToAction(businessObject as ModdleElement, implementation, this.#connectors)
      )
    );
  }

  /** @returns the task's shape: another one where the type of the task changed. */
  convert(shape: Shape, implementation: string): Shape {
    const task = shape.businessObject as ModdleElement;
    if (is(task, 'bpmn:ServiceTask')) {
      this.apply([shape], implementation);
      return shape;
    }
    // an unknown connector is refused before anything is replaced
    changesToAction(task, implementation, this.#connectors);
    this.#edits.commit();
    const context: ConvertContext = { oldShape: shape, implementation };
    this.#injector.get<CommandStack>('commandStack').execute(CONVERT, context);
    return context.newShape ?? shape;
  }

  #convert(context: ConvertContext): void {
    const { oldShape, implementation } = context;
    const flow = (oldShape.businessObject as ModdleElement).get('default');
    const shape = this.#replace(oldShape);
    context.newShape = shape;
    const task = shape.businessObject as ModdleElement;
    this.#edits.execute([shape], () => [
      ...changesToAction(task, implementation, this.#connectors),
      // bpmn-js sets it outside its commands, and loses it when they are undone and done again
      ...(flow ? [{ target: task, property: 'default', value: flow }] : [])
    ]);
  }

  /** bpmn-js gives a task its usual size when it replaces one. */
  #replace(shape: Shape): Shape {
    const { x, y, width, height } = shape;
    const keepBounds = (event: object): void => {
      Object.assign((event as { attrs: object }).attrs, { x, y, width, height });
    };
    this.#eventBus.on('replace.start', keepBounds);
    try {
      const replace = this.#injector.get<BpmnReplace>('bpmnReplace');
      return replace.replaceElement(shape, { type: 'bpmn:ServiceTask' }, { select: false });
    } finally {
      this.#eventBus.off('replace.start', keepBounds);
    }
  }
}
