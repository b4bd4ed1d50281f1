import { html, nothing, type TemplateResult } from 'lit';
import './connector-builder-save-as.js';
import { checkConnectorName, freeName, renameDefinition } from '../lifecycle/index.js';
import { getOwn } from '../model/json.js';
import { textOf } from '../model/presentation.js';
import type { ConnectorBuilderElement } from './connector-builder.js';
import { BuilderSaveEvent } from './events.js';

type View = Pick<
  ConnectorBuilderElement,
  'session' | 'host' | 'guide' | 'translator' | 'naming' | 'dispatchEvent'
>;

/** Saves what is built as a file: under its name, or under another, which it does not take on. */
export class Saving {
  readonly #view: View;

  constructor(view: View) {
    this.#view = view;
  }

  readonly save = (): void => {
    const { draft } = this.#view.session;
    this.#write(draft.value, draft.text);
    // the file has it: who leaves loses nothing
    if (!draft.broken) draft.keep();
  };

  readonly ask = (): void => {
    if (!this.#view.session.draft.broken) this.#view.naming = true;
  };

  readonly #as = (name: string): void => {
    const { draft } = this.#view.session;
    const source = draft.value;
    const value = renameDefinition({ source, id: textOf(getOwn(source, 'name')) ?? name }, name);
    this.#write(value, draft.textFor(value));
  };

  #write(value: BuilderSaveEvent['value'], text: string): void {
    const view = this.#view;
    const { draft } = view.session;
    if (draft.broken) return;
    view.dispatchEvent(new BuilderSaveEvent(value, text));
    const file = `${textOf(getOwn(value, 'name')) ?? 'connector'}.json`;
    view.guide.do(() => draft.commit(), view.translator('Saved as {file}.', { file }));
  }

  /** The question for another name, while it is asked. */
  template(): TemplateResult | typeof nothing {
    const view = this.#view;
    if (!view.naming) return nothing;
    const taken = { has: (name: string) => view.host.source(name) !== undefined };
    const own = textOf(getOwn(view.session.draft.value, 'name')) ?? 'connector';
    return html`<connector-builder-save-as
      .value=${freeName(own, { has: (name) => name === own || taken.has(name) })}
      .check=${(name: string) => checkConnectorName(name, taken)}
      .chosen=${this.#as}
      .translator=${view.translator}
      @close=${() => (view.naming = false)}
    ></connector-builder-save-as>`;
  }
}
