import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';

import type { ConnectorEditing } from '../modeler/base.js';
import type { ConnectorPanelElement } from './connector-panel.js';
import type { PanelData } from './panel-data.js';
import { load, parts } from './parts.js';

const NOTHING: PanelData = { task: undefined, process: undefined, diagram: undefined, message: '' };

/** Fills a panel with what is selected, as soon as what describes and shows it is there. */
export class PanelContent {
  readonly #panel: ConnectorPanelElement;
  readonly #injector: Injector;
  #shown: readonly Element[] = [];
  #isHeard = false;
  /** There is a diagram. */
  #isOn = false;

  constructor(panel: ConnectorPanelElement, injector: Injector) {
    this.#panel = panel;
    this.#injector = injector;
  }

  /** Shows nothing. */
  clear(): void {
    this.#isOn = false;
    Object.assign(this.#panel, NOTHING);
  }

  /** Shows what is selected; of nothing: the process, where there is something to tell of it. */
  show(shown: readonly Element[]): void {
    this.#isOn = true;
    this.#shown = shown;
    const { edits } = parts;
    const { isHere } = this.#editing;
    if (!edits || !isHere) {
      Object.assign(this.#panel, NOTHING);
      if (isHere || shown.length) void this.#fetch(shown.length > 0);
      return;
    }
    if (!this.#isHeard)
      this.#panel.editable = ({ listenTo }) => listenTo(this.#panel, this.#injector, () => this.#shown);
    this.#isHeard = true;
    Object.assign(this.#panel, edits.dataOf(shown, this.#injector, this.#panel.translator));
    edits.offerCommands(this.#panel, shown, this.#injector);
  }

  async #fetch(isSelected: boolean): Promise<void> {
    const needed = isSelected ? (['edits', 'task', 'editing'] as const) : (['edits'] as const);
    const came = await Promise.all([load(needed), this.#editing.load()]);
    if (!this.#isOn) return;
    if (came.every(Boolean)) return this.show(this.#shown);
    const told = 'A part of the panel could not be loaded. Change the selection to try again.';
    this.#panel.message = this.#panel.translator(told);
  }

  get #editing(): ConnectorEditing {
    return this.#injector.get<ConnectorEditing>('connectorEditing');
  }
}
