import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import type { Connection, Element, Shape } from 'bpmn-js/lib/model/Types';
import { append, attr, create, remove } from 'tiny-svg';
import type { Problem } from '../model/problem.js';
import { whenIdle } from '../viewer/idle.js';
import type { ConnectorProblemsChangedEvent, ConnectorProblemsOptions } from './ConnectorProblems.js';

const LAYER = 'connector-problems';
// above what is drawn, below what is dragged
const INDEX = 100;
/** As many problems are told at a mark; the panel has them all. */
const TOLD = 6;
/** How long one piece of the drawing may take, and may wait, in milliseconds. */
const PIECE = 8;
const LATEST = 200;

const CIRCLE = 'M0-9a9 9 0 1 1 0 18a9 9 0 1 1 0-18z';
const TRIANGLE =
  'M0-9.5a2 2 0 0 1 1.7 1L9.6 5.6a2 2 0 0 1-1.7 3H-7.9a2 2 0 0 1-1.7-3L-1.7-8.5a2 2 0 0 1 1.7-1z';
const BANG = 'M-1.4-4.8h2.8l-.4 5.6h-2zM-1.2 2.6h2.4v2.4h-2.4z';
const LOOKS = {
  error: { fill: '#c62f2f', path: CIRCLE },
  warning: { fill: '#a35c00', path: TRIANGLE }
} as const;

interface Mark {
  readonly graphics: SVGElement;
  readonly key: string;
}

type Translate = (template: string, values?: Record<string, string>) => string;

/**
 * Marks elements with an error or a warning on the canvas, with what is wrong as title. They have a layer of
 * their own, so that they are in no exported image, and come in pieces, so that thousands hold up nothing.
 */
export class ProblemMarks {
  static $inject = [
    'config.connectorProblems',
    'canvas',
    'elementRegistry',
    'eventBus',
    'injector',
    'translate'
  ];

  readonly #canvas: Canvas;
  readonly #injector: Injector;
  readonly #translate: Translate;
  readonly #registry: ElementRegistry;
  readonly #marks = new Map<Element, Mark>();
  #stop = (): void => undefined;

  constructor(
    options: ConnectorProblemsOptions | null | undefined,
    canvas: Canvas,
    elementRegistry: ElementRegistry,
    eventBus: EventBus,
    injector: Injector,
    translate: Translate
  ) {
    this.#canvas = canvas;
    this.#registry = elementRegistry;
    this.#injector = injector;
    this.#translate = translate;
    if (options?.marks === false) return;
    eventBus.on('connectorProblems.changed', ({ problems }: ConnectorProblemsChangedEvent) =>
      this.#show(problems)
    );
    eventBus.on('elements.changed', ({ elements }: { elements: Element[] }) => {
      for (const element of elements) this.#place(element);
    });
    eventBus.on(['shape.remove', 'connection.remove'], ({ element }: { element: Element }) =>
      this.#remove(element)
    );
    eventBus.on('root.set', () => {
      for (const element of this.#marks.keys()) this.#place(element);
    });
    eventBus.on(['diagram.clear', 'diagram.destroy'], () => this.#clear());
  }

  #show(problems: readonly Problem[]): void {
    this.#stop();
    const byElement = new Map<Element, Problem[]>();
    for (const problem of problems) {
      const element =
        problem.severity === 'info' ? undefined : (this.#registry.get(problem.element ?? '') as Element);
      if (!element || !('width' in element || 'waypoints' in element)) continue;
      const own = byElement.get(element);
      if (own) own.push(problem);
      else byElement.set(element, [problem]);
    }
    for (const element of [...this.#marks.keys()]) if (!byElement.has(element)) this.#remove(element);
    const waiting = byElement.entries();
    this.#stop = whenIdle((more) => {
      const end = performance.now() + PIECE;
      for (let next = waiting.next(); !next.done; next = waiting.next()) {
        this.#mark(...next.value);
        if (performance.now() >= end || !more()) return false;
      }
      return true;
    }, LATEST);
  }

  #mark(element: Element, problems: readonly Problem[]): void {
    const isError = problems.some(({ severity }) => severity === 'error');
    const texts = problems.map(({ template, values }) => this.#translate(template, { ...values }));
    const more = texts.length > TOLD ? ['…'] : [];
    const title = [...new Set(texts)].slice(0, TOLD).concat(more).join('\n');
    const key = `${String(isError)} ${title}`;
    if (this.#marks.get(element)?.key === key) return;
    this.#remove(element);
    const graphics = draw(isError ? 'error' : 'warning', title);
    graphics.addEventListener('click', (event) => this.#select(event, element));
    this.#marks.set(element, { graphics, key });
    this.#place(element);
    append(this.#canvas.getLayer(LAYER, INDEX), graphics);
  }

  #place(element: Element): void {
    const graphics = this.#marks.get(element)?.graphics;
    if (!graphics) return;
    const { x, y } = cornerOf(element);
    const isShown = this.#canvas.findRoot(element) === this.#canvas.getRootElement();
    attr(graphics, { transform: `translate(${x} ${y})`, display: isShown ? 'inline' : 'none' });
  }

  #select(event: Event, element: Element): void {
    // else the canvas would select what is beneath it
    event.stopPropagation();
    this.#injector.get<{ select(element: Element): void } | null>('selection', false)?.select(element);
  }

  #remove(element: Element): void {
    const mark = this.#marks.get(element);
    if (mark) remove(mark.graphics);
    this.#marks.delete(element);
  }

  #clear(): void {
    this.#stop();
    for (const element of [...this.#marks.keys()]) this.#remove(element);
  }
}

function cornerOf(element: Element): { x: number; y: number } {
  const { waypoints } = element as Partial<Connection>;
  const middle = waypoints?.[Math.floor((waypoints.length - 1) / 2)];
  const next = waypoints?.[Math.floor((waypoints.length - 1) / 2) + 1];
  if (middle && next) return { x: (middle.x + next.x) / 2, y: (middle.y + next.y) / 2 };
  const { x, y, width } = element as Shape;
  return { x: x + width, y };
}

function draw(severity: keyof typeof LOOKS, title: string): SVGElement {
  const { fill, path } = LOOKS[severity];
  const graphics = create('g');
  attr(graphics, { class: `connector-problem ${severity}`, cursor: 'pointer', 'pointer-events': 'all' });
  const said = create('title');
  said.textContent = title;
  const back = create('path');
  attr(back, { d: path, fill, stroke: '#fff', 'stroke-width': 1.5 });
  const sign = create('path');
  attr(sign, { d: BANG, fill: '#fff' });
  for (const part of [said, back, sign]) append(graphics, part);
  return graphics;
}
