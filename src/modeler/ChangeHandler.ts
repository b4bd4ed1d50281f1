import type { Element } from 'bpmn-js/lib/model/Types';
import type { ModdleElement } from '../model/moddle.js';

/** One property of one moddle element, set to a new value; lists are replaced, never changed. */
export interface Change {
  readonly target: ModdleElement;
  readonly property: string;
  readonly value: unknown;
}

export interface ChangeContext {
  /** What is drawn or listened to anew. */
  readonly elements: Element[];
  changes: readonly Change[];
  /** The values before, in the order of the changes. */
  before?: unknown[];
}

export const CHANGE = 'connector.change';

/**
 * Sets properties and nothing besides, so that undo gives back the very bytes: unlike
 * `element.updateProperties`, whose change of a name leaves an empty `bpmndi:BPMNLabel`.
 */
export class ChangeHandler {
  execute(context: ChangeContext): Element[] {
    context.before = context.changes.map(({ target, property }) => read(target, property));
    for (const { target, property, value } of context.changes) target.set(property, value);
    return context.elements;
  }

  revert(context: ChangeContext): Element[] {
    const { changes, before = [] } = context;
    for (let index = changes.length - 1; index >= 0; index--) {
      const { target, property } = changes[index] as Change;
      target.set(property, before[index]);
    }
    return context.elements;
  }
}

// `get` of a list that is not there would create it
function read(target: ModdleElement, property: string): unknown {
  return Object.hasOwn(target, property) ? target.get(property) : undefined;
}
