import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';
import { activeMapping, entriesOn } from '../model/mapping.js';
import type { ModdleElement } from '../model/moddle.js';
import type { Fix, Problem } from '../model/problem.js';
import type { Mapped, Side } from '../model/views.js';
import { setAttribute } from './changes.js';
import type { ConnectorTasks } from './ConnectorTasks.js';
import type { Edits } from './Edits.js';
import type { ProcessVariables } from './ProcessVariables.js';

/** Mends a problem with one command; `false` where the element is gone or there is no fix. */
export function applyFix({ fix, element: id }: Problem, injector: Injector): boolean {
  const registry = injector.get<{ get(id: string): Element | undefined }>('elementRegistry');
  const element = id === undefined ? undefined : registry.get(id);
  if (!fix || !element) return false;
  return run(fix, element, injector);
}

function run(fix: Fix, element: Element, injector: Injector): boolean {
  switch (fix.kind) {
    case 'create-variable':
      return create(fix, element, injector.get<ProcessVariables>('processVariables'));
    case 'map-by-name':
      return map(element, 'input', fix.name, { kind: 'variable', value: fix.name }, injector);
    case 'remove-entry':
      return map(element, fix.side, fix.name, undefined, injector);
    case 'make-expression': {
      const entries = entriesOn(activeMapping(element.businessObject as ModdleElement), fix.side);
      const value = entries.find(({ name }) => name === fix.name)?.mapped?.value;
      return value !== undefined && map(element, fix.side, fix.name, { kind: 'expression', value }, injector);
    }
    case 'use-name':
      return rename(element, fix.implementation, injector.get<Edits>('connectorEdits'));
  }
}

function create(
  { name, type }: { readonly name: string; readonly type: string },
  element: Element,
  variables: ProcessVariables
): boolean {
  if (variables.list(element).some((variable) => variable.name === name)) return false;
  variables.add(element, { name, type });
  return true;
}

function map(
  element: Element,
  side: Side,
  name: string,
  mapped: Mapped | undefined,
  injector: Injector
): boolean {
  const tasks = injector.get<ConnectorTasks>('connectorTasks');
  if (side === 'input') tasks.setInput(element, name, mapped);
  else tasks.setOutput(element, name, mapped);
  return true;
}

// the action stays what it is, and so does all that is mapped
function rename(element: Element, implementation: string, edits: Edits): boolean {
  const task = element.businessObject as ModdleElement;
  edits.execute([element], () => setAttribute(task, 'implementation', implementation));
  return true;
}
