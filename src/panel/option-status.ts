import { html, nothing, type TemplateResult } from 'lit';

import type { Translate } from './messages.js';
import { LIMIT, type OptionLoader } from './option-loader.js';

/** What is said beneath a list of options: that it comes, why it does not, that there is more. */
export function optionStatus(loader: OptionLoader, shown: number, translate: Translate): TemplateResult {
  const { state } = loader;
  const failed = state.is === 'failed';
  const retry = html`<button type="button" class="quiet" @click=${() => loader.retry()}>
    ${translate('Retry')}
  </button>`;
  return html`<div role="status">
      ${
        failed
          ? html`<p class="problem error">
              ${translate('The list could not be loaded: {reason}', { reason: state.reason })}
            </p>`
          : html`<p class="note">${textOf(state.is, shown, translate)}</p>`
      }
    </div>
    ${failed || state.is === 'offline' ? retry : nothing}`;
}

function textOf(is: string, shown: number, translate: Translate): string {
  if (is === 'loading') return translate('Loading…');
  if (is === 'offline')
    return translate('There is no connection. The list comes when there is; any value can be typed.');
  if (shown === 0) return translate('Nothing found. Any value can be typed.');
  if (shown < LIMIT) return '';
  return translate('The first {count} are shown. Type to narrow the list.', { count: String(LIMIT) });
}
