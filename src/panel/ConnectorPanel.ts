import type Canvas from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';

import type { ConnectorProblems, Connectors, ConnectorTasks, ProcessVariables } from '../index.js';
import type { ModdleElement } from '../model/moddle.js';
import type { ProcessView } from '../model/views.js';
import { ConnectorPanelElement } from './connector-panel.js';
import { dockOver } from './dock.js';
import type { Translate } from './messages.js';
import { PanelEdits } from './PanelEdits.js';
import { jumpTo, nameIn } from './problem-jump.js';

/** The option `connectorPanel` of the modeler. */
export interface ConnectorPanelOptions {
  /** An element, or a selector of one; absent: at the right edge of the canvas. */
  readonly parent?: HTMLElement | string;
  /** Where there is no parent: open at first; absent: open where there is room. */
  readonly open?: boolean;
}

interface Selection {
  get(): Element[];
}

// before the data is swapped, which happens at the default priority
const BEFORE = 2000;
const afterPaint = (run: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(run)));
};

/**
 * The mapping panel of a modeler: the service `connectorPanel`. Shows what is selected and hands the user's
 * edits on. In a viewer it shows the same, and nothing can be edited.
 */
export class ConnectorPanel {
  static $inject = ['config.connectorPanel', 'eventBus', 'canvas', 'injector'];

  readonly #options: ConnectorPanelOptions;
  readonly #canvas: Canvas;
  readonly #injector: Injector;
  #element: ConnectorPanelElement | undefined;
  #undock: (() => void) | undefined;
  #shown: Element | undefined;
  /** Between an import and the next clearing; at other times there is nothing to describe. */
  #imported = false;
  #waits = false;

  constructor(
    options: ConnectorPanelOptions | null | undefined,
    eventBus: EventBus,
    canvas: Canvas,
    injector: Injector
  ) {
    this.#options = options ?? {};
    this.#canvas = canvas;
    this.#injector = injector;
    eventBus.on('attach', () => this.attachTo(this.#options.parent));
    eventBus.on(['detach', 'diagram.destroy'], () => this.detach());
    eventBus.on('selection.changed', BEFORE, () => this.#element?.flush());
    const anew = ['selection.changed', 'root.set', 'connectors.changed', 'connectorTasks.checked'];
    eventBus.on([...anew, 'connectorProblems.changed'], () => this.refresh());
    eventBus.on('i18n.changed', () => {
      this.#speak();
      this.refresh();
    });
    eventBus.on(['elements.changed', 'connectorTasks.typed'], ({ elements }: { elements: Element[] }) => {
      if (elements.some((element) => this.#concerns(element))) this.refresh();
    });
    eventBus.on('create.end', BEFORE, () => this.#wait());
    eventBus.on('diagram.clear', BEFORE, () => this.#setImported(false));
    eventBus.on('import.done', ({ error }: { error?: unknown }) => this.#setImported(!error));
  }

  /**
   * Shows the panel in an element, or docks it at the right edge of the canvas where none is given.
   * Throws where a selector finds nothing.
   */
  attachTo(parent?: HTMLElement | string): void {
    this.detach();
    const canvas = this.#canvas.getContainer().parentElement;
    const place =
      typeof parent === 'string' ? document.querySelector<HTMLElement>(parent) : (parent ?? canvas);
    if (!place)
      throw new Error(
        `parent <${typeof parent === 'string' ? parent : ''}> of the connector panel not found`
      );
    const element = (this.#element = new ConnectorPanelElement());
    // brings the theme of bpmn-js to wherever on the page it stands
    element.classList.add('bio-theme-parent');
    if (!parent) this.#undock = dockOver(this.#canvas.getContainer(), element, this.#options.open);
    element.readOnly = !this.#injector.get('commandStack', false);
    element.nameOf = nameIn(this.#injector);
    element.addEventListener('problem-go', ({ problem }) => jumpTo(problem, element, this.#injector));
    new PanelEdits(element, this.#canvas, this.#injector);
    this.#speak();
    place.append(element);
    this.refresh();
  }

  /** Takes the panel out of the page. */
  detach(): void {
    this.#undock?.();
    this.#element?.flush();
    this.#element?.remove();
    this.#undock = this.#element = undefined;
  }

  /** Ends what is being typed, so that it is in the diagram. */
  flush(): void {
    this.#element?.flush();
  }

  /** Puts the focus into the panel, and opens it for that. */
  focus(): void {
    this.#element?.focus();
  }

  /** Describes anew what is shown. */
  refresh(): void {
    const panel = this.#element;
    if (!panel || this.#waits) return;
    const { translator } = panel;
    const selected = this.#imported ? this.#selected() : [];
    this.#shown = selected.length === 1 ? selected[0] : undefined;
    panel.connectors = this.#injector.get<Connectors>('connectors').all();
    panel.task = this.#shown && this.#injector.get<ConnectorTasks>('connectorTasks').describe(this.#shown);
    const several = selected.length > 1;
    panel.process = panel.task || several || !this.#imported ? undefined : this.#process();
    panel.diagram = isHolder(this.#shown) ? this.#problems().all() : undefined;
    panel.message = several
      ? translator('{count} elements are selected. Select one of them to see what it holds.', {
          count: String(selected.length)
        })
      : this.#messageOf(this.#shown, panel);
  }

  /** What else is selected has its own problems, and the variables of its process. */
  #process(): ProcessView | undefined {
    const process = this.#variables().describe(this.#shown);
    if (!process || isHolder(this.#shown)) return process;
    return { ...process, problems: this.#problems().get(this.#shown?.id ?? '') };
  }

  /** What was dropped is painted before the panel shows it. */
  #wait(): void {
    this.#waits = true;
    afterPaint(() => {
      this.#waits = false;
      this.refresh();
    });
  }

  // a new function, for which every part of the panel renders again
  #speak(): void {
    const translate = this.#injector.get<Translate>('translate');
    if (this.#element) this.#element.translator = (template, values = {}) => translate(template, values);
  }

  #messageOf(element: Element | undefined, { task, process, translator }: ConnectorPanelElement): string {
    if (!element || task) return '';
    if (!process) return translator('There is no process here that could hold variables.');
    return isHolder(element)
      ? ''
      : translator('Only service tasks have a connector. These are the variables of the process.');
  }

  #selected(): Element[] {
    const selection = this.#injector.get<Selection | null>('selection', false)?.get() ?? [];
    return [...new Set(selection.map((element) => labelled(element) ?? element))];
  }

  #problems(): ConnectorProblems {
    return this.#injector.get<ConnectorProblems>('connectorProblems');
  }

  #variables(): ProcessVariables {
    return this.#injector.get<ProcessVariables>('processVariables');
  }

  // what a task shows depends on itself and on its process; typing into one must not describe the others
  #concerns(element: Element): boolean {
    return isHolder(element) || element === this.#shown || labelled(element) === this.#shown;
  }

  #setImported(imported: boolean): void {
    this.#imported = imported;
    this.refresh();
  }
}

const HOLDERS = ['bpmn:Process', 'bpmn:Participant', 'bpmn:Collaboration'];

/** Does it stand for a process, or for all there are? Nothing does. */
const isHolder = (element: Element | undefined) =>
  !element || HOLDERS.includes((element.businessObject as ModdleElement | undefined)?.$type ?? '');

const labelled = (element: Element) => (element as Element & { labelTarget?: Element }).labelTarget;
