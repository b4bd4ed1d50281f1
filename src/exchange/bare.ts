import { elementsOf, processesOf } from '../model/elements.js';
import { connectorModdle, extensionsOf, isOurs, type ModdleElement } from '../model/moddle.js';

/**
 * Takes our elements out of a diagram, for those who want a bare BPMN file; `implementation` stays.
 * It changes what it is given: hand it a copy that you parsed, not the definitions of an open modeler.
 */
export function withoutMappings(definitions: ModdleElement): ModdleElement {
  for (const process of processesOf(definitions)) {
    strip(process);
    for (const element of elementsOf(process)) strip(element);
  }
  const { $attrs } = definitions;
  for (const name of Object.keys($attrs))
    if (name.startsWith('xmlns:') && $attrs[name] === connectorModdle.uri) delete $attrs[name];
  return definitions;
}

function strip(element: ModdleElement): void {
  const extensions = extensionsOf(element);
  const others = extensions.filter((extension) => !isOurs(extension));
  if (others.length === extensions.length) return;
  if (others.length === 0) element.set('extensionElements', undefined);
  else (element.get('extensionElements') as ModdleElement).set('values', others);
}
