import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import type { EngineVersion } from '../exchange/evaluate.js';
import { previewTask, type Preview } from '../exchange/preview.js';
import type { SampleTexts } from '../model/samples.js';
import type { TaskView } from '../model/views.js';
import type { PreviewBasis } from '../modeler/index.js';
import { fields } from './control.styles.js';
import { define } from '../ui/define.js';
import { versionOf, VERSIONS } from './engine-versions.js';
import { EditEvent } from './events.js';
import { english, type Translate } from './messages.js';
import { PreviewAskEvent, SamplesChangeEvent, SamplesKeepEvent } from './output-events.js';
import { base } from '../ui/theme.styles.js';
import { resultOf, samplesOf, scopeOf, type Sample } from './preview-samples.js';
import { sampleField, sideTable } from './preview-views.js';
import { previewStyles } from './preview.styles.js';

/** What people chose last, for the next task too. */
let lastVersion: EngineVersion = '7.1.0-M10';

/**
 * What a task comes to with sample values: what the connector receives, and the process variables after
 * its answer. Computed from what would be saved, once a frame at most.
 */
export class ConnectorPreview extends LitElement {
  static override properties = {
    task: { attribute: false },
    translator: { attribute: false },
    version: { state: true },
    samples: { state: true },
    preview: { state: true },
    basis: { state: true }
  };

  static override styles = [base, fields, previewStyles];

  declare task: TaskView;
  declare translator: Translate;
  declare version: EngineVersion;
  declare basis: PreviewBasis | undefined;
  declare samples: readonly Sample[];
  declare preview: Preview | undefined;

  #frame = 0;
  /** The version that the preview is of. */
  #computed: EngineVersion | undefined;

  constructor() {
    super();
    this.translator = english;
    this.version = lastVersion;
    this.samples = [];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('task')) this.#ask();
  }

  #ask(): void {
    const question = new PreviewAskEvent(this.task.element);
    this.dispatchEvent(question);
    this.basis = question.basis;
    if (this.basis) this.samples = samplesOf(this.task, this.basis.samples, this.basis.secrets);
    this.#frame ||= requestAnimationFrame(() => this.#compute());
  }

  #compute(): void {
    this.#frame = 0;
    const { basis, task, samples, version } = this;
    if (!basis) return;
    this.#computed = version;
    this.preview = previewTask({
      extension: basis.extension,
      element: task.element,
      scope: scopeOf(task, samples),
      result: resultOf(samples),
      version
    });
  }

  #type(event: Event): void {
    const { dataset, value } = event.target as HTMLTextAreaElement | HTMLSelectElement;
    const { side, name = '' } = dataset;
    if ((side !== 'variables' && side !== 'outputs') || !this.basis) return;
    const old = this.basis.samples;
    const samples: SampleTexts = { ...old, [side]: new Map([...old[side], [name, value]]) };
    this.dispatchEvent(new SamplesChangeEvent(this.task.element, samples));
    this.#ask();
  }

  #commit(): void {
    if (this.basis?.kept) this.dispatchEvent(new EditEvent('edit-commit', this.task.element));
  }

  // what is typed into memory is not on the undo stack: there the field itself takes it back
  #key(event: KeyboardEvent): void {
    if (!this.basis || !(event.target as Element).matches('[data-side]')) return;
    const isHistory = (event.ctrlKey || event.metaKey) && ['z', 'y'].includes(event.key.toLowerCase());
    if (isHistory && !this.basis.kept) event.stopPropagation();
    if (event.key !== 'Escape' || !this.basis.kept) return;
    event.preventDefault();
    this.dispatchEvent(new EditEvent('edit-revert', this.task.element));
  }

  #keep(event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    this.dispatchEvent(new SamplesKeepEvent(this.task.element, checked));
    this.#ask();
  }

  #choose(event: Event): void {
    const chosen = versionOf((event.target as HTMLSelectElement).value);
    if (!chosen) return;
    this.version = lastVersion = chosen;
    this.#ask();
  }

  protected override render(): TemplateResult {
    const { translator: translate, samples } = this;
    const of = (side: Sample['side']) => samples.filter((sample) => sample.side === side);
    return html`<div @input=${this.#type} @change=${this.#commit} @keydown=${this.#key}>
        <p class="note">
          ${translate('What this mapping comes to, with values of your own. Nothing is run.')}
        </p>
        ${this.#group(translate('Process variables before'), of('variables'), 'This task reads no variable.')}
        ${this.#group(translate('The connector answers'), of('outputs'), 'This action gives nothing back.')}
      </div>
      ${this.#options()} ${this.#results()}`;
  }

  #group(label: string, samples: readonly Sample[], none: string): TemplateResult {
    const translate = this.translator;
    return html`<fieldset>
      <legend>${label}</legend>
      ${samples.length ? nothing : html`<p class="note">${translate(none)}</p>`}
      ${repeat(
        samples,
        ({ side, name }) => `${side} ${name}`,
        (sample) => sampleField(sample, translate)
      )}
    </fieldset>`;
  }

  #options(): TemplateResult {
    const { translator: translate, version, basis, samples } = this;
    const secret = samples.some((sample) => sample.secret);
    return html`<label class="check">
        <input type="checkbox" .checked=${basis?.kept ?? false} @change=${this.#keep} />
        ${translate('Keep samples in the diagram')}
      </label>
      ${secret ? html`<p class="note">${translate('Samples of secrets are never kept.')}</p>` : nothing}
      <label class="version">
        <span>${translate('Engine')}</span>
        <select @change=${this.#choose}>
          ${VERSIONS.map(
            ([value, label]) => html`<option value=${value} ?selected=${value === version}>${label}</option>`
          )}
        </select>
      </label>`;
  }

  #results(): TemplateResult | typeof nothing {
    const { translator: translate, preview, task, samples } = this;
    if (!preview) return nothing;
    return html`<div class="results" data-version=${this.#computed ?? nothing}>
      ${sideTable('received', preview, task, samples, translate)}
      ${sideTable('after', preview, task, samples, translate)}
    </div>`;
  }
}

define('connector-preview', ConnectorPreview);

declare global {
  interface HTMLElementTagNameMap {
    'connector-preview': ConnectorPreview;
  }
}
