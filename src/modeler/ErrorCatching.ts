import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type { Injector } from 'didi';
import type { Shape } from 'bpmn-js/lib/model/Types';
import type { ConnectorError } from '../model/connector.js';
import { codeOf, errorsOf } from '../model/errors.js';
import type { ModdleElement } from '../model/moddle.js';
import { clean, refuseUnsafe } from './action-changes.js';
import { freeSlot, labelShift } from './border.js';
import type { Edits } from './Edits.js';

export const CATCH = 'connector.catchError';

export interface CatchContext {
  /** The tasks that get a boundary event. */
  readonly catching: readonly Shape[];
  readonly error: CaughtError;
  events?: Shape[];
}

/** What is asked of an error to catch it. */
export type CaughtError = Pick<ConnectorError, 'name' | 'code'>;

/** The boundary events that stand on a task, in a modeler and in a viewer. */
export function attachedTo(shape: object | undefined): ModdleElement[] {
  const { attachers = [] } = (shape ?? {}) as { attachers?: readonly Shape[] };
  return attachers.map(({ businessObject }) => businessObject as ModdleElement);
}

/** Puts error boundary events on connector tasks: the service `connectorErrorCatching`. */
export class ErrorCatching {
  static $inject = ['connectorEdits', 'injector'];

  readonly #edits: Edits;
  readonly #injector: Injector;

  constructor(edits: Edits, injector: Injector) {
    this.#edits = edits;
    this.#injector = injector;
    injector.get<CommandStack | null>('commandStack', false)?.register(CATCH, {
      preExecute: (context: CatchContext) => this.#create(context),
      execute: ({ catching }: CatchContext) => [...catching],
      revert: ({ catching }: CatchContext) => [...catching]
    });
  }

  /**
   * Catches an error on those tasks that do not catch it yet; one undo step for all.
   * @returns the events that were made; none on a task that may have none
   */
  catch(tasks: readonly Shape[], error: CaughtError): Shape[] {
    refuseUnsafe(codeOf(error));
    const declared = [{ ...error, description: '' }];
    const catching = tasks.filter(
      (task) => !errorsOf(declared, attachedTo(task))[0]?.caughtBy && this.#may(task)
    );
    this.#edits.commit();
    if (!catching.length) return [];
    const context: CatchContext = { catching, error };
    this.#get<CommandStack>('commandStack').execute(CATCH, context);
    return context.events ?? [];
  }

  #may(target: Shape): boolean {
    const rules = this.#get<{ allowed(action: string, context: object): unknown }>('rules');
    const shape = this.#shape(this.#make('bpmn:BoundaryEvent', {}));
    return rules.allowed('shape.attach', { shape, target }) === 'attach';
  }

  #create(context: CatchContext): void {
    const { catching, error } = context;
    const root = this.#root(error);
    const modeling = this.#get<{
      createElements(shapes: Shape[], at: object, target: Shape, hints: { attach: true }): Shape[];
      moveShape(shape: Shape, delta: { x: number; y: number }): void;
    }>('modeling');
    // `createShape` attaches too late for the label to keep clear of the task
    context.events = catching.flatMap((task) => {
      const event = this.#shape(this.#event(error, root));
      const made = modeling.createElements([event], freeSlot(task), task, { attach: true });
      const x = labelShift(task, event);
      if (x !== 0 && event.label) modeling.moveShape(event.label as Shape, { x, y: 0 });
      return made;
    });
  }

  #event({ name }: CaughtError, errorRef: ModdleElement): ModdleElement {
    const definition = this.#make('bpmn:ErrorEventDefinition', { errorRef });
    const event = this.#make('bpmn:BoundaryEvent', { name: clean(name), eventDefinitions: [definition] });
    definition.$parent = event;
    return event;
  }

  /** The error of the file with that code; one that is new is added to the file with the event that refers to it. */
  #root(error: CaughtError): ModdleElement {
    const definitions = this.#get<{ getDefinitions(): ModdleElement }>('bpmnjs').getDefinitions();
    const errorCode = codeOf(error);
    const known = (definitions.get('rootElements') as ModdleElement[]).find(
      (root) => root.$type === 'bpmn:Error' && root.get('errorCode') === errorCode
    );
    if (known) return known;
    const made = this.#make('bpmn:Error', { name: clean(error.name), errorCode });
    made.$parent = definitions;
    return made;
  }

  #make(type: string, attributes: object): ModdleElement {
    return this.#get<{ create(type: string, attributes: object): ModdleElement }>('bpmnFactory').create(
      type,
      attributes
    );
  }

  #shape(businessObject: ModdleElement): Shape {
    const factory = this.#get<{ createShape(attributes: object): Shape }>('elementFactory');
    return factory.createShape({ type: 'bpmn:BoundaryEvent', businessObject });
  }

  #get<T>(name: string): T {
    return this.#injector.get<T>(name);
  }
}
