import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';

/** How people know an element. */
export function nameIn(injector: Injector): (id: string) => string {
  const registry = injector.get<{ get(id: string): Element | undefined }>('elementRegistry');
  return (id) => {
    const object = registry.get(id)?.businessObject as { name?: unknown } | undefined;
    return typeof object?.name === 'string' && object.name ? object.name : id;
  };
}
