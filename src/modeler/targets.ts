import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';
import type { ModdleElement } from '../model/moddle.js';

/** An element or its id. */
export type Target = Element | string;

/** One element or several, each by itself or by its id. */
export type Targets = Target | readonly Target[];

/** An element with what it stands for. */
export type Found = [shape: Element, object: ModdleElement];

/** Finds an element; a label leads to what it belongs to. */
export function look(injector: Injector, target: Target | undefined): Found | undefined {
  const registry = injector.get<{ get(id: string): Element | undefined }>('elementRegistry');
  const given = typeof target === 'string' ? registry.get(target) : target;
  const found = (given as { labelTarget?: Element } | undefined)?.labelTarget ?? given;
  return found && [found, found.businessObject as ModdleElement];
}

/** Finds an element. Throws where there is none. */
export function find(injector: Injector, target: Target): Found {
  const found = look(injector, target);
  if (!found) throw new Error(`unknown element <${typeof target === 'string' ? target : target.id}>`);
  return found;
}

/** Finds several elements, each once. Throws where one is missing. */
export function findAll(injector: Injector, targets: Targets): Found[] {
  const list = Array.isArray(targets) ? (targets as readonly Target[]) : [targets as Target];
  return [...new Map(list.map((target) => find(injector, target))).entries()];
}
