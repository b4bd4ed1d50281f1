import type { Parameter } from '../model/connector.js';
import type { Mapped, TaskView } from '../model/views.js';
import type { ElementSource, ExtensionSet, Option, OptionProvider } from './extensions.js';

/** What the host adds to one field, for as long as its task is shown. */
export class FieldExtension {
  readonly parameter: Parameter;
  readonly editor: ElementSource | undefined;
  readonly provider: OptionProvider | undefined;
  /** Why the host's editor cannot be used; the field is then as without it. */
  failure: string | undefined;
  /** Answers of the provider. */
  readonly cache = new Map<string, readonly Option[]>();

  readonly #task: () => TaskView;

  constructor(parameter: Parameter, given: Given, task: () => TaskView) {
    this.parameter = parameter;
    this.editor = given.editor;
    this.provider = given.provider;
    this.#task = task;
  }

  /** What a provider is asked with, besides query and signal. */
  get request() {
    const { connector, action, inputs } = this.#task();
    const values = new Map<string, Mapped>();
    for (const { parameter, mapped } of inputs)
      if (mapped && !parameter.secure && parameter.name !== this.parameter.name)
        values.set(parameter.name, mapped);
    return {
      connector: connector?.name ?? '',
      action: action?.name ?? '',
      input: this.parameter.name,
      values: Object.fromEntries(values)
    };
  }
}

interface Given {
  readonly editor: ElementSource | undefined;
  readonly provider: OptionProvider | undefined;
}

/** The host's additions to the fields of the task that is shown: the same one for the same field. */
export class TaskExtensions {
  #set: ExtensionSet | undefined;
  #task: TaskView | undefined;
  readonly #fields = new Map<string, FieldExtension | undefined>();

  /** `undefined` where the host has nothing for it. A secret is shown to nobody. */
  of(set: ExtensionSet, task: TaskView, parameter: Parameter): FieldExtension | undefined {
    if (set !== this.#set || task.element !== this.#task?.element) this.#fields.clear();
    this.#set = set;
    this.#task = task;
    const { name } = parameter;
    if (!this.#fields.has(name)) this.#fields.set(name, this.#make(set, task, parameter));
    return this.#fields.get(name);
  }

  #make(set: ExtensionSet, task: TaskView, parameter: Parameter): FieldExtension | undefined {
    const key = `${task.connector?.name ?? ''}.${task.action?.name ?? ''}.${parameter.name}`;
    const type = parameter.type.toLowerCase();
    const editor = set.fieldEditors.get(key) ?? set.fieldEditors.get(type);
    const provider = set.optionProviders.get(key) ?? set.optionProviders.get(type);
    if (parameter.secure || !(editor ?? provider)) return;
    return new FieldExtension(parameter, { editor, provider }, () => this.#task ?? task);
  }
}

/** Makes an element of the host. Throws where that is none. */
export function makeElement(source: ElementSource): HTMLElement {
  if (typeof source !== 'string') {
    const made: unknown = source();
    if (made instanceof HTMLElement) return made;
    throw new Error('the function gave no element');
  }
  const Defined = customElements.get(source);
  if (!Defined) throw new Error(`there is no element <${source}>`);
  // unlike `createElement` it throws what the constructor throws
  return new Defined();
}
