import { createMapping, readMapping, type Mapping } from '../model/mapping.js';
import { NO_MAPPING } from '../model/edits.js';
import { extensionsOf, findOurs, isOurs, type ModdleElement, type OurType } from '../model/moddle.js';
import type { Change } from './ChangeHandler.js';

/** The changes that put our elements of one type in the place of those there are. */
export function replaceOurs(element: ModdleElement, name: OurType, ours: readonly ModdleElement[]): Change[] {
  const container = element.get('extensionElements') as ModdleElement | undefined;
  const old = extensionsOf(element);
  const at = old.findIndex((extension) => isOurs(extension, name));
  const others = old.filter((extension) => !isOurs(extension, name));
  const values =
    at < 0
      ? [...others, ...ours]
      : others.toSpliced(old.slice(0, at).filter((extension) => !isOurs(extension, name)).length, 0, ...ours);
  if (!values.length)
    return container ? [{ target: element, property: 'extensionElements', value: undefined }] : [];
  if (container) {
    for (const own of ours) own.$parent = container;
    return [{ target: container, property: 'values', value: values }];
  }
  const created = element.$model.create('bpmn:ExtensionElements', { values });
  created.$parent = element;
  for (const own of ours) own.$parent = created;
  return [{ target: element, property: 'extensionElements', value: created }];
}

/** The changes that give an element another mapping; none where it is the same. */
export function replaceMapping(
  element: ModdleElement,
  edit: (mapping: Mapping) => Mapping | undefined
): Change[] {
  const old = readMapping(element);
  const next = edit(old ?? NO_MAPPING);
  if (next === (old ?? NO_MAPPING)) return [];
  if (!next) return old ? replaceOurs(element, 'Task', []) : [];
  const created = createMapping(element.$model, next);
  Object.assign(created.$attrs, findOurs(element, 'Task')?.$attrs);
  return replaceOurs(element, 'Task', [created]);
}

/** The change of one attribute; none where it is the same. */
export function setAttribute(target: ModdleElement, property: string, value: string | undefined): Change[] {
  return target.get(property) === value ? [] : [{ target, property, value }];
}
