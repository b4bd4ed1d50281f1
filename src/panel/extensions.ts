import type { Parameter } from '../model/connector.js';
import type { JsonValue } from '../model/json.js';
import type { Mapped, TaskView } from '../model/views.js';

/** The tag of a custom element of the host, or a function that makes an element. */
export type ElementSource = string | (() => HTMLElement);

/**
 * An editor of the host for static values. Its element is given `value` (JSON; `undefined`: nothing yet),
 * `parameter` and `readOnly` as properties. It changes its own `value` and then fires `input` while more of the
 * same edit may follow, and `change` once it is done.
 */
export interface FieldEditorElement extends HTMLElement {
  value?: JsonValue | undefined;
  parameter?: Parameter;
  readOnly?: boolean;
}

/** A value to choose. */
export interface Option {
  readonly value: JsonValue;
  /** What people read; absent: the value. */
  readonly label?: string;
  readonly description?: string;
}

export interface OptionRequest {
  readonly connector: string;
  readonly action: string;
  readonly input: string;
  /** What the other inputs of the task hold, secrets left out. */
  readonly values: Readonly<Record<string, Mapped>>;
  /** What was typed; `""`: all that are worth showing. */
  readonly query: string;
  /** Aborted once nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** Finds values to choose from, such as the channels of a workspace. Rejects with an `Error` that says why not. */
export type OptionProvider = (request: OptionRequest) => Promise<readonly Option[]>;

/** A section of the host beneath those of a task. Its element is given `task` and `readOnly` at every change. */
export interface PanelSection {
  readonly id: string;
  readonly label: string;
  readonly element: ElementSource;
  /** Is it shown for this task? Absent: for every one. */
  readonly when?: (task: TaskView) => boolean;
}

/** What a host adds to the panel. Keys name a type (`date`) or one input (`<connector>.<action>.<input>`). */
export interface PanelExtensions {
  readonly fieldEditors?: Readonly<Record<string, ElementSource>>;
  readonly optionProviders?: Readonly<Record<string, OptionProvider>>;
  readonly sections?: readonly PanelSection[];
}

/** All that there is at one time; never changes. */
export interface ExtensionSet {
  readonly fieldEditors: ReadonlyMap<string, ElementSource>;
  readonly optionProviders: ReadonlyMap<string, OptionProvider>;
  readonly sections: readonly PanelSection[];
}

export const NO_EXTENSIONS: ExtensionSet = {
  fieldEditors: new Map(),
  optionProviders: new Map(),
  sections: []
};

/** What the host added, which may change at any time. Each method gives a function that takes it back. */
export class Extensions {
  #current: ExtensionSet;
  readonly #changed: () => void;

  constructor({ fieldEditors, optionProviders, sections }: PanelExtensions, changed: () => void) {
    this.#current = {
      fieldEditors: new Map(Object.entries(fieldEditors ?? {})),
      optionProviders: new Map(Object.entries(optionProviders ?? {})),
      sections: sections ?? []
    };
    this.#changed = changed;
  }

  get current(): ExtensionSet {
    return this.#current;
  }

  /** Edits static values of a type, or of one input `<connector>.<action>.<input>`. */
  addFieldEditor(key: string, editor: ElementSource): () => void {
    const without = () => [...this.#current.fieldEditors].filter(([known]) => known !== key);
    this.#set({ fieldEditors: new Map([...without(), [key, editor]]) });
    return () => {
      if (this.#current.fieldEditors.get(key) === editor) this.#set({ fieldEditors: new Map(without()) });
    };
  }

  /** Offers values for a type, or for one input `<connector>.<action>.<input>`. */
  addOptionProvider(key: string, provider: OptionProvider): () => void {
    const without = () => [...this.#current.optionProviders].filter(([known]) => known !== key);
    this.#set({ optionProviders: new Map([...without(), [key, provider]]) });
    return () => {
      if (this.#current.optionProviders.get(key) === provider)
        this.#set({ optionProviders: new Map(without()) });
    };
  }

  /** Adds a section, in the place of one with the same id. */
  addSection(section: PanelSection): () => void {
    const others = this.#current.sections.filter(({ id }) => id !== section.id);
    this.#set({ sections: [...others, section] });
    return () => this.#set({ sections: this.#current.sections.filter((each) => each !== section) });
  }

  #set(changes: Partial<ExtensionSet>): void {
    this.#current = { ...this.#current, ...changes };
    this.#changed();
  }
}
