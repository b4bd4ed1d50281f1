import { elementsOf, idOf, processesOf } from '../model/elements.js';
import { FOREIGN_NAMES, parseImplementation, type Reference } from '../model/implementation.js';
import { readMapping } from '../model/mapping.js';
import { is, type ModdleElement } from '../model/moddle.js';

/** How an element of a diagram speaks of a connector. */
export type UsageKind =
  | 'task' // a service task that it runs
  | 'asks' // a service task that asks for its action
  | 'dormant' // an element of another type for now, whose mapping waits
  | 'kept'; // only values of a former action are kept

/** One place in a diagram that speaks of a connector. */
export interface Usage {
  /** The BPMN element and its id. */
  readonly element: ModdleElement;
  readonly id: string;
  readonly kind: UsageKind;
  readonly connector: string;
  /** Absent where the action is not chosen yet. */
  readonly action?: string;
}

/** Where a file speaks of connectors, or of one: in the order of its elements, each use once. */
export function usagesOf(definitions: ModdleElement, connector?: string): Usage[] {
  return processesOf(definitions).flatMap((process) =>
    [...elementsOf(process)].flatMap((element) =>
      usagesAt(element).filter((usage) => connector === undefined || usage.connector === connector)
    )
  );
}

function usagesAt(element: ModdleElement): Usage[] {
  const mapping = readMapping(element);
  const runs = is(element, 'bpmn:ServiceTask')
    ? parseImplementation(element.get('implementation'))
    : undefined;
  const waits = parseImplementation(mapping?.dormant);
  const asks = mapping?.template;
  const usages = [
    ...(runs ? [usageOf(element, 'task', runs)] : []),
    ...(waits && !runs ? [usageOf(element, 'dormant', waits)] : []),
    ...(asks && !runs && !waits ? [usageOf(element, 'asks', { connector: asks })] : []),
    ...new Map(
      mapping?.entries.flatMap(({ kept }) => {
        const reference = parseImplementation(kept);
        return kept && reference ? [[kept, usageOf(element, 'kept', reference)] as const] : [];
      })
    ).values()
  ];
  return usages.filter((usage) => !FOREIGN_NAMES.includes(usage.connector));
}

function usageOf(
  element: ModdleElement,
  kind: UsageKind,
  { connector, action }: Pick<Reference, 'connector'> & Partial<Reference>
): Usage {
  return { element, id: idOf(element), kind, connector, ...(action !== undefined && { action }) };
}
