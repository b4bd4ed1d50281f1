import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type GraphicsFactory from 'diagram-js/lib/core/GraphicsFactory';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type BpmnRenderer from 'bpmn-js/lib/draw/BpmnRenderer';
import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import { append, attr, create } from 'tiny-svg';
import type { Connector } from '../model/connector.js';
import { initialsOf } from '../model/presentation.js';
import { templateOf } from '../model/connector-task.js';
import { is, type ModdleElement } from '../model/moddle.js';
import type { Connectors } from '../connectors/Connectors.js';
import { LateIcons } from './LateIcons.js';

// above bpmn-js (1000) and element template icons (1250)
const PRIORITY = 1300;
const SIZE = 18;
const OFFSET = 5;

/** What stands on a task; nothing known of its connector is a look too. */
interface Look {
  readonly connector?: Connector | undefined;
  readonly icon?: string | undefined;
  /** Said where the mark alone does not. */
  readonly title?: string;
}

type Translate = (template: string, values: Record<string, string>) => string;

type Handler = (parent: SVGElement, element: Element, attrs?: object) => SVGElement;

/** Draws a connector's icon where a service task has its gear; initials where there is no icon. */
export class ConnectorIcons extends BaseRenderer {
  static $inject = [
    'eventBus',
    'bpmnRenderer',
    'graphicsFactory',
    'elementRegistry',
    'canvas',
    'connectors',
    'translate'
  ];

  readonly #renderer: BpmnRenderer & { handlers: Record<string, Handler> };
  readonly #connectors: Connectors;
  readonly #translate: Translate;
  /** By what they are drawn into. */
  readonly #images = new WeakMap<SVGElement, SVGElement>();
  readonly #icons: LateIcons;

  constructor(
    eventBus: EventBus,
    bpmnRenderer: BpmnRenderer & { handlers: Record<string, Handler> },
    graphicsFactory: GraphicsFactory,
    elementRegistry: ElementRegistry,
    canvas: Canvas,
    connectors: Connectors,
    translate: Translate
  ) {
    super(eventBus, PRIORITY);
    this.#renderer = bpmnRenderer;
    this.#connectors = connectors;
    this.#translate = translate;
    this.#icons = new LateIcons(eventBus, canvas);
    eventBus.on('connectors.changed', () => {
      for (const element of elementRegistry.getAll() as Element[]) {
        if (!isTask(element)) continue;
        const graphics = elementRegistry.getGraphics(element);
        graphicsFactory.update('shape', element as Shape, graphics);
      }
    });
  }

  override canRender(element: Element): boolean {
    return isTask(element) && this.#look(element.businessObject as ModdleElement) !== undefined;
  }

  override drawShape(parent: SVGElement, element: Shape, attrs?: object): SVGElement {
    const task = this.#renderer.handlers['bpmn:Task']?.(parent, element, attrs) as SVGElement;
    const look = this.#look(element.businessObject as ModdleElement);
    if (look) append(parent, look.icon ? this.#image(parent, element, look.icon) : initials(look));
    return task;
  }

  override getShapePath(element: Shape): string {
    return this.#renderer.getShapePath(element);
  }

  // drawn anew with each change of the task: the browser must not read the icon again for that
  #image(parent: SVGElement, shape: Shape, href: string): SVGElement {
    const icon = this.#images.get(parent) ?? image();
    this.#images.set(parent, icon);
    this.#icons.show(icon, shape, href);
    return icon;
  }

  #look(task: ModdleElement): Look | undefined {
    const implementation = task.get('implementation') as string | undefined;
    const { connector, action, state } = this.#connectors.resolve(implementation);
    if (connector) return { connector, icon: action?.icon ?? connector.icon };
    if (state === 'unknown-connector')
      return {
        title: this.#translate('There is no connector for <{implementation}>', {
          implementation: implementation ?? ''
        })
      };
    const hint = state === 'none' ? templateOf(task) : undefined;
    if (!hint) return undefined;
    const asked = this.#connectors.get(hint);
    return { connector: asked, icon: asked?.icon };
  }
}

function isTask(element: Element): boolean {
  return (
    is(element.businessObject as ModdleElement | undefined, 'bpmn:ServiceTask') &&
    !('labelTarget' in element && element.labelTarget)
  );
}

function image(): SVGElement {
  const icon = create('image');
  attr(icon, { x: OFFSET, y: OFFSET, width: SIZE, height: SIZE });
  return icon;
}

function initials({ connector, title }: Look): SVGElement {
  const group = create('g');
  if (title) {
    const said = create('title');
    said.textContent = title;
    append(group, said);
  }
  const box = create('rect');
  attr(box, { x: OFFSET, y: OFFSET, width: SIZE, height: SIZE, rx: 4, fill: '#5b6778' });
  const letters = create('text');
  attr(letters, { x: OFFSET + SIZE / 2, y: OFFSET + 12.5, fill: '#fff', 'font-size': 9, 'font-weight': 700 });
  attr(letters, { 'text-anchor': 'middle', 'font-family': 'Arial, sans-serif' });
  letters.textContent = connector ? initialsOf(connector.title) : '?';
  append(group, box);
  append(group, letters);
  return group;
}
