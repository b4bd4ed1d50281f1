import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import { is, type ModdleElement } from '../src/model/moddle.js';
import type { Translate } from '../src/ui/messages.js';

type Placed = Pick<Shape, 'businessObject' | 'incoming' | 'outgoing' | 'parent'>;

/** Says that something was placed and where, for those who do not see it. */
export function placedText(translate: Translate, name: string, shape: Placed): string {
  const source = neighbour(shape.incoming[0]?.source as Element | undefined, translate);
  const target = neighbour(shape.outgoing[0]?.target as Element | undefined, translate);
  if (source && target)
    return translate('{name} was placed between {source} and {target}.', { name, source, target });
  if (source) return translate('{name} was placed after {source}.', { name, source });
  const parent = containerName(shape, translate);
  return parent
    ? translate('{name} was placed in {parent}.', { name, parent })
    : translate('{name} was placed.', { name });
}

function neighbour(element: Element | undefined, translate: Translate): string | undefined {
  return element && nameOf(element.businessObject as ModdleElement, translate);
}

/** That of the lane, the pool or the sub-process; none at the top of a process. */
function containerName({ businessObject, parent }: Placed, translate: Translate): string | undefined {
  const [lane] = ((businessObject as ModdleElement).get('lanes') as ModdleElement[] | undefined) ?? [];
  const container = lane ?? (parent?.businessObject as ModdleElement | undefined);
  return container && !is(container, 'bpmn:Process') ? nameOf(container, translate) : undefined;
}

/** Its name, or what it is: `Start event`. */
function nameOf(object: ModdleElement, translate: Translate): string {
  const name = object.get('name');
  if (typeof name === 'string' && name.trim()) return name;
  const words = object.$type
    .replace(/^.*:/, '')
    .replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return translate(words);
}
