import { html, type TemplateResult } from 'lit';

import type { Translate } from './messages.js';

interface Choice {
  readonly remove: () => void;
  readonly keep: () => void;
}

const NAMED = 5;

/** Says what uses a variable that is to be deleted, and asks once more. */
export function usersNote(users: readonly string[], translate: Translate, choice: Choice): TemplateResult {
  const names = users
    .slice(0, NAMED)
    .map((name) => translate('“{name}”', { name }))
    .join(', ');
  const more = users.length - NAMED;
  const told =
    more > 0
      ? translate('It is used by {names} and {more} more, which will miss it.', { names, more: String(more) })
      : translate('It is used by {names}, which will miss it.', { names });
  return html`<div class="users" role="alertdialog" aria-label=${told}>
    <p class="problem warning">${told}</p>
    <div class="row">
      <button type="button" class="action" @click=${choice.remove}>
        ${translate('Delete it all the same')}
      </button>
      <button type="button" class="quiet keep" @click=${choice.keep}>${translate('Keep it')}</button>
    </div>
  </div>`;
}
