import { html, nothing, type TemplateResult } from 'lit';
import { sentence } from '../ui/sentence.js';
import type { ConnectorBuilderElement } from './connector-builder.js';
import { icon } from './icons.js';
import type { Pane } from './room.js';

type View = Pick<
  ConnectorBuilderElement,
  | 'session'
  | 'room'
  | 'pane'
  | 'preview'
  | 'asking'
  | 'told'
  | 'translator'
  | 'travel'
  | 'openFile'
  | 'saving'
  | 'apply'
>;

const LABELS: Readonly<Record<Pane, string>> = { parts: 'Parts', form: 'Form', json: 'JSON' };

/** The panes that share a place, which tabs choose between. */
export function tabsOf({ room }: Pick<View, 'room'>): readonly Pane[] {
  return room.width === 'wide' ? [] : room.width === 'narrow' ? ['parts', 'form', 'json'] : ['form', 'json'];
}

/** The pane of several in one place that is seen. */
export function paneOf(view: Pick<View, 'room' | 'pane'>): Pane {
  return tabsOf(view).includes(view.pane) ? view.pane : 'form';
}

export function toolbarTemplate(view: View): TemplateResult {
  const { translator: translate, session, travel } = view;
  const { draft } = session;
  const tool = (way: 'undo' | 'redo', label: string, keys: string, enabled: boolean) =>
    html`<button
      type="button"
      class="tool"
      aria-label=${translate(label)}
      title=${`${translate(label)} (${keys})`}
      ?disabled=${!enabled}
      @click=${() => travel(way)}
    >
      ${icon(way)}
    </button>`;
  return html`<div class="bar">
    ${tool('undo', 'Undo', 'Ctrl+Z', draft.canUndo)} ${tool('redo', 'Redo', 'Ctrl+Y', draft.canRedo)}
    ${fileButton(view)} ${stateTemplate(view)} ${tabs(view)}
  </div>`;
}

/** Whether it is applied, and whether the JSON can be read: in a line of its own height, as it comes and goes with keys. */
function stateTemplate(view: View): TemplateResult {
  const { session, translator: translate } = view;
  const { broken } = session.draft;
  const state = brokenText(view) ?? (session.isEdited ? translate('Not applied yet') : '');
  return html`<span class="state small ${broken ? 'error' : 'subtle'}" role="status" title=${state}
      >${state}</span
    >
    ${backTemplate(view)}`;
}

/** Why the JSON cannot be read, and what the form shows then. */
export function brokenText({ session, translator: translate }: Pick<View, 'session' | 'translator'>) {
  const { broken } = session.draft;
  return broken && `${sentence(translate, broken)}. ${translate('The form shows what it was before.')}`;
}

/** The way back to the JSON before it was broken. */
export function backTemplate({
  session,
  translator,
  travel
}: Pick<View, 'session' | 'translator' | 'travel'>) {
  const { broken, canUndo } = session.draft;
  if (!broken || !canUndo) return nothing;
  return html`<button type="button" class="link" @click=${() => travel('undo')}>
    ${translator('Take the JSON back')}
  </button>`;
}

function fileButton({ translator: translate, openFile }: View): TemplateResult {
  const pick = (event: Event) => (event.currentTarget as HTMLElement).nextElementSibling as HTMLInputElement;
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    void input.files?.[0]?.text().then(openFile);
    input.value = '';
  };
  return html`<button type="button" class="action" @click=${(event: Event) => pick(event).click()}>
      ${translate('Open file…')}
    </button>
    <input
      type="file"
      accept=".json,application/json"
      hidden
      aria-label=${translate('Open file…')}
      @change=${chosen}
    />`;
}

function tabs(view: View): TemplateResult | typeof nothing {
  const { translator: translate } = view;
  const panes = tabsOf(view);
  if (!panes.length) return nothing;
  const shown = paneOf(view);
  const key = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    const next = panes[(panes.indexOf(shown) + by + panes.length) % panes.length] ?? shown;
    view.pane = next;
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#tab-${next}`)?.focus();
    event.preventDefault();
  };
  return html`<div class="end" role="tablist" aria-label=${translate('Views')} @keydown=${key}>
    ${panes.map(
      (pane) =>
        html`<button
          type="button"
          role="tab"
          id="tab-${pane}"
          aria-selected=${String(pane === shown)}
          aria-controls="pane-${pane}"
          tabindex=${pane === shown ? 0 : -1}
          @click=${() => (view.pane = pane)}
        >
          ${translate(LABELS[pane])}
        </button>`
    )}
  </div>`;
}

export function footerTemplate(view: View): TemplateResult {
  const { translator: translate, session, preview, saving, apply, told } = view;
  const broken = session.draft.broken !== undefined;
  const file = (label: string, keys: string, act: () => void) =>
    html`<button slot="actions" type="button" class="action" title=${keys} ?disabled=${broken} @click=${act}>
      ${translate(label)}
    </button>`;
  return html`<span slot="actions" role="status" class="subtle">${told}</span>
    ${
      preview
        ? html`<button slot="actions" type="button" class="action" @click=${() => (view.preview = undefined)}>
            ${translate('Back')}
          </button>`
        : html`${file('Save as…', 'Ctrl+Shift+S', saving.ask)} ${file('Save file', 'Ctrl+S', saving.save)}`
    }
    <button slot="actions" type="button" class="primary" ?disabled=${broken} @click=${() => void apply()}>
      ${translate('Apply')}
    </button>`;
}

/** Asks before unapplied changes are dropped. */
export function confirmTemplate(view: View): TemplateResult | typeof nothing {
  const { translator: translate, asking } = view;
  if (!asking) return nothing;
  const close = (event: Event) => (event.currentTarget as HTMLElement).closest('connector-dialog')?.close();
  const discard = (event: Event) => {
    close(event);
    asking();
  };
  return html`<connector-dialog
    class="confirm"
    heading=${translate('Discard the changes?')}
    .translator=${translate}
    @close=${() => (view.asking = undefined)}
  >
    <p>${translate('They are not applied, and nothing keeps them.')}</p>
    <button slot="actions" type="button" class="action" @click=${discard}>
      ${translate('Discard changes')}
    </button>
    <button slot="actions" type="button" class="primary" @click=${close}>${translate('Keep editing')}</button>
  </connector-dialog>`;
}
