import { elementsOf, processesOf } from '../model/elements.js';
import { connectorModdle, isOurs, type ModdleElement } from '../model/moddle.js';
import { changeExtensions } from './extension-elements.js';

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

const strip = (element: ModdleElement): void => changeExtensions(element, (each) => isOurs(each));
