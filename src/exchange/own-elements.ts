import { extensionsOf, isOurs, type ModdleElement, type OurType } from '../model/moddle.js';
import { setExtensions } from './extension-elements.js';

/** Puts our elements of one type in the place of those there are; outside the command stack, for a diagram that is not shown yet. */
export function replaceOurs(element: ModdleElement, name: OurType, ours: ModdleElement[]): void {
  const old = extensionsOf(element);
  const values = [...old.filter((extension) => !isOurs(extension, name)), ...ours];
  if (values.length || old.length) setExtensions(element, values);
}
