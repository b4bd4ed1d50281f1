import type { ConnectorError } from './connector.js';
import { idOf } from './elements.js';
import { is, type ModdleElement } from './moddle.js';
import type { ErrorView } from './views.js';

/**
 * The `errorCode` by which a boundary event catches an error of a connector. One that is declared without a code
 * goes by its name: an event without a code would catch every error (Activiti `ErrorPropagation`).
 */
export const codeOf = ({ name, code }: Pick<ConnectorError, 'name' | 'code'>): string => code ?? name;

/**
 * The errors that a connector declares, each code once, and which of the boundary events of a task catches it.
 * An event that catches any error is not counted: it says nothing of this one.
 */
export function errorsOf(
  declared: readonly ConnectorError[] | undefined,
  boundaryEvents: readonly ModdleElement[]
): ErrorView[] {
  const views = new Map<string, ErrorView>();
  for (const error of declared ?? []) {
    const code = codeOf(error);
    if (views.has(code)) continue;
    const event = boundaryEvents.find((each) => caughtBy(each) === code);
    views.set(code, { error, code, ...(event && { caughtBy: idOf(event) }) });
  }
  return [...views.values()];
}

function caughtBy(event: ModdleElement): string | undefined {
  if (!is(event, 'bpmn:BoundaryEvent')) return;
  const [definition] = (event.get('eventDefinitions') as ModdleElement[] | undefined) ?? [];
  if (!definition || !is(definition, 'bpmn:ErrorEventDefinition')) return;
  return (definition.get('errorRef') as ModdleElement | undefined)?.get('errorCode') as string | undefined;
}
