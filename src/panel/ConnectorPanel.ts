import type Canvas from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';

import type { ConnectorSearch } from '../connectors/index.js';
import type { Connectors } from '../index.js';
import { Extensions, type PanelExtensions } from './extensions.js';
import { afterPaint } from './after-paint.js';
import { ConnectorPanelElement } from './connector-panel.js';
import { dockOver, placeFor } from './dock.js';
import type { Translate } from './messages.js';
import { PanelContent } from './PanelContent.js';
import { nameIn } from './element-name.js';
import { catchesErrors, holdsProcess } from './shown-elements.js';

/** The option `connectorPanel` of the modeler. */
export interface ConnectorPanelOptions extends PanelExtensions {
  /** An element, or a selector of one; absent: at the right edge of the canvas. */
  readonly parent?: HTMLElement | string;
  /** Where there is no parent: open at first; absent: open where there is room. */
  readonly open?: boolean;
  /** Shows everything and changes nothing; as it always is in a viewer. */
  readonly readOnly?: boolean;
}

interface Selection {
  get(): Element[];
}

// before the data is swapped, which happens at the default priority
const BEFORE = 2000;
/** More tasks than these are described once what was typed is painted. */
const MANY = 20;

/**
 * The mapping panel of a modeler: the service `connectorPanel`. Shows what is selected and hands the user's
 * edits on. In a viewer it shows the same, and nothing can be edited.
 */
export class ConnectorPanel {
  static $inject = ['config.connectorPanel', 'eventBus', 'canvas', 'injector'];

  /** Editors, options and sections of the host. */
  readonly extensions: Extensions;

  readonly #options: ConnectorPanelOptions;
  readonly #canvas: Canvas;
  readonly #injector: Injector;
  #element: ConnectorPanelElement | undefined;
  #content: PanelContent | undefined;
  #undock: (() => void) | undefined;
  #shown: readonly Element[] = [];
  #readOnly: boolean;
  /** Between an import and the next clearing; at other times there is nothing to describe. */
  #imported = false;
  #waits = false;
  #isDue = false;

  constructor(
    options: ConnectorPanelOptions | null | undefined,
    eventBus: EventBus,
    canvas: Canvas,
    injector: Injector
  ) {
    this.#options = options ?? {};
    this.#readOnly = this.#options.readOnly ?? false;
    this.extensions = new Extensions(this.#options, () => this.refresh());
    this.#canvas = canvas;
    this.#injector = injector;
    eventBus.on('attach', () => this.attachTo(this.#options.parent));
    eventBus.on(['detach', 'diagram.destroy'], () => this.detach());
    eventBus.on('selection.changed', BEFORE, () => this.#element?.flush());
    const anew = ['selection.changed', 'root.set', 'connectors.changed', 'connectorTasks.checked'];
    const told = ['connectorProblems.changed', 'connectorCommands.changed', 'connectorEditing.loaded'];
    eventBus.on([...anew, ...told], () => this.refresh());
    eventBus.on('i18n.changed', () => {
      this.#speak();
      this.refresh();
    });
    eventBus.on(['elements.changed', 'connectorTasks.typed'], ({ elements }: { elements: Element[] }) => {
      if (!elements.some((element) => this.#concerns(element))) return;
      if (this.#shown.length > MANY) this.#wait();
      else this.#soon();
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
    const place = placeFor(parent, this.#canvas.getContainer().parentElement);
    const element = (this.#element = new ConnectorPanelElement());
    // brings the theme of bpmn-js to wherever on the page it stands
    element.classList.add('bio-theme-parent');
    if (!parent) this.#undock = dockOver(this.#canvas.getContainer(), element, this.#options.open);
    element.searchFactory = this.#injector.get<ConnectorSearch>('connectorSearch').over;
    this.#limit();
    element.nameOf = nameIn(this.#injector);
    this.#content = new PanelContent(element, this.#injector);
    this.#speak();
    place.append(element);
    this.refresh();
  }

  /** Takes the panel out of the page. */
  detach(): void {
    this.#undock?.();
    this.#element?.flush();
    // what it waits for may come when the diagram is gone
    this.#content?.clear();
    this.#element?.remove();
    this.#undock = this.#element = this.#content = undefined;
  }

  /** Ends what is being typed, so that it is in the diagram. */
  flush(): void {
    this.#element?.flush();
  }

  /** Puts the focus into the panel, and opens it for that. */
  focus(): void {
    this.#element?.focus();
  }

  /** Shows an element of ours in the place of all else; `undefined`: that again. */
  cover(element: HTMLElement | undefined): void {
    if (this.#element) this.#element.cover = element;
  }

  /** Lets the user change nothing, or lets him again. In a viewer nothing can be changed in any case. */
  setReadOnly(readOnly: boolean): void {
    this.flush();
    this.#readOnly = readOnly;
    this.#limit();
  }

  /** Describes anew what is shown. */
  refresh(): void {
    this.#isDue = false;
    const panel = this.#element;
    if (!panel || this.#waits) return;
    this.#shown = this.#imported ? this.#selected() : [];
    panel.extensions = this.extensions.current;
    panel.connectors = this.#injector.get<Connectors>('connectors').all();
    if (this.#imported) this.#content?.show(this.#shown);
    else this.#content?.clear();
  }

  #limit(): void {
    if (this.#element) this.#element.readOnly = this.#readOnly || !this.#injector.get('commandStack', false);
  }

  /** Many commands in a row, as of a script, are described once. */
  #soon(): void {
    if (!this.#isDue) queueMicrotask(() => this.#isDue && this.refresh());
    this.#isDue = true;
  }

  /** What was dropped or typed is painted before the panel shows it. */
  #wait(): void {
    if (this.#waits) return;
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

  #selected(): Element[] {
    const selection = this.#injector.get<Selection | null>('selection', false)?.get() ?? [];
    return [...new Set(selection.map((element) => labelled(element) ?? element))];
  }

  // what a task shows depends on itself, its boundary events and its process; typing into one must not describe the others
  #concerns(element: Element): boolean {
    return [element, labelled(element)].some(
      (each) => each && (holdsProcess(each) || catchesErrors(each) || this.#shown.includes(each))
    );
  }

  #setImported(imported: boolean): void {
    this.#imported = imported;
    this.refresh();
  }
}

const labelled = (element: Element) => (element as Element & { labelTarget?: Element }).labelTarget;
