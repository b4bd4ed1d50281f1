import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { rankOptions } from '../search/options.js';
import type { Translate } from './messages.js';

/** A line to choose. */
export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
  /** Beside it, such as its type. */
  readonly detail?: string;
  /** Beneath it: what to know before it is chosen. */
  readonly note?: string;
  /** The heading that it stands under. */
  readonly group?: string;
  /** Is chosen like the others, and does something else. */
  readonly act?: () => void;
}

/** The lines for what is typed, with one that makes it where it is none of them and can be made. */
export function found(
  options: readonly ComboboxOption[],
  typed: string,
  create: ((text: string) => ComboboxOption | undefined) | undefined
): ComboboxOption[] {
  const lines = rankOptions(options, typed);
  const made = typed && !lines.some(({ label }) => label === typed) ? create?.(typed) : undefined;
  return made ? [...lines, made] : lines;
}

interface List {
  readonly id: string;
  readonly label: string;
  readonly options: readonly ComboboxOption[];
  readonly active: number;
  readonly value: string;
  readonly more: number;
  readonly translate: Translate;
}

interface Line {
  readonly option: ComboboxOption;
  readonly index: number;
}

/** The open list; the lines keep the order in which their groups come. */
export function comboboxList(list: List): TemplateResult {
  const { id, label, options, translate, more } = list;
  const groups = new Map<string, Line[]>();
  options.forEach((option, index) => {
    const { group = '' } = option;
    groups.set(group, [...(groups.get(group) ?? []), { option, index }]);
  });
  const [shown, total] = [String(options.length), String(options.length + more)];
  return html`<div id="${id}-list" role="listbox" class="options" popover="manual" aria-label=${label}>
    ${[...groups].map(([name, lines]) => groupOf(list, name, lines))}
    ${
      more
        ? html`<div class="more" role="presentation">
            ${translate('{shown} of {total} shown. Type to narrow the list.', { shown, total })}
          </div>`
        : nothing
    }
  </div>`;
}

function groupOf(list: List, name: string, lines: readonly Line[]): TemplateResult {
  const found = repeat(
    lines,
    ({ option }) => `${option.act ? 'act' : 'value'} ${option.value}`,
    (line) => optionOf(list, line)
  );
  if (!name) return html`${found}`;
  return html`<div role="group" aria-label=${name}>
    <div class="group" role="presentation">${name}</div>
    ${found}
  </div>`;
}

function optionOf({ id, active, value }: List, { option, index }: Line): TemplateResult {
  const { label, detail, note, act } = option;
  return html`<div
    id="${id}-${index}"
    role="option"
    data-index=${index}
    class="option ${index === active ? 'active' : ''} ${act ? 'act' : ''}"
    aria-selected=${String(!act && option.value === value)}
  >
    <span class="option-label">${label}</span>
    ${detail ? html`<span class="option-detail mono">${detail}</span>` : nothing}
    ${note ? html`<span class="option-note">${note}</span>` : nothing}
  </div>`;
}
