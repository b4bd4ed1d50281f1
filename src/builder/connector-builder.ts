import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import './connector-builder-form.js';
import './connector-builder-list.js';
import '../ui/connector-dialog.js';
import type { JsonObject } from '../model/json.js';
import type { Problem } from '../model/problem.js';
import { define } from '../ui/define.js';
import { english, type Translate } from '../ui/messages.js';
import { base } from '../ui/theme.styles.js';
import { broughtBy } from './brought.js';
import { fields } from '../panel/control.styles.js';
import { glyphs } from './builder.styles.js';
import { confirmTemplate, footerTemplate, toolbarTemplate } from './builder-bars.js';
import { noticesTemplate, panesTemplate } from './builder-panes.js';
import { previewTemplate, problemList, type Preview } from './builder-templates.js';
import { builderStyles } from './connector-builder.styles.js';
import { isRefused } from './draft-check.js';
import { DraftChecks } from './draft-checks.js';
import { fieldKeyAt } from './draft-acts.js';
import { BuilderApplyEvent, BuilderSaveEvent, type PartActionEvent } from './events.js';
import { NO_HOST, type BuilderHost } from './host.js';
import type { JsonEditEvent } from './connector-json-editor.js';
import { Room, type Pane } from './room.js';
import { Session } from './Session.js';
import { inSlices } from './slices.js';

/**
 * Builds one connector definition: as a form and as JSON, both of the same draft. What is done stays in it until it is
 * applied.
 * @fires builder-apply
 * @fires builder-save
 * @fires close
 */
export class ConnectorBuilderElement extends LitElement {
  static override styles = [base, fields, glyphs, builderStyles];
  static override properties = {
    given: { attribute: false },
    host: { attribute: false },
    translator: { attribute: false },
    pane: { state: true },
    preview: { state: true },
    asking: { state: true },
    told: { state: true },
    jsonAsked: { state: true }
  };

  /** The definition that it begins with, or its text. */
  declare given: JsonObject | string;
  declare host: BuilderHost;
  declare translator: Translate;
  /** The one that is seen where there is no room for all. */
  declare pane: Pane;
  /** What is asked before the draft is applied. */
  declare preview: Preview | undefined;
  /** Are unapplied changes about to be dropped? Says what comes then. */
  declare asking: (() => void) | undefined;
  declare told: string;
  declare jsonAsked: boolean;

  session = new Session({}, () => false);
  readonly checks = new DraftChecks(this);
  readonly room = new Room(this);
  #stop: () => void = () => undefined;
  #applied = false;

  constructor() {
    super();
    this.given = {};
    this.host = NO_HOST;
    this.translator = english;
    this.pane = 'form';
    this.told = '';
    this.jsonAsked = false;
    // brings the theme of bpmn-js to wherever on the page it stands
    this.classList.add('bio-theme-parent');
    this.addEventListener('part-edit', ({ value, at, open }) =>
      this.#do(() => this.session.edit(value, at, open))
    );
    this.addEventListener('part-commit', () => this.session.draft.commit());
    this.addEventListener('part-action', (event) => void this.#act(event));
    this.addEventListener('part-select', ({ path, enter }) => {
      this.#do(() => this.session.select(path));
      if (enter) void this.#enter();
    });
  }

  /** Asks where something would be lost, and closes. */
  leave(): void {
    this.#unlessLost(() => this.close());
  }

  /** Closes without asking. */
  close(): void {
    this.#applied = true;
    this.renderRoot.querySelector('connector-dialog')?.close();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('given')) this.#begin(this.given);
    const { draft, known } = this.session;
    const { host } = this;
    const taken = { has: (name: string) => name !== known && host.source(name) !== undefined };
    this.checks.run(draft.value, { known, taken });
  }

  #begin(given: JsonObject | string): void {
    this.session = new Session(given, (name) => this.host.source(name) !== undefined);
    this.preview = undefined;
    this.told = '';
    this.jsonAsked = false;
    this.#prepare();
  }

  #prepare(): void {
    this.#stop();
    this.#stop = inSlices(this.session.draft.prepare(), () => undefined);
  }

  #do(change: () => void): void {
    change();
    this.told = '';
    this.requestUpdate();
  }

  async #act({ action, path }: PartActionEvent): Promise<void> {
    let at = '';
    this.#do(() => (at = this.session.act(action, path)));
    const isNew = action === 'add' || action === 'duplicate';
    if (isNew) return this.#enter();
    await this.updateComplete;
    if (path.split('/').length > 3) return this.#form?.focusLine(at);
    this.renderRoot.querySelector('connector-builder-list')?.focus();
  }

  async #enter(key?: string): Promise<void> {
    if (this.pane === 'parts') this.pane = 'form';
    await this.updateComplete;
    await this.#form?.focusField(key);
  }

  get #form() {
    return this.renderRoot.querySelector('connector-builder-form');
  }

  /** Shows the place of a problem. */
  readonly go = (problem: Problem): void => {
    this.#do(() => this.session.select(problem.path));
    this.pane = 'form';
    void this.#enter(fieldKeyAt(problem.path));
  };

  readonly write = ({ value, open }: JsonEditEvent): void => this.#do(() => this.session.write(value, open));

  readonly travel = (way: 'undo' | 'redo'): void => {
    this.#do(() => this.session[way]());
    this.told = this.translator(way === 'undo' ? 'Undone.' : 'Done again.');
  };

  /** Opens another definition in place of this one. */
  readonly openFile = (text: string): void =>
    this.#unlessLost(() => {
      this.#begin(text);
      this.requestUpdate();
    });

  readonly save = (): void => {
    const { draft } = this.session;
    if (draft.broken) return;
    draft.commit();
    this.dispatchEvent(new BuilderSaveEvent(draft.value, draft.text));
    this.told = this.translator('Saved.');
  };

  /** Applies the draft, or shows first what that would do. */
  readonly apply = async (): Promise<void> => {
    const { session, checks } = this;
    const { draft, known } = session;
    draft.commit();
    await checks.done;
    const fault = checks.problems.find(({ severity }) => severity === 'error');
    if (draft.broken || this.session !== session) return;
    if (fault && isRefused(checks.problems)) return this.go(fault);
    const tasks = known === undefined ? [] : this.host.plan(known, draft.value).tasks;
    const brought = broughtBy(draft.value, known === undefined ? undefined : this.host.source(known));
    if (!this.preview && (tasks.length || brought.length)) {
      this.preview = { tasks, brought };
      await this.updateComplete;
      return this.renderRoot.querySelector<HTMLElement>('.preview')?.focus();
    }
    this.#applyNow();
  };

  #applyNow(): void {
    const { draft, known } = this.session;
    const event = new BuilderApplyEvent(draft.value, known);
    this.dispatchEvent(event);
    const fault = event.problems.find(({ severity }) => severity === 'error');
    if (!fault) return this.close();
    this.preview = undefined;
    this.go(fault);
  }

  #unlessLost(then: () => void): void {
    if (this.session.draft.changed && !this.#applied) this.asking = then;
    else then();
  }

  readonly #leaving = (event: Event): void => {
    if (this.#applied || !this.session.draft.changed) return;
    event.preventDefault();
    this.asking = () => this.close();
  };

  readonly #closed = (): void => {
    this.remove();
    this.dispatchEvent(new Event('close'));
  };

  /** One history for form and JSON: fields have none of their own here. */
  readonly #key = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !'zys'.includes(key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.preview) return;
    if (key === 's') this.save();
    else this.travel(key === 'y' || event.shiftKey ? 'redo' : 'undo');
  };

  protected override render(): TemplateResult {
    const { translator: translate, session, preview, host } = this;
    const name = session.rows[0]?.label ?? '';
    return html`<connector-dialog
        size="full"
        heading=${session.known === undefined ? translate('New connector') : translate('Edit connector: {name}', { name })}
        .translator=${translate}
        @dialog-leave=${this.#leaving}
        @close=${this.#closed}
      >
        <div class="all" @keydown=${{ handleEvent: this.#key, capture: true }}>
          ${
            preview
              ? previewTemplate(preview, host.nameOf, translate)
              : html`${toolbarTemplate(this)} ${noticesTemplate(this)} ${panesTemplate(this)}
                ${problemList(this.checks.problems, translate, this.go)}`
          }
        </div>
        ${footerTemplate(this)} </connector-dialog
      >${confirmTemplate(this)}`;
  }
}

define('connector-builder', ConnectorBuilderElement);

declare global {
  interface HTMLElementTagNameMap {
    'connector-builder': ConnectorBuilderElement;
  }
}
