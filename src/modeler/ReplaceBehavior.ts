import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Shape } from 'bpmn-js/lib/model/Types';
import { isConnectorTask, LIVE, readMapping, type Mapping } from '../model/mapping.js';
import { is, type ModdleElement } from '../model/moddle.js';
import { replaceMapping, setAttribute } from './changes.js';
import type { Edits } from './Edits.js';

interface Context {
  readonly oldShape: Shape;
  readonly newShape?: Shape;
}

/**
 * A connector task that becomes another type keeps its mapping, dormant: not shown, not exported, and no
 * `implementation` is left where it would mean nothing. Back to a service task, all is there again.
 */
export class ReplaceBehavior extends CommandInterceptor {
  static override $inject = ['eventBus', 'connectorEdits'];

  constructor(eventBus: EventBus, edits: Edits) {
    super(eventBus);
    this.postExecuted(
      'shape.replace',
      500,
      ({ oldShape, newShape }: Context) => {
        const [from, to] = [oldShape, newShape].map(
          (shape) => shape?.businessObject as ModdleElement | undefined
        );
        if (!from || !to || !newShape) return;
        if (isConnectorTask(from) && !is(to, 'bpmn:ServiceTask')) {
          const dormant = from.get('implementation') as string;
          edits.execute([newShape], () => [
            ...('implementation' in to ? setAttribute(to, 'implementation', undefined) : []),
            ...replaceMapping(to, (mapping) => ({ ...mapping, dormant }))
          ]);
        }
        if (is(to, 'bpmn:ServiceTask') && !is(from, 'bpmn:ServiceTask'))
          edits.execute([newShape], () => replaceMapping(to, withoutLive));
        const dormant = is(to, 'bpmn:ServiceTask') ? readMapping(to)?.dormant : undefined;
        // whatever ran the other type runs no service task
        if (dormant && !isConnectorTask(to)) {
          edits.execute([newShape], () => [
            ...setAttribute(to, 'implementation', dormant),
            ...replaceMapping(to, ({ dormant: _dormant, ...mapping }) => mapping)
          ]);
        }
      },
      true
    );
  }
}

// what an engine's file said of the element means nothing to a service task
function withoutLive(mapping: Mapping): Mapping {
  if (!Object.hasOwn(mapping.json, LIVE)) return mapping;
  const { [LIVE]: _live, ...json } = mapping.json;
  return { ...mapping, json };
}
