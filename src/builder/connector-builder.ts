import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import './connector-builder-form.js';
import './connector-builder-list.js';
import '../ui/connector-dialog.js';
import type { JsonObject } from '../model/json.js';
import { define } from '../ui/define.js';
import { english, type Translate } from '../ui/messages.js';
import { base } from '../ui/theme.styles.js';
import { askBefore } from './applying.js';
import { fields } from '../panel/control.styles.js';
import { glyphs } from './builder.styles.js';
import { confirmTemplate, footerTemplate, toolbarTemplate } from './builder-bars.js';
import { noticesTemplate, panesTemplate } from './builder-panes.js';
import { previewTemplate, problemList, type Preview } from './builder-templates.js';
import { builderKey, PartGuide } from './PartGuide.js';
import { builderProperties } from './builder-properties.js';
import { builderStyles } from './connector-builder.styles.js';
import { DraftChecks } from './draft-checks.js';
import { BuilderApplyEvent } from './events.js';
import { NO_HOST, type BuilderHost } from './host.js';
import type { JsonEditEvent } from './json-events.js';
import { Room, type Pane } from './room.js';
import { Saving } from './Saving.js';
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
  static override properties = builderProperties;

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
  /** Is it asked under which other name the draft is saved? */
  declare naming: boolean;
  declare jsonAsked: boolean;

  session = new Session({}, () => false);
  readonly checks = new DraftChecks(this);
  readonly room = new Room(this);
  readonly guide = new PartGuide(this);
  readonly saving = new Saving(this);
  #stop: () => void = () => undefined;
  #applied = false;

  constructor() {
    super();
    this.given = {};
    this.host = NO_HOST;
    this.translator = english;
    this.pane = 'form';
    this.told = '';
    this.jsonAsked = this.naming = false;
  }

  /** Closes without asking. */
  close(): void {
    this.#applied = true;
    this.renderRoot.querySelector('connector-dialog')?.close();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // brings the theme of bpmn-js to wherever on the page it stands
    this.classList.add('bio-theme-parent');
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
    this.checks.run(draft.value, { known, taken }, this.session.isLarge);
  }

  #begin(given: JsonObject | string): void {
    this.session = new Session(given, (name) => this.host.source(name) !== undefined);
    this.preview = undefined;
    this.told = '';
    this.jsonAsked = false;
    this.#stop();
    this.#stop = inSlices(this.session.draft.prepare(), () => undefined, true);
  }

  readonly write = ({ value, open }: JsonEditEvent): void =>
    this.guide.do(() => this.session.write(value, open));

  readonly travel = (way: 'undo' | 'redo'): void => {
    const told = this.translator(way === 'undo' ? 'Undone.' : 'Done again.');
    this.guide.do(() => this.session[way](), told);
  };

  /** Opens another definition in place of this one. */
  readonly openFile = (text: string): void =>
    this.#unlessLost(() => {
      this.#begin(text);
      this.requestUpdate();
    });

  /** Applies the draft, or shows first what that would do. */
  readonly apply = async (): Promise<void> => {
    const { session, checks, host } = this;
    const asked = await askBefore(session, checks, host);
    // closed or opened anew meanwhile
    if (!asked || !this.isConnected || this.session !== session) return;
    if ('fault' in asked) return this.guide.go(asked.fault);
    if (this.preview || !(asked.tasks.length || asked.brought.length)) return this.#applyNow();
    this.preview = asked;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.preview')?.focus();
  };

  #applyNow(): void {
    const event = new BuilderApplyEvent(this.session.draft.value, this.session.known);
    this.dispatchEvent(event);
    const fault = event.problems.find(({ severity }) => severity === 'error');
    if (!fault) return this.close();
    this.preview = undefined;
    this.guide.go(fault);
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

  readonly #key = (event: KeyboardEvent): void => {
    const meaning = builderKey(event);
    if (!meaning) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.preview) return;
    if (meaning === 'save') this.saving.save();
    else if (meaning === 'save as') this.saving.ask();
    else this.travel(meaning);
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
                ${problemList(this.checks.problems, translate, this.guide.go)}`
          }
        </div>
        ${footerTemplate(this)} </connector-dialog
      >${confirmTemplate(this)}${this.saving.template()}`;
  }
}

define('connector-builder', ConnectorBuilderElement);

declare global {
  interface HTMLElementTagNameMap {
    'connector-builder': ConnectorBuilderElement;
  }
}
