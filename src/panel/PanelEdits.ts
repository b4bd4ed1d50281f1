import type Canvas from 'diagram-js/lib/core/Canvas';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';

import type { ConnectorProblems, ConnectorTasks, ProcessVariables } from '../index.js';
import { processOf } from '../model/elements.js';
import type { ModdleElement } from '../model/moddle.js';
import type { Problem } from '../model/problem.js';
import { listenToConnections, toApply } from './connection-edits.js';
import { listenToQuestions } from './panel-questions.js';
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
    panel.addEventListener('element-select', ({ element }) => this.#select(element));
    const stack = injector.get<CommandStack | null>('commandStack', false);
    if (!stack) return;
    if (!registered.has(stack)) stack.register(TOGETHER, together);
    registered.add(stack);
    this.#listenToTask();
    this.#listenToVariables();
    listenToQuestions(panel, injector);
    listenToConnections(panel, injector);
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
    const of = ({ element }: { element: string }, edit: (found: readonly Element[]) => void) => {
      const found = this.#found(element);
      if (found.length && !panel.readOnly) edit(found);
    };
    panel.addEventListener('connector-apply', (event) =>
      of(event, (task) => tasks.apply(task, toApply(this.#injector, task, event.implementation)))
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
    panel.addEventListener('error-catch', (event) =>
      of(event, (task) => tasks.catchError(task, event.error))
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
      if (!panel.readOnly && this.#has(holder, id)) this.#variables.update(holder, id, changes);
    });
    panel.addEventListener('variable-remove', ({ element, id }) => {
      const holder = this.#holder(element);
      if (!panel.readOnly && this.#has(holder, id)) this.#variables.remove(holder, id);
    });
  }

  #add({ element, variable, mapTo }: VariableAddEvent): void {
    if (this.#panel.readOnly) return;
    const { name } = variable;
    if (!mapTo) {
      this.#variables.add(this.#holder(element), variable);
      return;
    }
    const tasks = this.#found(element);
    this.#together(() => {
      for (const task of this.#lacking(tasks, name)) this.#variables.add(task, variable);
      if (mapTo.side === 'input') this.#tasks.setInput(tasks, mapTo.name, { kind: 'variable', value: name });
      else this.#tasks.setOutput(tasks, name, { kind: 'variable', value: mapTo.name });
    });
  }

  /** One task of each process that has no such variable yet. */
  #lacking(tasks: readonly Element[], name: string): Element[] {
    const first = new Map<unknown, Element>();
    for (const task of tasks) {
      const process = processOf(task.businessObject as ModdleElement);
      if (!first.has(process)) first.set(process, task);
    }
    const lacks = (task: Element) => !this.#variables.list(task).some((variable) => variable.name === name);
    return tasks.length === 1 ? [...tasks] : [...first.values()].filter(lacks);
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
    if (this.#panel.readOnly) return;
    const stack = this.#injector.get<CommandStack>('commandStack');
    if (type === 'history-redo') stack.redo();
    else if (!this.#tasks.revert()) stack.undo();
    // what had the focus may be gone: then the diagram takes it, where the same keys work
    setTimeout(() => {
      if (!this.#panel.matches(':focus-within')) this.#canvas.focus();
    });
  }

  #select(id: string): void {
    const element = this.#registry().get(id);
    if (!element) return;
    this.#injector.get<{ select(element: Element): void } | null>('selection', false)?.select(element);
    this.#canvas.scrollToElement(element);
  }

  /** The tasks of an event. Of several the ids stand with a space between, which no id can hold. */
  #found(ids: string): Element[] {
    return ids.split(' ').flatMap((id) => this.#registry().get(id) ?? []);
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
