import { extensionsOf, type ModdleElement } from '../model/moddle.js';

/** Gives a BPMN element these extension elements and no others; outside the command stack. */
export function setExtensions(element: ModdleElement, values: readonly ModdleElement[]): void {
  let container = element.get('extensionElements') as ModdleElement | undefined;
  if (!container) {
    container = element.$model.create('bpmn:ExtensionElements', { values: [] });
    container.$parent = element;
    element.set('extensionElements', container);
  }
  for (const each of values) each.$parent = container;
  container.set('values', [...values]);
}

/** Takes extension elements away and puts others behind the rest; none left leaves no container. */
export function changeExtensions(
  element: ModdleElement,
  leaves: (extension: ModdleElement) => boolean,
  added: readonly ModdleElement[] = []
): void {
  const old = extensionsOf(element);
  const rest = old.filter((each) => !leaves(each));
  if (rest.length === old.length && added.length === 0) return;
  if (rest.length + added.length) setExtensions(element, [...rest, ...added]);
  else element.set('extensionElements', undefined);
}

/** The prefix that a file binds to a namespace. */
export function prefixOf({ $attrs }: ModdleElement, uri: string): string | undefined {
  const bound = Object.keys($attrs).find((name) => name.startsWith('xmlns:') && $attrs[name] === uri);
  return bound?.slice('xmlns:'.length);
}

/** A prefix that a file does not bind yet: the wanted one, else that with a number. */
export function freePrefix({ $attrs }: ModdleElement, wanted: string): string {
  let prefix = wanted;
  for (let count = 1; Object.hasOwn($attrs, `xmlns:${prefix}`); count++) prefix = wanted + String(count);
  return prefix;
}
