import { html, type TemplateResult } from 'lit';

import type { Translate } from '../ui/messages.js';

const TABS = ['connections', 'deployment'] as const;

export type Tab = (typeof TABS)[number];

const LABELS: Record<Tab, string> = { connections: 'Connections', deployment: 'Deployment' };

/** The tabs of the view, above a panel of the id `panel`. */
export function tabList(chosen: Tab, translate: Translate, show: (tab: Tab) => void): TemplateResult {
  const key = (event: KeyboardEvent): void => {
    const other = chosen === TABS[0] ? TABS[1] : TABS[0];
    const to = { ArrowLeft: other, ArrowRight: other, Home: TABS[0], End: TABS[1] }[event.key];
    if (!to) return;
    event.preventDefault();
    show(to);
  };
  return html`<div role="tablist" aria-label=${translate('Connections')} @keydown=${key}>
    ${TABS.map(
      (each) =>
        html`<button
          type="button"
          role="tab"
          id="tab-${each}"
          aria-selected=${String(each === chosen)}
          aria-controls="panel"
          tabindex=${each === chosen ? 0 : -1}
          @click=${() => show(each)}
        >
          ${translate(LABELS[each])}
        </button>`
    )}
  </div>`;
}
