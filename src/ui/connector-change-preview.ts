import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { TaskPlan } from '../lifecycle/plan.js';
import { changePreview } from './change-preview.styles.js';
import { rowsOf } from './change-rows.js';
import { groupsOf, numbered, summaryOf, type ChangeGroup } from './change-summary.js';
import { define } from './define.js';
import { english, type Translate } from './messages.js';
import { base, tokens } from './theme.styles.js';

/** The user wants to see a task that would change. */
export class ChangePreviewGoEvent extends Event {
  static readonly type = 'change-preview-go';
  /** The id of the task. */
  readonly id: string;

  constructor(id: string) {
    super(ChangePreviewGoEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

/** As many tasks of a group are on the page at first, and come with each press of the button. */
const PAGE = 50;
/** Up to this many tasks all are shown at once. */
const FEW = 12;

/**
 * What a change of connectors makes of tasks, before it is done: what moves, what is kept aside, what comes back, what
 * needs a value. Tasks that change alike stand together, folded away where they are many. A secret is never shown.
 * @fires change-preview-go - somebody chose a task
 */
export class ConnectorChangePreviewElement extends LitElement {
  static override styles = [tokens, base, changePreview];
  static override properties = {
    plans: { attribute: false },
    nameOf: { attribute: false },
    translator: { attribute: false }
  };

  declare plans: readonly TaskPlan[];
  /** The name of an element by its id. */
  declare nameOf: (id: string) => string;
  declare translator: Translate;

  #groups: readonly ChangeGroup[] = [];
  /** How many tasks of a group are on the page: none of one that is folded away. */
  readonly #shown = new Map<string, number>();

  constructor() {
    super();
    this.plans = [];
    this.nameOf = (id) => id;
    this.translator = english;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('plans')) return;
    this.#groups = groupsOf(this.plans);
    this.#shown.clear();
    const open = this.#groups.length === 1 || this.plans.length <= FEW;
    if (open) for (const { key } of this.#groups) this.#shown.set(key, PAGE);
  }

  protected override render(): TemplateResult {
    return html`<p class="summary" role="status">${summaryOf(this.plans, this.translator)}</p>
      ${repeat(
        this.#groups,
        ({ key }) => key,
        (group, index) => this.#group(group, index)
      )}`;
  }

  #group(group: ChangeGroup, index: number): TemplateResult {
    const { translator: translate } = this;
    const { key, plans } = group;
    const shown = this.#shown.get(key) ?? 0;
    const body = `group-${String(index)}`;
    return html`<section>
      <h3>
        <button
          type="button"
          class="fold"
          aria-expanded=${String(shown > 0)}
          aria-controls=${body}
          @click=${() => this.#show(key, shown ? 0 : PAGE)}
        >
          <span class="chevron"></span>
          <span class="wrap">${this.#title(group)}</span>
          <span class="count">${numbered(['1 task', '{count} tasks'], plans.length, translate)}</span>
        </button>
      </h3>
      <div id=${body} ?hidden=${!shown}>${shown ? this.#tasks(group, shown) : nothing}</div>
    </section>`;
  }

  #title({ from, to }: ChangeGroup): unknown {
    if (from === to) return from;
    if (!from) return to;
    const becomes = this.translator('becomes');
    return html`${from} <span aria-hidden="true">⇒</span><span class="sr">${becomes}</span> ${to}`;
  }

  #tasks({ key, plans, missing }: ChangeGroup, shown: number): TemplateResult {
    const left = plans.length - shown;
    const told = 'There is no such action any more. The tasks stay as they are, with their values.';
    return html`${missing ? html`<p class="note">${this.translator(told)}</p>` : nothing}
      <ul class="tasks">
        ${plans.slice(0, shown).map((plan) => this.#task(plan))}
      </ul>
      ${
        left > 0
          ? html`<button type="button" class="action more" @click=${() => this.#more(key, shown)}>
              ${this.translator('Show {count} more of {left}', {
                count: String(Math.min(PAGE, left)),
                left: String(left)
              })}
            </button>`
          : nothing
      }`;
  }

  #task(plan: TaskPlan): TemplateResult {
    return html`<li data-id=${plan.id}>
      <h4>
        <button
          type="button"
          class="go quiet"
          @click=${() => this.dispatchEvent(new ChangePreviewGoEvent(plan.id))}
        >
          ${this.nameOf(plan.id)}
        </button>
      </h4>
      ${rowsOf(plan, this.translator)}
    </li>`;
  }

  #show(key: string, count: number): void {
    if (count) this.#shown.set(key, count);
    else this.#shown.delete(key);
    this.requestUpdate();
  }

  /** The keyboard goes on with the first task that came. */
  async #more(key: string, shown: number): Promise<void> {
    this.#show(key, shown + PAGE);
    await this.updateComplete;
    const index = this.#groups.findIndex((group) => group.key === key);
    this.renderRoot.querySelectorAll<HTMLElement>(`#group-${String(index)} .go`)[shown]?.focus();
  }
}

define('connector-change-preview', ConnectorChangePreviewElement);

declare global {
  interface HTMLElementTagNameMap {
    'connector-change-preview': ConnectorChangePreviewElement;
  }
  interface HTMLElementEventMap {
    'change-preview-go': ChangePreviewGoEvent;
  }
}
