import { html, type TemplateResult } from 'lit';

/** The head of a panel that lies over a canvas: folds it away. */
export function panelHead(label: string, panel: { open: boolean }): TemplateResult {
  return html`<button
    type="button"
    class="head"
    aria-expanded=${String(panel.open)}
    aria-controls="body"
    @click=${() => (panel.open = !panel.open)}
  >
    <span>${label}</span><span class="chevron"></span>
  </button>`;
}
