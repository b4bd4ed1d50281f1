import type { Problem } from '../model/problem.js';
import type { ConnectorBuilderElement } from './connector-builder.js';
import { fieldKeyAt, isParameter } from './draft-acts.js';
import type { PartActionEvent } from './events.js';

/** What a key means in all of the builder: fields have no history of their own there. */
export function builderKey(event: KeyboardEvent): 'undo' | 'redo' | 'save' | 'save as' | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key === 's') return event.shiftKey ? 'save as' : 'save';
  if (key === 'y') return 'redo';
  return key === 'z' ? (event.shiftKey ? 'redo' : 'undo') : undefined;
}

type View = Pick<
  ConnectorBuilderElement,
  'session' | 'pane' | 'told' | 'requestUpdate' | 'updateComplete' | 'renderRoot' | 'addEventListener'
>;

/** Does to the draft what its views ask for, and leads to where it goes on. */
export class PartGuide {
  readonly #view: View;

  constructor(view: View) {
    this.#view = view;
    view.addEventListener('part-edit', ({ value, at, open }) =>
      this.do(() => view.session.edit(value, at, open))
    );
    view.addEventListener('part-commit', () => view.session.draft.commit());
    view.addEventListener('part-action', (event) => void this.#act(event));
    view.addEventListener('part-select', ({ path, enter }) => {
      this.do(() => view.session.select(path));
      if (enter) void this.#enter();
    });
  }

  /** Changes something, shows it, and tells what was done. */
  do(change: () => void, told = ''): void {
    change();
    // what stands there already would not be heard again
    this.#view.told = told && told === this.#view.told ? `${told}\u00a0` : told;
    this.#view.requestUpdate();
  }

  /** Shows the place of a problem. */
  readonly go = (problem: Problem): void => {
    this.do(() => this.#view.session.select(problem.path));
    this.#view.pane = 'form';
    void this.#enter(fieldKeyAt(problem.path));
  };

  async #act({ action, path }: PartActionEvent): Promise<void> {
    const view = this.#view;
    let at = '';
    this.do(() => (at = view.session.act(action, path)));
    if (action === 'add' || action === 'duplicate') return this.#enter();
    await view.updateComplete;
    if (isParameter(path)) return this.#form?.focusLine(at);
    view.renderRoot.querySelector('connector-builder-list')?.focus();
  }

  async #enter(key?: string): Promise<void> {
    const view = this.#view;
    if (view.pane === 'parts') view.pane = 'form';
    await view.updateComplete;
    await this.#form?.focusField(key);
  }

  get #form() {
    return this.#view.renderRoot.querySelector('connector-builder-form');
  }
}
