import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Problem } from '../model/problem.js';
import '../ui/connector-dialog.js';
import type { ConnectorDialogElement } from '../ui/connector-dialog.js';
import { define } from '../ui/define.js';
import { english, type Translate } from '../ui/messages.js';
import { sentence } from '../ui/sentence.js';
import { base, tokens } from '../ui/theme.styles.js';
import { PackageAnswerEvent, PackageFileEvent, PackageRemoveEvent } from './events.js';
import { counted, type PackageItem, type PackageQuestion, type PackageReport } from './items.js';
import { packagesStyles } from './packages.styles.js';
import { questionTemplate } from './question.js';

// problems of one file
const SHOWN = 20;

/**
 * The packages that there are, and what is asked before one is upgraded or removed, as a dialog. Files can be dropped.
 * @fires package-file
 * @fires package-remove
 * @fires package-answer
 * @fires close - after it was taken out of the page
 */
export class ConnectorPackagesElement extends LitElement {
  static override styles = [tokens, base, packagesStyles];
  static override properties = {
    packages: { attribute: false },
    question: { attribute: false },
    report: { attribute: false },
    said: { attribute: false },
    translator: { attribute: false }
  };

  declare packages: readonly PackageItem[];
  declare question: PackageQuestion | undefined;
  declare report: PackageReport | undefined;
  /** What was done, for screen readers and at the foot of the list. */
  declare said: string;
  declare translator: Translate;

  constructor() {
    super();
    this.packages = [];
    this.question = this.report = undefined;
    this.said = '';
    this.translator = english;
    this.classList.add('bio-theme-parent');
    for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'])
      this.addEventListener(type, this.#dragged);
  }

  close(): void {
    this.#dialog?.close();
  }

  protected override updated(changed: PropertyValues<this>): void {
    // what had the focus is gone with what it stood in
    if (!changed.has('question') || (!this.question && !changed.get('question'))) return;
    this.renderRoot.querySelector<HTMLElement>(this.question ? '.first' : '.add')?.focus();
  }

  protected override render(): TemplateResult {
    const { question, translator: translate } = this;
    return html`<connector-dialog
      .heading=${question ? this.#heading(question) : translate('Packages')}
      .translator=${translate}
      @close=${this.#closed}
    >
      ${this.#renderReport()} ${question ? questionTemplate(question, translate) : this.#renderList()}
      <p class=${question ? 'sr' : 'subtle small'} role="status">${this.said}</p>
      ${question ? this.#renderAnswers(question) : this.#renderActions()}
    </connector-dialog>`;
  }

  #heading({ kind, name, from, to }: PackageQuestion): string {
    const template = kind === 'remove' ? 'Remove {name}' : 'Upgrade {name} from {from} to {to}';
    return this.translator(template, { name, from: from || '–', to: to || '–' });
  }

  #renderReport(): unknown {
    const { report, translator: translate } = this;
    if (!report) return nothing;
    const { problems, title } = report;
    const failed = problems.some(({ severity }) => severity === 'error');
    const rest = problems.length - SHOWN;
    return html`<div class="report ${failed ? 'error' : ''}" role=${failed ? 'alert' : 'note'}>
      <p>${title}</p>
      <ul>
        ${problems.slice(0, SHOWN).map((each) => this.#renderProblem(each))}
        ${rest > 0 ? html`<li>${translate('and {count} more', { count: rest.toLocaleString() })}</li>` : nothing}
      </ul>
    </div>`;
  }

  #renderProblem(problem: Problem): TemplateResult {
    const { path } = problem;
    return html`<li>
      ${sentence(this.translator, problem)} ${path ? html`<span class="mono subtle">${path}</span>` : nothing}
    </li>`;
  }

  #renderList(): TemplateResult {
    const { packages, translator: translate } = this;
    return html`${
        packages.length
          ? html`<ul class="packages">
              ${packages.map((each) => this.#renderPackage(each))}
            </ul>`
          : html`<p class="empty subtle">${translate('There are no packages.')}</p>`
      }
      <p class="hint subtle">
        ${translate('A package is a JSON file with a set of connectors. Drop it here.')}
      </p>`;
  }

  #renderPackage({ name, version, description, connectors, users }: PackageItem): TemplateResult {
    const translate = this.translator;
    return html`<li>
      <div class="about">
        <h3>${name} ${version ? html`<span class="tag">${version}</span>` : nothing}</h3>
        ${description ? html`<p class="wrap">${description}</p>` : nothing}
        <p class="subtle small">
          ${counted(translate, connectors, ['no connector', '1 connector', '{count} connectors'])} ·
          ${counted(translate, users.length, ['used by no task', 'used by 1 task', 'used by {count} tasks'])}
        </p>
      </div>
      <button
        class="action"
        type="button"
        aria-label=${translate('Remove {name}', { name })}
        @click=${() => this.dispatchEvent(new PackageRemoveEvent(name))}
      >
        ${translate('Remove')}
      </button>
    </li>`;
  }

  #renderActions(): TemplateResult {
    return html`<input
        type="file"
        hidden
        accept=".json,application/json"
        slot="actions"
        @change=${this.#chosen}
      /><button class="primary add" type="button" slot="actions" @click=${() => this.#picker?.click()}>
        ${this.translator('Add package…')}
      </button>`;
  }

  #renderAnswers({ kind }: PackageQuestion): TemplateResult {
    const translate = this.translator;
    const answer = (agreed: boolean) => () => this.dispatchEvent(new PackageAnswerEvent(agreed));
    return html`<button class="action first" type="button" slot="actions" @click=${answer(false)}>
        ${translate('Cancel')}</button
      ><button class="primary" type="button" slot="actions" @click=${answer(true)}>
        ${translate(kind === 'remove' ? 'Remove' : 'Upgrade')}
      </button>`;
  }

  readonly #chosen = (): void => {
    const picker = this.#picker;
    const file = picker?.files?.[0];
    if (!picker || !file) return;
    this.dispatchEvent(new PackageFileEvent(file));
    // so that the same file can be chosen again
    picker.value = '';
  };

  /** Files stay here, also where the page takes them for something else. */
  readonly #dragged = (event: Event): void => {
    if (!(event instanceof DragEvent) || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    this.toggleAttribute('over', event.type === 'dragenter' || event.type === 'dragover');
    const file = event.type === 'drop' ? event.dataTransfer.files[0] : undefined;
    if (file && !this.question) this.dispatchEvent(new PackageFileEvent(file));
  };

  readonly #closed = (): void => {
    this.remove();
    this.dispatchEvent(new Event('close'));
  };

  get #picker(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  get #dialog(): ConnectorDialogElement | null {
    return this.renderRoot.querySelector('connector-dialog');
  }
}

define('connector-packages', ConnectorPackagesElement);

declare global {
  interface HTMLElementTagNameMap {
    'connector-packages': ConnectorPackagesElement;
  }
}
