import type Canvas from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import type { Injector } from 'didi';
import type { Conversion } from './Conversion.js';
import type { TaskFactory } from './TaskFactory.js';

/** What diagram-js knows of a creation under way. */
interface CreateEvent {
  readonly hover?: Element;
  readonly context: {
    readonly elements: readonly Shape[];
    shape: Shape;
    source?: Element;
    target?: Element | null;
    canExecute?: unknown;
    /** The task that is turned into a connector task if the pointer is released here. */
    connectorTarget?: Shape | undefined;
    /** The shape as it is drawn under the pointer. */
    readonly dragGroup?: SVGElement;
  };
}

// after diagram-js has looked whether the shape may stand there
const LOW = 500;
// before diagram-js places it
const HIGH = 1500;

/** A connector that is dropped onto a task turns that task into the connector task. */
export class DropOnTask {
  static $inject = ['eventBus', 'canvas', 'connectorConversion', 'connectorTaskFactory', 'injector'];

  constructor(
    eventBus: EventBus,
    canvas: Canvas,
    conversion: Conversion,
    factory: TaskFactory,
    injector: Injector
  ) {
    eventBus.on(['create.move', 'create.hover'], LOW, ({ context, hover }: CreateEvent) => {
      const isOurs = !context.source && factory.implementationOf(context.shape) !== undefined;
      const target = isOurs && conversion.allowed(hover) ? hover : undefined;
      context.connectorTarget = target;
      // two names one upon the other cannot be read, and what is marked is what will be there
      context.dragGroup?.setAttribute('visibility', target ? 'hidden' : 'visible');
      if (!target) return;
      context.target = target;
      context.canExecute = {};
      canvas.removeMarker(target, 'drop-not-ok');
      canvas.addMarker(target, 'attach-ok');
    });
    eventBus.on('create.end', HIGH, (event: CreateEvent & { shape?: Shape }) => {
      const { context } = event;
      const implementation = factory.implementationOf(context.shape);
      if (!context.connectorTarget || implementation === undefined) return;
      const task = conversion.convert(context.connectorTarget, implementation);
      context.shape = event.shape = task;
      injector.get<{ select(element: Shape): void }>('selection').select(task);
      // the end of the event: there is nothing left to be placed
      return true;
    });
  }
}
