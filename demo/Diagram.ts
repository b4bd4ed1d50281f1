import type Canvas from 'diagram-js/lib/core/Canvas';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Modeler from 'bpmn-js/lib/Modeler';
import type { ConnectorServices, Problem } from 'bpmn-js-connector-palette';
import type { ConnectorConnectionsServices } from 'bpmn-js-connector-palette/connections';
import type { ConnectorPackagesServices } from 'bpmn-js-connector-palette/packages';
import type { ConnectorBuilderServices } from 'bpmn-js-connector-palette/builder';
import type { ConnectorPanelServices } from 'bpmn-js-connector-palette/panel';
import { applyExtensions, toExtensions, type ModdleElement } from 'bpmn-js-connector-palette/core';
import { problemOf, type NamedText } from './files.js';

/** The services of the modeler that the demo asks for. */
export interface Services
  extends
    ConnectorServices,
    ConnectorPanelServices,
    ConnectorConnectionsServices,
    ConnectorPackagesServices,
    ConnectorBuilderServices {
  canvas: Canvas;
  commandStack: CommandStack;
  eventBus: EventBus;
}

interface Imported {
  readonly warnings: readonly { readonly message: string }[];
}

/** Smaller than this, nobody can read a diagram. */
const READABLE = 0.5;

/** The diagram that is open: what it is called, whether it is saved, and its files. */
export class Diagram {
  readonly #modeler: Modeler<Services>;
  readonly #changed: () => void;
  name = 'diagram';
  /** Are there changes that are in no file? */
  unsaved = false;
  #savedMidway = false;

  constructor(modeler: Modeler<Services>, changed: () => void) {
    this.#modeler = modeler;
    this.#changed = changed;
    modeler.get('eventBus').on('commandStack.changed', ({ trigger }: { trigger: string }) => {
      if (trigger === 'clear') return;
      this.unsaved = this.#savedMidway || this.#stack.canUndo();
      changed();
    });
  }

  get #stack(): CommandStack {
    return this.#modeler.get('commandStack');
  }

  get #definitions(): ModdleElement {
    return this.#modeler.getDefinitions() as ModdleElement;
  }

  /**
   * Opens a BPMN file, with its extensions file where there is one: that is folded in between reading and
   * drawing, so that it is not on the undo stack. What was open stays where the file cannot be read.
   */
  async open(bpmn: NamedText, extensions?: NamedText): Promise<Problem[]> {
    const problems: Problem[] = [];
    const before = this.#modeler.getDefinitions() ? await this.#xml() : undefined;
    if (extensions) this.#foldIn(extensions, problems);
    try {
      const { warnings } = (await this.#modeler.importXML(bpmn.text)) as unknown as Imported;
      for (const warning of warnings)
        problems.push({ ...problemOf(bpmn.name, reasonOf(warning)), severity: 'warning' });
      this.#opened(bpmn.name.replace(/\.(bpmn20)?(\.?xml|bpmn)$/i, ''));
    } catch (error) {
      problems.unshift(problemOf(bpmn.name, reasonOf(error)));
      if (before) await this.#modeler.importXML(before);
    }
    this.#changed();
    return problems;
  }

  #foldIn({ name, text }: NamedText, problems: Problem[]): void {
    this.#modeler.get('eventBus').once('import.parse.complete', (event: { definitions?: ModdleElement }) => {
      if (!event.definitions) return;
      const found = applyExtensions(event.definitions, text).problems;
      problems.push(...found.map((each) => ({ ...each, path: `${name} ${each.path}`.trim() })));
    });
  }

  #opened(name: string): void {
    this.name = name;
    this.unsaved = this.#savedMidway = false;
    this.#show();
  }

  /** Shows the whole diagram in the middle of what the BPMN palette leaves free. */
  #show(): void {
    const canvas = this.#modeler.get('canvas');
    const { inner, outer } = canvas.viewbox();
    const palette = canvas.getContainer().querySelector<HTMLElement>('.djs-palette');
    const left = palette ? palette.offsetLeft + palette.offsetWidth : 0;
    const free = { width: outer.width - left, height: outer.height };
    const fit = Math.min((free.width - 60) / inner.width, (free.height - 60) / inner.height);
    const scale = Math.max(READABLE, Math.min(1, fit));
    // one that has only begun stands at the left, where it has room to grow
    const middle = inner.width < 100 ? 60 : (free.width - inner.width * scale) / 2;
    const margin = Math.max(20, middle);
    canvas.viewbox({
      x: inner.x - (left + margin) / scale,
      y: inner.y + inner.height / 2 - free.height / 2 / scale,
      width: outer.width / scale,
      height: outer.height / scale
    });
  }

  async #xml(): Promise<string> {
    this.#modeler.get('connectorPanel').flush();
    const { xml } = await this.#modeler.saveXML({ format: true });
    return xml ?? '';
  }

  xml(): Promise<string> {
    return this.#xml();
  }

  /** The two files that the engine is given. */
  async files(): Promise<{ bpmn: string; extensions: string; problems: readonly Problem[] }> {
    const bpmn = await this.#xml();
    const connectors = this.#modeler.get('connectors').all();
    const { json, problems } = toExtensions(this.#definitions, { connectors });
    return { bpmn, extensions: json, problems };
  }

  /** The diagram as an image, in light colours wherever it is seen. */
  async svg(): Promise<string> {
    const { svg } = await this.#modeler.saveSVG();
    return svg.replace(/var\(--[\w-]+, ([^()]+)\)/g, '$1');
  }

  /** Notes that all there is was put into files. */
  saved(): void {
    this.unsaved = false;
    this.#savedMidway = true;
    this.#changed();
  }
}

/** The first line says it; what follows are places in the parser. */
function reasonOf(error: unknown): string {
  const { message } = error as { message: string };
  return message.split('\n').slice(0, 3).join(', ').replaceAll('\t', '');
}
