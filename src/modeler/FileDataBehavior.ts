import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import { readData, type StoredData } from '../exchange/stored-data.js';
import { processesOf } from '../model/elements.js';
import { stringifyJson, type JsonObject } from '../model/json.js';
import { createOurs, is, type ModdleElement } from '../model/moddle.js';
import type { Change } from './ChangeHandler.js';
import { replaceOurs } from './changes.js';
import type { Edits } from './Edits.js';

/**
 * What an engine's file says of itself and of other processes is kept on one process: when the pool of that
 * process is deleted, it moves on to the first that is left, within the same undo step.
 */
export class FileDataBehavior extends CommandInterceptor {
  static override $inject = ['eventBus', 'connectorEdits', 'injector'];

  constructor(eventBus: EventBus, edits: Edits, injector: Injector) {
    super(eventBus);
    const removed = new Map<Shape, StoredData>();
    this.preExecute(
      'shape.delete',
      ({ shape }: { shape: Shape }) => {
        const pool = shape.businessObject as ModdleElement | undefined;
        const process = is(pool, 'bpmn:Participant') && pool?.get('processRef');
        if (process) removed.set(shape, readData(process as ModdleElement));
      },
      true
    );
    this.postExecuted(
      'shape.delete',
      ({ shape }: { shape: Shape }) => {
        const data = removed.get(shape);
        removed.delete(shape);
        if (!data?.file) return;
        const host = injector.get<{ getDefinitions(): ModdleElement }>('bpmnjs');
        const left = processesOf(host.getDefinitions());
        if (left[0] && !left.some((process) => readData(process).file))
          edits.execute([rootOf(injector)], () => moved(data, left[0] as ModdleElement));
      },
      true
    );
  }
}

const rootOf = (injector: Injector) => injector.get<{ getRootElement(): Element }>('canvas').getRootElement();

function moved({ file, legacy, processes }: StoredData, to: ModdleElement): Change[] {
  const data: JsonObject = {
    ...(readData(to) as JsonObject),
    ...(file && { file }),
    ...(legacy && { legacy }),
    ...(processes && { processes })
  };
  return replaceOurs(to, 'Data', [createOurs(to.$model, 'Data', { json: stringifyJson(data) })]);
}
