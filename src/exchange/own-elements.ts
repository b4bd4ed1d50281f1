import { extensionsOf, isOurs, type ModdleElement, type OurType } from '../model/moddle.js';

/** Puts our elements of one type in the place of those there are; outside the command stack, for a diagram that is not shown yet. */
export function replaceOurs(element: ModdleElement, name: OurType, ours: ModdleElement[]): void {
  const old = extensionsOf(element);
  const values = [...old.filter((extension) => !isOurs(extension, name)), ...ours];
  if (values.length === 0 && old.length === 0) return;
  let container = element.get('extensionElements') as ModdleElement | undefined;
  if (!container) {
    container = element.$model.create('bpmn:ExtensionElements', { values: [] });
    container.$parent = element;
    element.set('extensionElements', container);
  }
  for (const own of ours) own.$parent = container;
  container.set('values', values);
}
