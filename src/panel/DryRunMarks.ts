import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type { Injector } from 'didi';
import type { Element, Shape } from 'bpmn-js/lib/model/Types';

import type { Plan } from '../dry-run/plan.js';
import type { Token } from '../dry-run/state.js';
import { ConnectorDryRunToken } from './connector-dry-run-token.js';

interface Overlays {
  add(element: Element, type: string, overlay: object): string;
  remove(filter: { type: string }): void;
}

const TYPE = 'connector-dry-run';

/** Shows on the canvas where the tokens of a dry run are; nothing of it is in the diagram, or in an image of it. */
export class DryRunMarks {
  readonly #injector: Injector;
  plan: Plan;
  #followed: string | undefined;

  constructor(plan: Plan, injector: Injector) {
    this.plan = plan;
    this.#injector = injector;
  }

  /** Shows tokens, and brings the one that is looked at into view. */
  show(tokens: readonly Token[], current: Token | undefined): void {
    this.clear();
    const counts = new Map<string, number>();
    for (const { element } of tokens)
      for (const id of this.#around(element)) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const [id, count] of counts) this.#mark(id, count, id === current?.element);
    this.#follow(current);
  }

  clear(): void {
    this.#overlays?.remove({ type: TYPE });
  }

  #mark(id: string, count: number, isCurrent: boolean): void {
    const shape = this.#find(id);
    if (!shape) return;
    const token = new ConnectorDryRunToken();
    token.size = { width: shape.width, height: shape.height };
    token.count = count;
    token.current = isCurrent;
    this.#overlays?.add(shape, TYPE, { position: { top: 0, left: 0 }, html: token });
  }

  /** The element itself, and the folded sub-processes that it is in. */
  #around(element: string): string[] {
    const found = [element];
    for (let scope = this.plan.nodes.get(element)?.scope; scope; scope = this.plan.nodes.get(scope)?.scope)
      if ((this.#find(scope) as (Shape & { collapsed?: boolean }) | undefined)?.collapsed) found.push(scope);
    return found;
  }

  #follow(current: Token | undefined): void {
    if (current?.id === this.#followed) return;
    this.#followed = current?.id;
    const shape = current && this.#find(current.element);
    if (shape) this.#injector.get<Canvas>('canvas').scrollToElement(shape);
  }

  #find(id: string): Shape | undefined {
    return this.#injector.get<ElementRegistry>('elementRegistry').get(id) as Shape | undefined;
  }

  get #overlays(): Overlays | null {
    return this.#injector.get<Overlays | null>('overlays', false);
  }
}
