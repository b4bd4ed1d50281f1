import { html, nothing, type TemplateResult } from 'lit';
import type { Connector } from '../model/connector.js';
import { initialsOf } from '../model/presentation.js';
import { iconSource } from '../viewer/icon-source.js';
import type { Translate } from './messages.js';
import type { Pick } from './picks.js';

/** What drawing a line of a picker needs besides the line. */
export interface OptionContext {
  /** Present: its own actions are listed, so that its icon says nothing. */
  readonly connector: Connector | undefined;
  /** The implementation that the task has. */
  readonly current: string;
  /** Index of the line that the keyboard is on. */
  readonly active: number;
  readonly translator: Translate;
}

/** A line of a picker; the pointer does not take the focus from the search field. */
export function optionTemplate(pick: Pick, index: number, context: OptionContext): TemplateResult {
  const { connector, current, active, translator: translate } = context;
  return html`<div
    id="option-${index}"
    role="option"
    class=${index === active ? 'active' : ''}
    aria-selected=${String(pick.id === current)}
    @mousedown=${(event: MouseEvent) => event.preventDefault()}
    data-index=${index}
  >
    ${connector ? nothing : iconTemplate(pick)}
    <span class="lines">
      <span class="title">
        ${pick.context ? html`<span class="subtle">${pick.context} ›</span>` : nothing} ${pick.title}
        ${pick.deprecated ? html`<span class="tag">${translate('deprecated')}</span>` : nothing}
        ${pick.id === current ? html`<span class="tag">${translate('current')}</span>` : nothing}
      </span>
      <span class="description">${pick.description}</span>
    </span>
  </div>`;
}

function iconTemplate({ icon, connector }: Pick): TemplateResult {
  const image = icon && html`<img src=${iconSource(icon)} alt="" width="20" height="20" />`;
  return html`<span class="icon ${icon ? '' : 'letters'}" aria-hidden="true"
    >${image ?? initialsOf(connector.title)}</span
  >`;
}
