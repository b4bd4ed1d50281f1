import type Canvas from 'diagram-js/lib/core/Canvas';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';

import type { ConnectorProblems, ConnectorTasks, ProcessVariables } from '../index.js';
import type { ModdleElement } from '../model/moddle.js';
import type { Problem } from '../model/problem.js';
import type { ConnectorPanelElement } from './connector-panel.js';
import type { HistoryEvent, VariableAddEvent } from './events.js';

interface Registry {
  get(id: string): Element | undefined;
  find(test: (element: Element) => boolean): Element | undefined;
}

/** Makes one undo step of several edits. */
const TOGETHER = 'connector.together';
const together = {
  preExecute: ({ edit }: { edit: () => void }) => edit(),
  execute: () => [],
  revert: () => []
};
// a panel that is taken out and put back comes by here again
const registered = new WeakSet<CommandStack>();

/** Turns the events of a panel into edits of the diagram. An event of an element that is gone does nothing. */
export class PanelEdits {
  readonly #panel: ConnectorPanelElement;
  readonly #canvas: Canvas;
  readonly #injector: Injector;

  constructor(panel: ConnectorPanelElement, canvas: Canvas, injector: Injector) {
    this.#panel = panel;
    this.#canvas = canvas;
    this.#injector = injector;
    if (panel.readOnly) return;
    const stack = injector.get<CommandStack>('commandStack');
    if (!registered.has(stack)) stack.register(TOGETHER, together);
    registered.add(stack);
    this.#listenToTask();
    this.#listenToVariables();
    panel.addEventListener('problem-fix', ({ problem }) => this.#fix(problem));
    panel.addEventListener('edit-commit', () => this.#tasks.commit());
    panel.addEventListener('edit-revert', () => this.#tasks.revert());
    panel.addEventListener('history-undo', (event) => this.#travel(event));
    panel.addEventListener('history-redo', (event) => this.#travel(event));
  }

  get #tasks(): ConnectorTasks {
    return this.#injector.get<ConnectorTasks>('connectorTasks');
  }

  get #variables(): ProcessVariables {
    return this.#injector.get<ProcessVariables>('processVariables');
  }

  #listenToTask(): void {
    const panel = this.#panel;
    const tasks = this.#tasks;
    const of = (event: { element: string }, edit: (task: Element) => void) => {
      const task = this.#registry().get(event.element);
      if (task) edit(task);
    };
    panel.addEventListener('connector-apply', (event) =>
      of(event, (task) => tasks.apply(task, event.implementation))
    );
    panel.addEventListener('mapping-change', (event) =>
      of(event, (task) => {
        const { side, name, mapped, open } = event;
        if (side === 'input') tasks.setInput(task, name, mapped, { open });
        else tasks.setOutput(task, name, mapped, { open });
      })
    );
    panel.addEventListener('mapping-type-change', (event) =>
      of(event, (task) => tasks.setMapAll(task, event.mappingType))
    );
    panel.addEventListener('kept-move', (event) =>
      of(event, (task) => tasks.moveKept(task, event.entry, event.name))
    );
    panel.addEventListener('kept-remove', (event) =>
      of(event, (task) => tasks.removeKept(task, event.entry))
    );
  }

  #listenToVariables(): void {
    const panel = this.#panel;
    panel.addEventListener('variable-add', (event) => this.#add(event));
    panel.addEventListener('variable-update', ({ element, id, changes }) => {
      const holder = this.#holder(element);
      if (this.#has(holder, id)) this.#variables.update(holder, id, changes);
    });
    panel.addEventListener('variable-remove', ({ element, id }) => {
      const holder = this.#holder(element);
      if (this.#has(holder, id)) this.#variables.remove(holder, id);
    });
  }

  #add({ element, variable, mapTo }: VariableAddEvent): void {
    const holder = this.#holder(element);
    const { name } = variable;
    if (!mapTo) {
      this.#variables.add(holder, variable);
      return;
    }
    this.#together(() => {
      this.#variables.add(holder, variable);
      if (mapTo.side === 'input')
        this.#tasks.setInput(element, mapTo.name, { kind: 'variable', value: name });
      else this.#tasks.setOutput(element, name, { kind: 'variable', value: mapTo.name });
    });
  }

  // commands that are executed within another become one step with it
  #together(edit: () => void): void {
    const stack = this.#injector.get<CommandStack>('commandStack');
    stack.execute(TOGETHER, { edit });
  }

  #fix(problem: Problem): void {
    this.#injector.get<ConnectorProblems>('connectorProblems').fix(problem);
    // the button is gone with the problem
    void this.#panel.updateComplete.then(() => this.#panel.focus());
  }

  #travel({ type }: HistoryEvent): void {
    const stack = this.#injector.get<CommandStack>('commandStack');
    if (type === 'history-redo') stack.redo();
    else if (!this.#tasks.revert()) stack.undo();
    // what had the focus may be gone: then the diagram takes it, where the same keys work
    setTimeout(() => {
      if (!this.#panel.matches(':focus-within')) this.#canvas.focus();
    });
  }

  /** The element that stands for a task, a process or, for a process in a collaboration, its pool. */
  #holder(id: string): Element | undefined {
    const isPool = (element: Element) =>
      (
        (element.businessObject as ModdleElement | undefined)?.get('processRef') as ModdleElement | undefined
      )?.get('id') === id;
    return this.#registry().get(id) ?? this.#registry().find(isPool);
  }

  #has(holder: Element | undefined, id: string): boolean {
    return this.#variables.list(holder).some((variable) => variable.id === id);
  }

  #registry(): Registry {
    return this.#injector.get<Registry>('elementRegistry');
  }
}
