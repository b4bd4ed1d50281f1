import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type { Injector } from 'didi';
import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import { is, type ModdleElement } from '../model/moddle.js';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Between the spots that are tried, and what is kept free around a shape. */
const STEP = 30;
const GAP = 20;
/** How many steps a spot may be away. */
const FAR = 25;

/** Places shapes without a pointer: the service `connectorPlacing`. */
export class Placing {
  static $inject = ['canvas', 'elementRegistry', 'injector'];

  readonly #canvas: Canvas;
  readonly #elementRegistry: ElementRegistry;
  readonly #injector: Injector;

  constructor(canvas: Canvas, elementRegistry: ElementRegistry, injector: Injector) {
    this.#canvas = canvas;
    this.#elementRegistry = elementRegistry;
    this.#injector = injector;
  }

  /** Places after the selected flow node, else in the visible middle; `undefined` where it may not stand. */
  insert(shape: Shape): Shape | undefined {
    const selected = this.#get<{ get(): Element[] }>('selection').get();
    const source = selected.length === 1 ? selected[0] : undefined;
    const placed = this.append(shape, source) ?? this.#create(shape);
    if (!placed) return;
    this.#get<{ select(element: Element): void }>('selection').select(placed);
    this.#canvas.scrollToElement(placed as Element);
    return placed;
  }

  /** Places after a flow node; `undefined` where no flow may go out of it. */
  append(shape: Shape, source: Element | undefined): Shape | undefined {
    if (!source || !canAppend(source)) return;
    return this.#get<{ append(source: Element, shape: Shape): Shape }>('autoPlace').append(source, shape);
  }

  #create(shape: Shape): Shape | undefined {
    const { x, y, width, height } = this.#canvas.viewbox();
    const middle = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
    const target = this.#targetAt(middle);
    const position = target && this.#freeSpot(shape, target, middle);
    if (!position) return;
    const modeling = this.#get<{ createShape(shape: Shape, position: Point, target: Element): Shape }>(
      'modeling'
    );
    return modeling.createShape(shape, position, target);
  }

  /** The innermost container at a point: a sub-process, a pool, else the root; in a collaboration its first pool. */
  #targetAt(point: Point): Element | undefined {
    const root = this.#canvas.getRootElement() as Element;
    const inside = (this.#elementRegistry.getAll() as Element[]).filter(
      (element) =>
        isContainer(element) && this.#canvas.findRoot(element) === root && holds(element as Shape, point)
    );
    const innermost = inside.sort((a, b) => area(a as Shape) - area(b as Shape))[0];
    if (innermost) return innermost;
    if (!is(root.businessObject as ModdleElement, 'bpmn:Collaboration')) return root;
    return (root.children as Element[] | undefined)?.find(
      (child) => is(child.businessObject as ModdleElement, 'bpmn:Participant') && isContainer(child)
    );
  }

  #freeSpot(shape: Shape, target: Element, middle: Point): Point | undefined {
    const rules = this.#get<{ allowed(action: string, context: object): unknown }>('rules');
    const bounds = target as Shape;
    const isRoot = target === (this.#canvas.getRootElement() as Element);
    const boxed = !isRoot && !holds(bounds, middle);
    const wished = boxed ? { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 } : middle;
    const others = ((target.children ?? []) as Shape[]).filter(
      (child) => !('waypoints' in child) && !is(child.businessObject as ModdleElement, 'bpmn:Lane')
    );
    const isClear = (spot: Point) =>
      others.every((other) => distance(other, spot, shape) >= GAP) &&
      (isRoot || surrounds(bounds, spot, shape));
    const spots = spotsAround(wished);
    const beside = (spot: Point) =>
      others.every(({ x, y, width, height }) => x + width / 2 !== spot.x || y + height / 2 !== spot.y);
    const spot = spots.find((each) => isClear(each)) ?? spots.find(beside) ?? wished;
    return rules.allowed('shape.create', { shape, target, position: spot }) ? spot : undefined;
  }

  #get<T>(name: string): T {
    return this.#injector.get<T>(name);
  }
}

/** May a sequence flow go out of it to a new task? */
export function canAppend(source: Element): boolean {
  const node = source.businessObject as ModdleElement;
  if (
    (source as { labelTarget?: Element }).labelTarget ||
    !is(node, 'bpmn:FlowNode') ||
    is(node, 'bpmn:EndEvent')
  )
    return false;
  if (node.get('triggeredByEvent') === true || node.get('isForCompensation') === true) return false;
  const definitions =
    (is(node, 'bpmn:Event') ? (node.get('eventDefinitions') as ModdleElement[] | undefined) : []) ?? [];
  const ends = is(node, 'bpmn:ThrowEvent') ? 'bpmn:LinkEventDefinition' : 'bpmn:CompensateEventDefinition';
  return (
    !definitions.some((definition) => is(definition, ends)) &&
    !is((source.parent as Element | undefined)?.businessObject as ModdleElement, 'bpmn:AdHocSubProcess')
  );
}

function isContainer(element: Element): boolean {
  const object = element.businessObject as ModdleElement;
  if ((element as { labelTarget?: Element }).labelTarget || 'waypoints' in element) return false;
  if (is(object, 'bpmn:Participant')) return object.get('processRef') !== undefined;
  const collapsed = (element as { collapsed?: boolean }).collapsed ?? false;
  return is(object, 'bpmn:SubProcess') && !collapsed && 'width' in element;
}

/** Where a shape may stand instead, the nearest first; of those as near, right and beneath. */
function spotsAround({ x, y }: Point): Point[] {
  const steps = Array.from({ length: 2 * FAR + 1 }, (_, index) => (FAR - index) * STEP);
  return steps
    .flatMap((dx) => steps.map((dy) => ({ x: x + dx, y: y + dy, far: dx * dx + dy * dy })))
    .sort((a, b) => a.far - b.far);
}

/** Of a shape from another one that would stand with its middle there; below zero where they overlap. */
const distance = (shape: Shape, { x, y }: Point, other: Shape) =>
  Math.max(
    Math.abs(shape.x + shape.width / 2 - x) - (shape.width + other.width) / 2,
    Math.abs(shape.y + shape.height / 2 - y) - (shape.height + other.height) / 2
  );
const surrounds = (outer: Shape, { x, y }: Point, { width, height }: Shape) =>
  holds(outer, { x: x - width / 2, y: y - height / 2 }) &&
  holds(outer, { x: x + width / 2, y: y + height / 2 });
const area = ({ width, height }: Shape) => width * height;
const holds = (shape: Shape, { x, y }: Point) =>
  x >= shape.x && x <= shape.x + shape.width && y >= shape.y && y <= shape.y + shape.height;
