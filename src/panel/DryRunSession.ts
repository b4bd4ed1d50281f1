import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';

import { idOf, processesOf } from '../model/elements.js';
import type { ModdleElement } from '../model/moddle.js';
import { afterPaint } from './after-paint.js';
import { ConnectorDryRunElement } from './connector-dry-run.js';
import type { ConnectorPanel } from './ConnectorPanel.js';
import { DryRunMarks } from './DryRunMarks.js';
import { DryRunModel } from './DryRunModel.js';
import type { DryRunAct } from './dry-run-view.js';
import type { Translate } from './messages.js';

/** After so many steps by itself somebody is asked, as a process may run in circles. */
const MANY = 200;
/** After so many milliseconds of steps the page may do something else. */
const PIECE = 10;

interface Happened {
  readonly element?: Element;
  readonly trigger?: string;
}

/** One process that is tried out: shows it in the panel and on the canvas, and does what is wished. */
export class DryRunSession {
  readonly #injector: Injector;
  readonly #element = new ConnectorDryRunElement();
  readonly #model: DryRunModel;
  readonly #marks: DryRunMarks;
  readonly #closed: () => void;
  #isOpen = true;
  #isBusy = false;
  /** Other connectors are known by now. */
  #isOld = false;

  /** Opens one; `undefined` where there is no such process. */
  static of(id: string | undefined, injector: Injector, closed: () => void): DryRunSession | undefined {
    const definitions = definitionsIn(injector);
    const processes = definitions ? processesOf(definitions) : [];
    const shown = injector.get<{ process(): ModdleElement | undefined }>('processVariables').process();
    const process = id === undefined ? (shown ?? processes[0]) : processes.find((each) => idOf(each) === id);
    return process && new DryRunSession(process, injector, closed);
  }

  private constructor(process: ModdleElement, injector: Injector, closed: () => void) {
    this.#injector = injector;
    this.#closed = closed;
    this.#model = new DryRunModel(process, injector);
    this.#marks = new DryRunMarks(this.#model.plan, injector);
    this.#element.addEventListener('dry-run-act', ({ act }) => this.#do(act));
    this.#listen('on');
    this.#refresh();
    injector.get<ConnectorPanel>('connectorPanel').cover(this.#element);
    afterPaint(() => this.#isOpen && this.#model.prepare());
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#listen('off');
    this.#model.stop();
    this.#marks.clear();
    this.#injector.get<ConnectorPanel>('connectorPanel').cover(undefined);
    this.#closed();
  }

  #listen(how: 'on' | 'off'): void {
    const bus = this.#injector.get<EventBus>('eventBus');
    bus[how]('commandStack.changed', this.#onChange);
    bus[how]('connectors.changed', this.#onConnectors);
    bus[how]('element.click', this.#onClick);
    bus[how]('i18n.changed', this.#refresh);
  }

  readonly #onChange = ({ trigger }: Happened): void => {
    if (trigger === 'clear') return;
    this.#model.changed = true;
    this.#refresh();
  };

  readonly #onConnectors = (): void => {
    this.#isOld = true;
  };

  readonly #onClick = ({ element }: Happened): void => {
    const token = this.#model.state?.tokens.find((each) => each.element === element?.id);
    if (token) this.#do({ kind: 'token', value: token.id });
  };

  readonly #refresh = (): void => {
    const translate = this.#injector.get<Translate>('translate');
    this.#element.translator = (template, values = {}) => translate(template, values);
    const view = (this.#element.view = this.#model.view());
    this.#marks.show(view.state?.tokens ?? [], view.current?.token);
  };

  #do(act: DryRunAct): void {
    if (act.kind === 'close') return this.close();
    if (this.#isBusy) return;
    if (act.kind === 'all') return void this.#runOn();
    if (act.kind === 'again' || act.kind === 'begin') this.#fresh();
    this.#model.do(act);
    this.#refresh();
  }

  /** Each run is of the diagram as it is then. */
  #fresh(): void {
    if (!this.#model.changed && !this.#isOld) return this.#model.renew();
    this.#isOld = false;
    const definitions = definitionsIn(this.#injector);
    const process =
      definitions && processesOf(definitions).find((each) => idOf(each) === this.#model.plan.id);
    if (process) this.#model.read(process);
    this.#marks.plan = this.#model.plan;
  }

  async #runOn(): Promise<void> {
    this.#isBusy = true;
    const heard = this.#model.state?.log.length ?? 0;
    let pause = performance.now() + PIECE;
    for (let left = MANY; left > 0 && this.#isOpen; left--) {
      const came = this.#model.runOn(1);
      this.#model.paused = came === 'limit' && left === 1;
      if (came !== 'limit') break;
      if (performance.now() < pause) continue;
      await new Promise(requestAnimationFrame);
      pause = performance.now() + PIECE;
    }
    this.#isBusy = false;
    if (!this.#isOpen) return;
    this.#model.hearFrom(heard);
    this.#refresh();
  }
}

const definitionsIn = (injector: Injector): ModdleElement | undefined =>
  injector.get<{ getDefinitions(): ModdleElement | undefined }>('bpmnjs').getDefinitions();
