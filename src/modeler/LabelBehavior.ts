import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import type { Shape } from 'bpmn-js/lib/model/Types';
import { findOurs, type ModdleElement } from '../model/moddle.js';

// after LabelEditingProvider (500), which opens the editor on whatever was placed
const PRIORITY = 400;

/** A connector task is placed with its name: the label editor does not open. */
export class LabelBehavior {
  static $inject = ['eventBus', 'injector'];

  constructor(eventBus: EventBus, injector: Injector) {
    eventBus.on(
      ['create.end', 'autoPlace.end'],
      PRIORITY,
      (event: { shape?: Shape; context?: { shape?: Shape } }) => {
        const shape = event.shape ?? event.context?.shape;
        const task = shape?.businessObject as ModdleElement | undefined;
        if (!task?.get('name') || !findOurs(task, 'Task')) return;
        injector.get<{ cancel(): void } | null>('directEditing', false)?.cancel();
      }
    );
  }
}
